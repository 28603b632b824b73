// Written by `npm run themes` from list.ts: not to be changed by hand.
import { CHOICE as besoins } from './besoins/choice';
import { CHOICE as couverture } from './couverture/choice';
import { CHOICE as financements } from './financements/choice';
import { CHOICE as franceTravail } from './france-travail/choice';
import type { Theme } from './list';
import { CHOICE as pactesTerritoriaux } from './pactes-territoriaux/choice';

/** What is chosen in each; state and link fold over it. */
export const CHOICES = {
  financements,
  'france-travail': franceTravail,
  'pactes-territoriaux': pactesTerritoriaux,
  couverture,
  besoins,
} as const satisfies Readonly<Record<Theme, unknown>>;
