import type { IndicatorLevel } from '../../domain/indicators/indicator';
import type { Model } from '../../domain/model';

/** Codes that a level knows, the form of a code of another region, and what some files write before it. */
export interface Codes {
  readonly known: ReadonlySet<string>;
  readonly form: RegExp;
  readonly prefix: RegExp;
}

export const LEVELS: readonly IndicatorLevel[] = ['epci', 'commune', 'departement'];

export const codesOf = ({ cog }: Model): Readonly<Record<IndicatorLevel, Codes>> => ({
  commune: {
    known: new Set<string>(cog.communes.codes),
    form: /^(?:\d[\dAB])\d{3}$/,
    prefix: /^(?:\d{4}-)?COM-?/,
  },
  epci: {
    known: new Set<string>(cog.epci.map(({ code }) => code)),
    form: /^\d{9}$/,
    prefix: /^(?:\d{4}-)?EPCI-?/,
  },
  departement: {
    known: new Set<string>(cog.departements.map(({ code }) => code)),
    form: /^(?:\d[\dAB]|97\d)$/,
    prefix: /^(?:\d{4}-)?DEP-?/,
  },
});

const SCIENTIFIC = /^(\d)[.,]?(\d*)E\+?(\d+)$/i;

/** « 2,00093E+08 »: a spreadsheet has rounded a code, and its digits are lost. */
export function isRounded(text: string): boolean {
  const found = SCIENTIFIC.exec(text);
  return found !== null && (found[2]?.length ?? 0) < Number(found[3]);
}

/** « 2.00093201E8 », as workbooks hold it: no digit is lost. */
const inFull = (text: string): string => {
  const found = SCIENTIFIC.exec(text);
  return !found || isRounded(text) || found[2]?.length !== Number(found[3]) ? text : `${found[1]}${found[2]}`;
};

const PREFIXED = /^(?:\d{4}-)?(?:COM|DEP|EPCI)-?\d/i;
const NAMED = /^(\d[\dAB]\d{0,7})\s*[-–—:]\s*\p{L}.*$/u;

/** A code without what files put around it: « 2408.0 », « 200 093 201 », « DEP-59 », « 59 - Nord ». */
const bareOf = (text: string, prefix: RegExp): string =>
  inFull(
    (PREFIXED.test(text) ? text : text.replace(NAMED, '$1'))
      .replace(/[\s\u00a0\u202f'’]/g, '')
      .replace(/\.0+$/, '')
      .toUpperCase()
      .replace(prefix, ''),
  );

/** A code as it was before a spreadsheet: « 2408 » and « 2408.0 » are 02408, « 200 093 201 » a SIREN. */
export function codeOf(
  text: string,
  { form, prefix }: Codes,
): { readonly code: string; readonly zero: boolean } {
  const bare = bareOf(text, prefix);
  return !form.test(bare) && form.test(`0${bare}`)
    ? { code: `0${bare}`, zero: true }
    : { code: bare, zero: false };
}

/** What a cell is a code of, in the region. */
export type Spelled = (text: string) => readonly [IndicatorLevel, string] | undefined;

/** What is around a code, where it is not bare. A number of thousands, « 59 350 », is none: only a SIREN is cut by spaces. */
const AROUND =
  /\.0+$|^\d{3}[\s\u00a0\u202f]\d{3}[\s\u00a0\u202f]\d{3}$|^\d[.,]?\d*E\+?\d+$|^(?:\d{4}-)?(?:COM|DEP|EPCI)-?\d|^\d[\dAB]\d{0,7}\s*[-–—:]\s*\p{L}/iu;

/** True for a cell that may be a code with something around it. */
export const isDressed = (text: string): boolean => AROUND.test(text);

/** Bare codes of the region, with or without the zero that a spreadsheet takes off. */
export function spelling(all: ReturnType<typeof codesOf>): Spelled {
  const found = new Map<string, readonly [IndicatorLevel, string]>();
  for (const niveau of LEVELS)
    for (const code of all[niveau].known) {
      found.set(code, [niveau, code]);
      if (code.startsWith('0')) found.set(code.slice(1), [niveau, code]);
    }
  return (text) => found.get(text);
}

/** Codes with something around them: slower, for the columns that have some. */
export function dressedSpelling(all: ReturnType<typeof codesOf>): Spelled {
  const bare = spelling(all);
  return (text) => {
    const found = bare(text);
    if (found || !isDressed(text)) return found;
    for (const niveau of LEVELS) {
      const { code } = codeOf(text, all[niveau]);
      if (all[niveau].known.has(code)) return [niveau, code];
    }
    return undefined;
  };
}
