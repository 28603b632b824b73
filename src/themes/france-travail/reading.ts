import { type Certainty, compose } from '../../domain/certainty/certainty';
import { perimetersCertainty } from '../../domain/certainty/perimeters';
import { perimeterCount } from '../../domain/certainty/schemes';
import type { FranceTravailTerritory } from '../../domain/pacts';
import { remembered } from '../../domain/remember';
import { territoryAsked } from '../../domain/schemes/asked';
import type { FtChoice } from './choice';

/** The territories that a choice keeps: map, legend, lists and table share this one reading. */
export const askedTerritories = remembered((model, choice: FtChoice) =>
  model.pacts.franceTravail.filter((row) => territoryAsked(row, choice)),
);

/** Of every figure of the view: of their number, and of what they hold. */
export const territoriesCertainty = (rows: readonly FranceTravailTerritory[]): Certainty =>
  compose([perimetersCertainty(rows), perimeterCount(rows)]);
