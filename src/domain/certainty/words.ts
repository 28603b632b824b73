import type { Certainty, Degree } from './certainty';

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

/** A label, and how sure what it names is where that is less than exact: "habitants (approché)"; a label that has the word says it once. */
export const withDegree = (label: string, { degree }: Certainty): string =>
  degree === 'exact' || label.includes(DEGREE_WORD[degree]) ? label : `${label} (${DEGREE_WORD[degree]})`;

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
