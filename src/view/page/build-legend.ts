import { DEGREE_WORD } from '../../domain/certainty/words';
import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import { PAGES } from '../../themes/pages';
import type { Legend } from '../legend';
import { limitEntry } from '../legend/limits';
import type { MapView } from '../map-view';
import { GAP } from '../text/formats';

/** Legend of a view: every sign drawn, with its count, the meaning of all signs, and how sure its figures are. */
export function buildLegend(model: Model, state: ExplorerState, view: MapView): Legend {
  const own = PAGES[state.theme].legend(model, state, view);
  const legend = { ...own, entries: [...own.entries, ...limitEntry(view)] };
  const { degree } = PAGES[state.theme].certainty(model, state);
  if (degree === 'exact') return legend;
  // What makes it so is long: the source under the map tells it.
  return { ...legend, method: `${legend.method} Précision${GAP}: ${DEGREE_WORD[degree]} (voir la source).` };
}
