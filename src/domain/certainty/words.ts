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

/** A label, and how sure what it names is where that is less than exact: "habitants (approché)". */
export const withDegree = (label: string, { degree }: Certainty): string =>
  degree === 'exact' ? label : `${label} (${DEGREE_WORD[degree]})`;

/** {@link certaintyText} without names, for what leaves the screen: "approché : périmètre approché". */
export const certaintyKinds = ({ degree, reasons }: Certainty): string =>
  degree === 'exact'
    ? DEGREE_WORD.exact
    : `${DEGREE_WORD[degree]}\u00a0: ${[...new Set(reasons.map(({ what }) => what))].join('\u00a0; ')}`;

/** "interprété : le rattachement des actions aux thématiques est le nôtre". */
export const certaintyText = (certainty: Certainty): string =>
  certainty.degree === 'exact'
    ? DEGREE_WORD.exact
    : `${DEGREE_WORD[certainty.degree]}\u00a0: ${reasonTexts(certainty).join('\u00a0; ')}`;
