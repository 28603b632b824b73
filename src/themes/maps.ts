// Written by `npm run themes` from list.ts: not to be changed by hand.
import { MAP as besoins } from './besoins/draw';
import { MAP as couverture } from './couverture/draw';
import { MAP as financements } from './financements/draw';
import { MAP as franceTravail } from './france-travail/draw';
import type { Theme } from './list';
import { MAP as pactesTerritoriaux } from './pactes-territoriaux/draw';
import type { ThemeMap } from './theme-map';

/** What comes with the first map. */
export const MAPS: Readonly<Record<Theme, ThemeMap>> = {
  financements,
  'france-travail': franceTravail,
  'pactes-territoriaux': pactesTerritoriaux,
  couverture,
  besoins,
};
