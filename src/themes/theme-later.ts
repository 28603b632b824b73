import type { Model } from '../domain/model';
import type { ExplorerState } from '../state/explorer-state';
import type { FiltersView } from '../view/filters-view';
import type { IsSelected } from '../view/table/cells';
import type { TableView } from '../view/table-view';

/** What a theme shows when it is asked for: its table, and the filters that are not seen at first. */
export type ThemeTable = (model: Model, state: ExplorerState, isSelected: IsSelected) => TableView;
export type ThemeFilters = (model: Model, state: ExplorerState) => Omit<FiltersView, 'result'>;

/** Of a theme whose filters are all seen at once. */
export const noFilters: ThemeFilters = () => ({ groups: [], montant: null, texte: null, sharing: null });
