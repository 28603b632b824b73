import type { ThemeKind } from '../state/explorer-state';
import { needTable } from './besoins/table';
import { coverageTable } from './couverture/table';
import { fundingTable } from './financements/tables/table';
import { franceTravailTable } from './france-travail/table';
import { pactsTable } from './pactes-territoriaux/table';
import type { ThemeTable } from './theme-later';

export const TABLES: Readonly<Record<ThemeKind, ThemeTable>> = {
  financements: fundingTable,
  'france-travail': franceTravailTable,
  'pactes-territoriaux': pactsTable,
  couverture: coverageTable,
  besoins: needTable,
};
