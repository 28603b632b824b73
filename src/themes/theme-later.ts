import type { Model } from '../domain/model';
import type { ExplorerState } from '../state/explorer-state';
import type { FiltersView } from '../view/filters-view';
import type { IsSelected } from '../view/table/cells';
import type { TableView } from '../view/table-view';

/** What a theme shows when it is asked for: its table, the filters that are not seen at first, what the search finds of it. */
export type ThemeTable = (model: Model, state: ExplorerState, isSelected: IsSelected) => TableView;
export type ThemeFilters = (model: Model, state: ExplorerState) => Omit<FiltersView, 'result'>;

/** Of a theme whose filters are all seen at once. */
export const noFilters: ThemeFilters = () => ({ groups: [], montant: null, texte: null, sharing: null });

/** A subject that the search offers: it leads to the map that it filters. */
export interface SoughtSubject {
  readonly id: string;
  /** What it is called first, then what it is also called. */
  readonly names: readonly [string, ...string[]];
  /** What it is, and what it leaves. */
  readonly detail: string;
  readonly change: Partial<ExplorerState>;
}
export type ThemeSubjects = (model: Model) => readonly SoughtSubject[];

/** Of a theme that is not filtered by subject. */
export const noSubjects: ThemeSubjects = () => [];

/** What narrows a theme: the filters that are not seen at first, and the subjects that the search offers. */
export interface ThemeNarrowing {
  readonly filters: ThemeFilters;
  readonly subjects: ThemeSubjects;
}
