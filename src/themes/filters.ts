import type { ThemeKind } from '../state/explorer-state';
import { needSubjects } from './besoins/subjects';
import { fundingFilters, fundingSubjects } from './financements/filters';
import { franceTravailFilters } from './france-travail/filters';
import { pactsFilters, pactsSubjects } from './pactes-territoriaux/filters';
import { noFilters, noSubjects, type ThemeFilters, type ThemeSubjects } from './theme-later';

/** What narrows a theme: the filters that are not seen at first, and the subjects that the search offers. */
export const FILTERS: Readonly<
  Record<ThemeKind, { readonly filters: ThemeFilters; readonly subjects: ThemeSubjects }>
> = {
  financements: { filters: fundingFilters, subjects: fundingSubjects },
  'france-travail': { filters: franceTravailFilters, subjects: noSubjects },
  'pactes-territoriaux': { filters: pactsFilters, subjects: pactsSubjects },
  couverture: { filters: noFilters, subjects: noSubjects },
  besoins: { filters: noFilters, subjects: needSubjects },
};
