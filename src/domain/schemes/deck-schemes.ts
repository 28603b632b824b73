import type { Model } from '../model';

type Deck = Pick<Model, 'pacts'>;

/** True where the deck tells a territory of the experimentation: without any, nothing is said not to be reached by it. */
export const hasFranceTravail = ({ pacts }: Deck): boolean => pacts.franceTravail.length > 0;

/** The same of the territorial pacts. */
export const hasTerritorialPacts = ({ pacts }: Deck): boolean => pacts.pactesTerritoriaux.length > 0;

/** True where the deck tells both, which can then be crossed: what is not told is not « none ». */
export const schemesCrossed = (deck: Deck): boolean => hasFranceTravail(deck) && hasTerritorialPacts(deck);
