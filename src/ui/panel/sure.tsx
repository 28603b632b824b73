import type { Degree } from '../../domain/certainty/certainty';
import { DEGREE_WORD, degreeOf, type Measured, usualDegree } from '../../domain/certainty/words';

interface WordProps {
  readonly figure: Measured;
  /** What its block says of most; `null` where a figure stands alone. */
  readonly usual: Degree | null;
}

/** Says in one word how sure a figure is, where it is not as its block says of most; an absence has no degree. */
export function SureWord({ figure, usual }: WordProps) {
  const degree = degreeOf(figure);
  return degree === null || degree === usual ? null : (
    <span className="sure-word">{DEGREE_WORD[degree]}</span>
  );
}

interface LineProps {
  readonly figures: readonly Measured[];
  /** What they are, in the masculine plural: "Chiffres". */
  readonly what?: string;
}

/**
 * Says once how sure the figures of a block are: "Chiffres exacts", "Chiffres interprétés, sauf 2 exacts", or
 * "Chiffres : 3 exacts, 3 interprétés" where none is the degree of most.
 */
export function SureLine({ figures, what = 'Chiffres' }: LineProps) {
  const { words } = usualDegree(figures);
  return words === null ? null : (
    <p className="sure-line">{`${what}${/^\d/.test(words) ? '\u00a0:' : ''} ${words}`}</p>
  );
}
