import { DEGREE_WORD } from '../../domain/certainty/words';
import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import type { Legend } from '../legend';
import type { MapView } from '../map-view';
import { viewCertainty } from '../page/view-source';
import { GAP } from '../text/formats';
import { coverageLegend } from './legend/coverage';
import { fundingLegend } from './legend/funding';
import { ftLegend, ptsLegend } from './legend/schemes';

function themeLegend(model: Model, state: ExplorerState, view: MapView): Legend {
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

/** Legend of a view: every sign drawn, with its count, the meaning of all signs, and how sure its figures are. */
export function buildLegend(model: Model, state: ExplorerState, view: MapView): Legend {
  const legend = themeLegend(model, state, view);
  const { degree } = viewCertainty(model, state);
  if (degree === 'exact') return legend;
  // What makes it so is long: the source under the map tells it.
  return { ...legend, method: `${legend.method} Précision${GAP}: ${DEGREE_WORD[degree]} (voir la source).` };
}
