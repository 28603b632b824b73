import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import { PAGES } from '../../themes/pages';
import type { Figure } from '../figure';
import { GAP } from '../text/formats';
import { viewTitle } from './view-title';

/**
 * The figures of a theme, each saying with its source which filters it follows. Those of money name their own, as the
 * sum was made.
 */
export function pageFigures(model: Model, state: ExplorerState): readonly Figure[] {
  const page = PAGES[state.theme];
  const figures = page.figures(model, state);
  const { waves, filters } = viewTitle(model, state);
  const names = [...(waves === null ? [] : [waves]), ...filters];
  if (page.filtersMoney || names.length === 0) return figures;
  const said = `Filtres${GAP}: ${names.join(', ')}.`;
  return figures.map((figure): Figure => {
    const { rule } = figure.provenance;
    return {
      ...figure,
      provenance: { ...figure.provenance, rule: rule === null ? said : `${rule} ${said}` },
    };
  });
}
