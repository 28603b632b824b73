// Written by `npm run themes` from list.ts: not to be changed by hand.
import { FILTERS as besoins } from './besoins/filters';
import { FILTERS as couverture } from './couverture/filters';
import { FILTERS as financements } from './financements/filters';
import { FILTERS as franceTravail } from './france-travail/filters';
import type { Theme } from './list';
import { FILTERS as pactesTerritoriaux } from './pactes-territoriaux/filters';
import type { ThemeNarrowing } from './theme-later';

/** What comes when more filters are asked for, or the search. */
export const FILTERS: Readonly<Record<Theme, ThemeNarrowing>> = {
  financements,
  'france-travail': franceTravail,
  'pactes-territoriaux': pactesTerritoriaux,
  couverture,
  besoins,
};
