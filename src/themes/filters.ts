import type { ThemeKind } from '../state/explorer-state';
import { fundingFilters } from './financements/filters';
import { franceTravailFilters } from './france-travail/filters';
import { pactsFilters } from './pactes-territoriaux/filters';
import { noFilters, type ThemeFilters } from './theme-later';

export const FILTERS: Readonly<Record<ThemeKind, ThemeFilters>> = {
  financements: fundingFilters,
  'france-travail': franceTravailFilters,
  'pactes-territoriaux': pactsFilters,
  couverture: noFilters,
};
