import type { Degree } from '../../domain/certainty/certainty';
import {
  DEGREE_WORD,
  degreeOf,
  type Measured,
  sharedDegree,
  usualDegree,
} from '../../domain/certainty/words';

/** Says in one word how sure a figure is, where its block does not say it for all; an absence has no degree. */
export function SureWord({ figure, all = false }: { readonly figure: Measured; readonly all?: boolean }) {
  const degree = degreeOf(figure);
  return degree === null || (degree === 'exact' && !all) ? null : (
    <span className="sure-word">{DEGREE_WORD[degree]}</span>
  );
}

interface LineProps {
  readonly figures: readonly Measured[];
  /** What they are, in the masculine plural: "Chiffres". */
  readonly what?: string;
}

/** Says once how sure the figures of a block are: "Chiffres exacts", "Chiffres : 3 exacts, 7 interprétés". */
export function SureLine({ figures, what = 'Chiffres' }: LineProps) {
  const { words, marked } = sharedDegree(figures);
  return words === null ? null : <p className="sure-line">{`${what}${marked ? '\u00a0:' : ''} ${words}`}</p>;
}

/** The same for a list of which most are alike: "Chiffres interprétés, sauf 2 exacts". */
export function UsualLine({ figures }: Pick<LineProps, 'figures'>) {
  const { words } = usualDegree(figures);
  return words === null ? null : (
    <p className="sure-line">{`Chiffres${/^\d/.test(words) ? '\u00a0:' : ''} ${words}`}</p>
  );
}

/** Says how sure a figure of such a list is, where it is not as most are. */
export function UnusualWord({ figure, usual }: { readonly figure: Measured; readonly usual: Degree }) {
  return degreeOf(figure) === usual ? null : <SureWord figure={figure} all />;
}
