import type { Vague } from '../deck/edition';
import { textMatches } from '../fold-text';
import type { FranceTravailTerritory, PactTerritory, Perimeter, Precision } from '../pacts';

/** What is asked of any perimeter; empty: all. */
interface PerimeterChoice {
  readonly precisions: readonly Precision[];
  readonly texte: string;
}

export interface WaveChoice extends PerimeterChoice {
  /** `null`: every wave. */
  readonly vague: Vague | null;
  /** With the waves before it. */
  readonly cumul: boolean;
}

export interface PactChoice extends PerimeterChoice {
  /** A pact must work on all of them. */
  readonly thematiques: readonly string[];
  readonly publics: readonly string[];
}

const perimeterAsked = (perimeter: Perimeter, texts: readonly string[], choice: PerimeterChoice): boolean =>
  (choice.precisions.length === 0 || choice.precisions.includes(perimeter.precision)) &&
  textMatches(texts.join(' '), choice.texte);

/** A France Travail territory answers a choice by its wave, its precision and its names. */
export const territoryAsked = (territory: FranceTravailTerritory, choice: WaveChoice): boolean =>
  (choice.vague === null ||
    (choice.cumul ? territory.vague <= choice.vague : territory.vague === choice.vague)) &&
  perimeterAsked(territory.perimeter, [territory.nom, territory.libelleSupport], choice);

/** `a-verifier`: a public that the deck does not let us read may be the one asked for; neither yes nor no. */
export type PactAnswer = 'oui' | 'non' | 'a-verifier';

/** A territorial pact answers a choice when it has every thématique and every public asked for. */
export function pactAnswer(pact: PactTerritory, choice: PactChoice): PactAnswer {
  const kept =
    choice.thematiques.every((id) => pact.thematiques.includes(id)) &&
    perimeterAsked(pact.perimeter, [pact.nom, ...pact.libellesSupport, pact.arrondissement], choice);
  if (!kept) return 'non';
  const missing = choice.publics.filter((id) => !pact.publics.includes(id));
  if (missing.length === 0) return 'oui';
  // The note stands for one public that cannot be read: it cannot be two at once.
  return pact.publicNote === null || missing.length > 1 ? 'non' : 'a-verifier';
}
