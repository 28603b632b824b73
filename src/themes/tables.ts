// Written by `npm run themes` from list.ts: not to be changed by hand.
import { TABLE as besoins } from './besoins/table';
import { TABLE as couverture } from './couverture/table';
import { TABLE as financements } from './financements/table';
import { TABLE as franceTravail } from './france-travail/table';
import type { Theme } from './list';
import { TABLE as pactesTerritoriaux } from './pactes-territoriaux/table';
import type { ThemeTable } from './theme-later';

/** What comes when the table is asked for. */
export const TABLES: Readonly<Record<Theme, ThemeTable>> = {
  financements,
  'france-travail': franceTravail,
  'pactes-territoriaux': pactesTerritoriaux,
  couverture,
  besoins,
};
