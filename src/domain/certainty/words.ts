import { type Certainty, DEGREES, type Degree } from './certainty';

/** The word of a degree, wherever it is written. */
export const DEGREE_WORD: Readonly<Record<Degree, string>> = {
  exact: 'exact',
  arrondi: 'arrondi',
  interprete: 'interprété',
  environ: 'environ',
  approche: 'approché',
  hypothese: 'hypothèse',
};

/** Each name once; groups of names stay apart. */
function namesText(names: readonly string[]): string {
  return [...new Set(names)].join(names.some((name) => name.includes(', ')) ? '\u00a0; ' : ', ');
}

/** What keeps a figure from being exact, one text a kind of part: "périmètre interprété (Denain, Maubeuge)". */
export function reasonTexts({ reasons }: Certainty): readonly string[] {
  const kinds = new Map<string, string[]>();
  for (const { what, of } of reasons) {
    const names = kinds.get(what) ?? [];
    kinds.set(what, of === null ? names : [...names, of]);
  }
  return [...kinds].map(([what, names]) => (names.length === 0 ? what : `${what} (${namesText(names)})`));
}

/** What is shown of a figure: a number, or the absence of one. */
export interface Measured {
  /** `null`: an absence, which has no degree of precision; what it is a reading of is told with its source. */
  readonly value: number | null;
  readonly certainty: Certainty;
}

/** How sure a number is; `null` for an absence. */
export const degreeOf = ({ value, certainty }: Measured): Degree | null =>
  value === null ? null : certainty.degree;

/** After a number in a line of text: ", interprété"; nothing after an absence. */
export function degreeText(figure: Measured): string {
  const degree = degreeOf(figure);
  return degree === null ? '' : `, ${DEGREE_WORD[degree]}`;
}

/** A label, and how sure what it names is where that is less than exact: "habitants (approché)"; a label that has the word says it once. */
export function withDegree(label: string, figure: Measured): string {
  const degree = degreeOf(figure) ?? 'exact';
  return degree === 'exact' || label.includes(DEGREE_WORD[degree])
    ? label
    : `${label} (${DEGREE_WORD[degree]})`;
}

/** Of several, after their noun. */
const DEGREE_MANY: Readonly<Record<Degree, string>> = {
  exact: 'exacts',
  arrondi: 'arrondis',
  interprete: 'interprétés',
  environ: 'dits «\u00a0environ\u00a0»',
  approche: 'approchés',
  hypothese: 'sous hypothèse',
};

/** Of one, after its number. */
const DEGREE_ONE: Readonly<Record<Degree, string>> = {
  ...DEGREE_WORD,
  environ: 'dit «\u00a0environ\u00a0»',
  hypothese: DEGREE_MANY.hypothese,
};

const countsText = (told: readonly Degree[], degrees: readonly Degree[]): string =>
  degrees
    .map((degree) => {
      const count = told.filter((one) => one === degree).length;
      return `${count}\u00a0${count > 1 ? DEGREE_MANY[degree] : DEGREE_ONE[degree]}`;
    })
    .join(', ');

/** How sure the numbers of a block are: what most of them are is said once, and the exceptions say their own. */
export interface UsualDegree {
  /**
   * After a noun: "interprétés, sauf 2 exacts"; a count of each degree where none is that of most, "3 exacts,
   * 3 interprétés", the surest first; `null` where there is no number.
   */
  readonly words: string | null;
  /** A figure of this degree says nothing beside itself. */
  readonly usual: Degree;
}

export function usualDegree(figures: readonly Measured[]): UsualDegree {
  const told = figures.flatMap((figure) => degreeOf(figure) ?? []);
  const usual = DEGREES.find((degree) => 2 * told.filter((one) => one === degree).length > told.length);
  if (usual === undefined) {
    const degrees = DEGREES.filter((degree) => told.includes(degree));
    return { words: degrees.length === 0 ? null : countsText(told, degrees), usual: 'exact' };
  }
  const others = DEGREES.filter((degree) => degree !== usual && told.includes(degree));
  const except = others.length === 0 ? '' : `, sauf ${countsText(told, others)}`;
  return { words: DEGREE_MANY[usual] + except, usual };
}

/** Kinds of what keeps a figure from being exact, without names: "périmètre approché". */
export const kindsOf = ({ reasons }: Certainty): string =>
  [...new Set(reasons.map(({ what }) => what))].join('\u00a0; ');

/** {@link certaintyText} without names, for what leaves the screen: "approché : périmètre approché". */
export const certaintyKinds = (certainty: Certainty): string =>
  certainty.degree === 'exact'
    ? DEGREE_WORD.exact
    : `${DEGREE_WORD[certainty.degree]}\u00a0: ${kindsOf(certainty)}`;

/** "interprété : le rattachement des actions aux thématiques est le nôtre". */
export const certaintyText = (certainty: Certainty): string =>
  certainty.degree === 'exact'
    ? DEGREE_WORD.exact
    : `${DEGREE_WORD[certainty.degree]}\u00a0: ${reasonTexts(certainty).join('\u00a0; ')}`;

/** What is told of a figure at the pointer: how sure a number is; what an absence is a reading of. `null`: nothing to add. */
export function sureText({ value, certainty }: Measured): string | null {
  if (certainty.degree === 'exact') return null;
  return value === null
    ? `Lecture\u00a0: ${reasonTexts(certainty).join('\u00a0; ')}`
    : certaintyText(certainty);
}
