/**
 * How sure a figure is. A figure is made of parts (amounts, perimeters, readings, hypotheses), and is as sure as the
 * least sure of them: `exact` only if every part is. What makes it so stays with it, to be said beside the figure.
 */

/**
 * From the surest: said to the unit; said as a round number; read by us in one way among others; said as « environ »;
 * drawn by us where no official outline fits; supposed by the reader.
 */
export const DEGREES = ['exact', 'arrondi', 'interprete', 'environ', 'approche', 'hypothese'] as const;
export type Degree = (typeof DEGREES)[number];

/** A part that keeps a figure from being exact. */
export interface Reason {
  readonly degree: Exclude<Degree, 'exact'>;
  /** Kind of part, in words: "périmètre interprété". */
  readonly what: string;
  /** Which one: "la Thiérache"; `null` where the kind says all. */
  readonly of: string | null;
}

/** Known to this file alone: a certainty is made by composing, and never typed. */
const composed: unique symbol = Symbol('composed');

/** Composed certainty of a figure. */
export interface Certainty {
  readonly degree: Degree;
  /** Every part that is not exact, least sure first; empty when all are. */
  readonly reasons: readonly Reason[];
  readonly [composed]: true;
}

const rank = ({ degree }: { readonly degree: Degree }): number => DEGREES.indexOf(degree);
const key = ({ degree, what, of }: Reason): string => JSON.stringify([degree, what, of]);

/** Least sure first; then in the order of letters, so that the order of the parts never shows. */
function byWeakness(a: Reason, b: Reason): number {
  const weaker = rank(b) - rank(a);
  if (weaker !== 0) return weaker;
  return key(a) < key(b) ? -1 : 1;
}

function made(parts: readonly Reason[]): Certainty {
  const reasons = [...new Map(parts.map((reason) => [key(reason), reason])).values()].sort(byWeakness);
  return { degree: reasons[0]?.degree ?? 'exact', reasons, [composed]: true };
}

/** As sure as the least sure of its parts, with the reasons of all. */
export const compose = (parts: readonly Certainty[]): Certainty =>
  made(parts.flatMap(({ reasons }) => reasons));

/** What the deck says to the unit, and what we add nothing to. */
export const AS_DECK: Certainty = made([]);
/** What the Code officiel géographique counts: communes, members, inhabitants of an official unit. */
export const OFFICIAL: Certainty = made([]);

/** One part that is less than exact. A degree `exact` is no reason: the part is then as the deck has it. */
export const because = (degree: Degree, what: string, of: string | null = null): Certainty =>
  degree === 'exact' ? AS_DECK : made([{ degree, what, of }]);
