import { remembered } from '../../domain/remember';
import { pactAsked } from '../../domain/schemes/asked';
import type { PtsChoice } from './choice';

/** The pacts that a choice keeps: map, legend, lists and table share this one reading. */
export const askedPacts = remembered((model, choice: PtsChoice) =>
  model.pacts.pactesTerritoriaux.filter((pact) => pactAsked(pact, choice)),
);
