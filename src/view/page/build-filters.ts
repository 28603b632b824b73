import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import { FILTERS } from '../../themes/filters';
import type { FiltersView } from '../filters-view';
import { resultText } from '../title/results';

/** The filters beyond those always shown; every option says what it would leave, the others held. */
export const buildFilters = (model: Model, state: ExplorerState): FiltersView => ({
  ...FILTERS[state.theme].filters(model, state),
  result: resultText(model, state),
});
