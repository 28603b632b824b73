import type { Certainty } from '../domain/certainty/certainty';
import type { Model } from '../domain/model';
import type { SourceRef } from '../domain/pacts';

/** Where a figure comes from: every figure shown carries one. */
export type Provenance =
  | { readonly kind: 'support'; readonly refs: readonly SourceRef[]; readonly rule: string | null }
  /** A public statistic beside the deck: who publishes it, of which year. */
  | {
      readonly kind: 'public';
      readonly source: string;
      readonly millesime: string;
      readonly rule: string | null;
    }
  /** Code officiel géographique: populations, memberships. */
  | { readonly kind: 'cog'; readonly rule: string | null }
  /** Computed by us from lines of the deck and, where said, from the COG. */
  | { readonly kind: 'calcul'; readonly rule: string; readonly refs: readonly SourceRef[] };

/** A number ready to be shown: text with its unit, what it is, and its source. */
export interface Figure {
  readonly label: string;
  /** Formatted, unit included: "5 219 746 €". */
  readonly text: string;
  readonly value: number | null;
  /** Exact text where `text` is rounded: "9 730 428 €"; absent where `text` is exact. */
  readonly exact?: string;
  readonly unit:
    | '€'
    | '€/hab.'
    | 'actions'
    | 'communes'
    | 'habitants'
    | 'territoires'
    | 'perimetres'
    | '%'
    | 'pactes'
    /** Of an indicator: its text has its own. */
    | 'valeur';
  readonly note: string | null;
  /** How sure it is, and which of its parts make it so. */
  readonly certainty: Certainty;
  readonly provenance: Provenance;
}

/** A kind of figure that a scene may name: `partie.62.total` is `total` of the party 62. */
export interface FigureKind {
  /** What such a figure is read from. */
  readonly about: readonly string[];
  /** @param words what follows the kind in the name; `null`: no such figure */
  readonly figure: (model: Model, words: readonly string[]) => Figure | null;
  /** Of every figure that is worth offering; one that the data do not have is left out by who asks. */
  readonly words: (model: Model) => readonly (readonly string[])[];
}
