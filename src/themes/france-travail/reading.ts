import { remembered } from '../../domain/remember';
import { territoryAsked } from '../../domain/schemes/asked';
import type { FtChoice } from './choice';

/** The territories that a choice keeps: map, legend, lists and table share this one reading. */
export const askedTerritories = remembered((model, choice: FtChoice) =>
  model.pacts.franceTravail.filter((row) => territoryAsked(row, choice)),
);
