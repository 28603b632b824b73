import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import type { Legend } from '../legend';
import type { MapView } from '../map-view';
import { coverageLegend } from './legend/coverage';
import { fundingLegend } from './legend/funding';
import { ftLegend, ptsLegend } from './legend/schemes';

/** Legend of a view: every sign drawn, with its count, and the meaning of all signs. */
export function buildLegend(model: Model, state: ExplorerState, view: MapView): Legend {
  switch (state.theme) {
    case 'financements':
      return fundingLegend(model, state, view);
    case 'france-travail':
      return ftLegend(model, state, view);
    case 'pactes-territoriaux':
      return ptsLegend(model, state, view);
    case 'couverture':
      return coverageLegend(model, state, view);
  }
}
