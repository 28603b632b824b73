import type { Cog } from '../../domain/cog';
import { buildModel, type Model } from '../../domain/model';
import { compareEditions, type EditionChanges } from '../../domain/versions/compare-editions';
import type { Said } from '../../domain/versions/compared-table';

/** Two states of the figures on one geography, and what has changed between them. */
export interface Comparison {
  readonly before: Model;
  readonly after: Model;
  readonly changes: EditionChanges;
}

/** Figures and texts with the composition that came with them. */
export interface OpenedFigures extends Said {
  readonly cog: Cog;
}

/** Both states on the composition of the second, with every commune that either names. */
export function compared(before: OpenedFigures, after: OpenedFigures): Comparison {
  const named = new Map([...before.cog.nommees, ...after.cog.nommees].map((one) => [one.code, one]));
  const cog: Cog = { ...after.cog, nommees: [...named.values()] };
  return {
    before: buildModel(before.pacts, cog),
    after: buildModel(after.pacts, cog),
    changes: compareEditions(before, after),
  };
}
