import type { IndicatorLevel, Untold } from '../../domain/indicators/indicator';
import type { Joined } from '../../domain/indicators/joined';
import type { Model } from '../../domain/model';
import { decimalOf } from '../tables/decimal-cell';
import type { Breathe, Sheet } from './read-sheet';

/** What a file holds, before a reader says what is to be drawn. */
export interface Outline {
  /** Line of the header: public files have titles above it. */
  readonly header: number;
  readonly names: readonly string[];
  readonly niveau: IndicatorLevel;
  readonly code: number;
  /** Columns that hold numbers. */
  readonly measures: readonly number[];
}

/** Codes that a level knows, and the form of a code of another region. */
interface Codes {
  readonly known: ReadonlySet<string>;
  readonly form: RegExp;
}

const codesOf = ({ cog }: Model): Readonly<Record<IndicatorLevel, Codes>> => ({
  commune: { known: new Set<string>(cog.communes.codes), form: /^(?:\d[\dAB])\d{3}$/ },
  epci: { known: new Set<string>(cog.epci.map(({ code }) => code)), form: /^\d{9}$/ },
  departement: {
    known: new Set<string>(cog.departements.map(({ code }) => code)),
    form: /^(?:\d[\dAB]|97\d)$/,
  },
});

/** A code as it was before a spreadsheet: « 2408 » and « 2408.0 » are 02408, « 200 093 201 » a SIREN. */
function codeOf(text: string, { form }: Codes): { readonly code: string; readonly zero: boolean } {
  const bare = text
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/\.0+$/, '')
    .toUpperCase();
  return !form.test(bare) && form.test(`0${bare}`)
    ? { code: `0${bare}`, zero: true }
    : { code: bare, zero: false };
}

const LEVELS: readonly IndicatorLevel[] = ['epci', 'commune', 'departement'];

/** Number of a cell of a public file: spaces between thousands are nothing, and its unit is told by the reader. */
const numberOf = (text: string): number | null =>
  decimalOf(text.replace(/[\s\u00a0\u202f]/g, '').replace(/%$/, ''));
const untoldOf = (text: string): Untold | null =>
  /^s$/i.test(text) ? 's' : /^n\.?\s?\/?d\.?$/i.test(text) ? 'nd' : null;

/** Line of the header: the first of as many filled cells as the widest of those at the head of the file. */
function headerOf(sheet: Sheet): number {
  const filled = sheet.slice(0, 30).map((row) => row.filter((cell) => cell !== '').length);
  const most = Math.max(...filled);
  return Math.max(
    filled.findIndex((count) => count >= most * 0.8 && count > 1),
    0,
  );
}

/** Codes as they stand in files, with the zero that a spreadsheet takes off: what each is a code of. */
function spellings(all: ReturnType<typeof codesOf>): ReadonlyMap<string, readonly [IndicatorLevel, string]> {
  const found = new Map<string, readonly [IndicatorLevel, string]>();
  for (const niveau of LEVELS)
    for (const code of all[niveau].known) {
      found.set(code, [niveau, code]);
      if (code.startsWith('0')) found.set(code.slice(1), [niveau, code]);
    }
  return found;
}

/** Names that public files give to a column of codes, and to others that are no measure. */
const CODE_NAME = /^(cod|dep|reg|siren|insee|epci|com$|id)/i;
const NO_MEASURE =
  /^(codgeo|cod|code|dep|reg|arr|cv|ze\d*|uu\d*|tuu\d*|siren|insee|epci|an|annee|année|millesime)(\W|_|$)/i;

/**
 * Finds the column of codes, their level, and the columns that may be drawn.
 * @throws Error with a French sentence where no column holds codes of the region.
 */
export async function outlineOf(sheet: Sheet, model: Model, breathe: Breathe): Promise<Outline> {
  const known = spellings(codesOf(model));
  const header = headerOf(sheet);
  const names = sheet[header] ?? [];
  const rows = sheet.slice(header + 1);
  let best: { readonly code: number; readonly niveau: IndicatorLevel; readonly rank: number } | null = null;
  const measures: number[] = [];
  for (const [at, name] of names.entries()) {
    const seen = { epci: new Set<string>(), commune: new Set<string>(), departement: new Set<string>() };
    let numbers = 0;
    for (const [i, row] of rows.entries()) {
      const text = row[at] ?? '';
      const found = known.get(text);
      if (found) seen[found[0]].add(found[1]);
      if (numbers === 0 && numberOf(text) !== null) numbers += 1;
      if (i % 500 === 0) await breathe();
    }
    if (numbers > 0 && !NO_MEASURE.test(name)) measures.push(at);
    for (const niveau of LEVELS) {
      // Of two columns with as many codes, the one that is named so: a count may look like a département.
      const rank = seen[niveau].size === 0 ? 0 : seen[niveau].size + (CODE_NAME.test(name) ? 0.5 : 0);
      if (rank > (best?.rank ?? 0)) best = { code: at, niveau, rank };
    }
  }
  if (best === null)
    throw new Error(
      'Aucun code de la région dans ce fichier\u00a0: il faut une colonne de codes Insee de communes, de SIREN d’EPCI ou de départements.',
    );
  const { code, niveau } = best;
  const drawn = measures.filter((at) => at !== code);
  if (drawn.length === 0) throw new Error('Aucune colonne de nombres dans ce fichier.');
  return { header, names, niveau, code, measures: drawn };
}

/** Joins one measure to the territories of the region. @param additive a count: former communes add up */
export async function joinSheet(
  sheet: Sheet,
  { header, niveau, code: at }: Outline,
  measure: number,
  additive: boolean,
  model: Model,
  breathe: Breathe,
): Promise<Joined> {
  const codes = codesOf(model)[niveau];
  const today = new Map(
    (model.names?.anciens ?? []).flatMap(([index, former]) => {
      const now = model.cog.communes.codes[index];
      return now === undefined ? [] : [[former, now] as const];
    }),
  );
  const own = new Map<string, number | Untold>();
  const blank = new Set<string>();
  const former: { readonly code: string; readonly now: string; readonly value: number | Untold }[] = [];
  const [unknown, twice, unread]: string[][] = [[], [], []];
  let [outside, zeros] = [0, 0];
  for (const [i, row] of sheet.slice(header + 1).entries()) {
    if (i % 500 === 0) await breathe();
    const written = row[at] ?? '';
    if (written === '') continue;
    const { code, zero } = codeOf(written, codes);
    const now = niveau === 'commune' ? today.get(code) : undefined;
    const known = codes.known.has(code);
    if (!known && now === undefined) {
      if (codes.form.test(code)) outside += 1;
      else unknown?.push(written);
      continue;
    }
    if (zero) zeros += 1;
    const text = row[measure] ?? '';
    const value = numberOf(text) ?? untoldOf(text);
    if (value === null && text !== '') unread?.push(`${code}\u00a0: ${text}`);
    if (known && (own.has(code) || blank.has(code))) twice?.push(code);
    else if (known && value !== null) own.set(code, value);
    else if (known) blank.add(code);
    else if (now !== undefined && value !== null) former.push({ code, now, value });
  }
  const carried: string[] = [];
  const dropped: string[] = [];
  const before = new Set([...own.keys(), ...blank]);
  for (const { code, now, value } of former) {
    const sum = own.get(now);
    // A file of an older geography has lines of the communes of then: counts add up, ratios do not.
    if (!additive || (sum !== undefined && typeof sum !== 'number')) dropped.push(code);
    else {
      // A part that is not told leaves the sum untold.
      own.set(now, typeof value === 'number' ? (sum ?? 0) + value : value);
      carried.push(code);
    }
  }
  const matched = new Set([...before, ...own.keys()]);
  return {
    valeurs: [...own],
    matched: matched.size,
    missing: [...codes.known].filter((code) => !matched.has(code)),
    of: codes.known.size,
    ...{ outside, zeros, carried, dropped },
    ...{ unknown: unknown ?? [], twice: twice ?? [], unread: unread ?? [] },
  };
}
