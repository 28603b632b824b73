import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import { PAGES } from '../../themes/pages';
import type { UnitRow } from '../panel-view';

/** The units on the map, as a list that keys can walk: same values as the map. */
export const unitRows = (model: Model, state: ExplorerState): readonly UnitRow[] =>
  PAGES[state.theme].units(model, state);
