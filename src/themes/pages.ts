// Written by `npm run themes` from list.ts: not to be changed by hand.
import { PAGE as besoins } from './besoins/page';
import type { CHOICES } from './choices';
import { PAGE as couverture } from './couverture/page';
import { PAGE as financements } from './financements/page';
import { PAGE as franceTravail } from './france-travail/page';
import type { Theme } from './list';
import { PAGE as pactesTerritoriaux } from './pactes-territoriaux/page';
import type { ThemePage } from './theme-page';

/** What comes with the interface. */
export const PAGES: {
  readonly [T in Theme]: ThemePage<(typeof CHOICES)[T]['filterIds'][number]>;
} = {
  financements,
  'france-travail': franceTravail,
  'pactes-territoriaux': pactesTerritoriaux,
  couverture,
  besoins,
};
