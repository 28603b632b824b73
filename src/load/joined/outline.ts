import type { IndicatorLevel } from '../../domain/indicators/indicator';
import type { Model } from '../../domain/model';
import type { Sheet, YieldNow } from './read-sheet';
import { codesOf, dressedSpelling, isDressed, isRounded, LEVELS, spelling } from './sheet-codes';
import { noValueCodeOf, numberOf } from './sheet-numbers';

/** What a file holds, before a reader says what is to be drawn. */
export interface Outline {
  /** Line of the header: public files have titles above it; -1 where the first line is one of values. */
  readonly header: number;
  readonly names: readonly string[];
  readonly niveau: IndicatorLevel;
  readonly code: number;
  /** Columns that hold numbers. */
  readonly measures: readonly number[];
  /** True where no line names the columns. */
  readonly bare: boolean;
}

/** Line of the header: the first of as many filled cells as the widest of those at the head of the file. */
function headerOf(sheet: Sheet): number {
  const filled = sheet.slice(0, 30).map((row) => row.filter((cell) => cell !== '').length);
  const most = Math.max(...filled);
  return Math.max(
    filled.findIndex((count) => count >= most * 0.8 && count > 1),
    0,
  );
}

/** Names that public files give to a column of codes, and to others that are no measure. */
const CODE_NAME = /^(cod|d[eé]p|r[eé]g|siren|insee|epci|com$|id|geo$)/i;
const NO_MEASURE =
  /^(codgeo|cod|code|dep|d[eé]partement|reg|r[eé]gion|arr|cv|ze\d*|uu\d*|tuu\d*|siren|insee|epci|iris|geo|cp|an|ann[eé]e|mill[eé]sime|time|time_period|p[eé]riode)(\W|_|$)/i;
/** Some postcodes are the code of another commune. */
const POSTCODE = /postal|^cp$/i;

/** What a column says of codes, cell by cell. */
interface Seen {
  readonly codes: Readonly<Record<IndicatorLevel, Set<string>>>;
  readonly hits: Record<IndicatorLevel, number>;
  /** Cells of the first lines that have the form of a code of any region, of so many. */
  readonly formed: Record<IndicatorLevel, number>;
  sampled: number;
  numbers: number;
  untold: number;
}

/** Lines that tell what the cells of a column look like. */
const SAMPLE = 1000;

const NOTHING: Readonly<Record<IndicatorLevel, number>> = { commune: 0, epci: 0, departement: 0 };

const isNamed = (name = ''): boolean => CODE_NAME.test(name);

/** How much a column looks like one of codes of a level; 0 for a column of numbers that happen to be codes. */
function rankOf(seen: Seen, niveau: IndicatorLevel, named: boolean): number {
  const distinct = seen.codes[niveau].size;
  if (distinct === 0) return 0;
  // Of two columns with as many codes, the one that is named so: a count may look like a département.
  if (named) return distinct + 0.5;
  const several = distinct > 1 || niveau !== 'departement';
  return several && seen.formed[niveau] >= seen.sampled / 2 && distinct >= seen.hits[niveau] / 2
    ? distinct
    : 0;
}

/**
 * Finds the column of codes, their level, and the columns that may be drawn.
 * @throws Error with a French sentence where no column holds codes of the region.
 */
export async function outlineOf(sheet: Sheet, model: Model, yieldNow: YieldNow): Promise<Outline> {
  const all = codesOf(model);
  const [bareCode, anyCode] = [spelling(all), dressedSpelling(all)];
  const header = headerOf(sheet);
  const names = sheet[header] ?? [];
  let best: { readonly code: number; readonly niveau: IndicatorLevel; readonly rank: number } | null = null;
  const measures: number[] = [];
  let rounded: string | null = null;
  let untold: string | null = null;
  let postcode: string | null = null;
  for (const [at, name] of names.entries()) {
    if (POSTCODE.test(name)) {
      postcode = name;
      continue;
    }
    const named = isNamed(name);
    const dressed = sheet.slice(header, header + 50).some((row) => isDressed(row[at] ?? ''));
    const spelled = dressed ? anyCode : bareCode;
    const seen: Seen = {
      codes: { epci: new Set(), commune: new Set(), departement: new Set() },
      ...{ hits: { ...NOTHING }, formed: { ...NOTHING } },
      ...{ sampled: 0, numbers: 0, untold: 0 },
    };
    for (let i = header + 1; i < sheet.length; i += 1) {
      if (i % 500 === 0) await yieldNow();
      const text = sheet[i]?.[at] ?? '';
      if (text === '') continue;
      const found = spelled(text);
      if (found) {
        seen.codes[found[0]].add(found[1]);
        seen.hits[found[0]] += 1;
      }
      if (seen.sampled < SAMPLE) {
        seen.sampled += 1;
        for (const niveau of LEVELS)
          if (found?.[0] === niveau || all[niveau].form.test(text) || all[niveau].form.test(`0${text}`))
            seen.formed[niveau] += 1;
        if (named && isRounded(text)) rounded ??= text;
      }
      if (seen.numbers > 0) continue;
      if (numberOf(text) !== null) seen.numbers += 1;
      else if (noValueCodeOf(text) !== null) seen.untold += 1;
    }
    if (!NO_MEASURE.test(name)) {
      if (seen.numbers > 0) measures.push(at);
      else if (seen.untold > 0) untold ??= name;
    }
    for (const niveau of LEVELS) {
      const rank = rankOf(seen, niveau, named);
      if (rank > (best?.rank ?? 0)) best = { code: at, niveau, rank };
    }
  }
  if (best === null || (rounded !== null && !isNamed(names[best.code])))
    throw new Error(noCode(rounded, postcode));
  const { code, niveau } = best;
  const drawn = measures.filter((at) => at !== code);
  if (drawn.length === 0)
    throw new Error(
      untold === null
        ? 'Aucune colonne de nombres dans ce fichier.'
        : `Aucune colonne de nombres dans ce fichier\u00a0: «\u00a0${untold}\u00a0» n’a que des valeurs absentes.`,
    );
  // The first territory of a file without titles is no title.
  const bare = anyCode(names[code] ?? '') !== undefined;
  return bare
    ? {
        ...{ header: header - 1, niveau, code, measures: drawn, bare },
        names: names.map((_, at) => `Colonne ${at + 1}`),
      }
    : { header, names: calledApart(names), niveau, code, measures: drawn, bare };
}

/** Titles on one line; a column without one, or with that of another, is called by where it stands. */
function calledApart(titles: readonly string[]): readonly string[] {
  const lines = titles.map((title) => title.replace(/\s+/g, ' ').trim());
  return lines.map((line, at) => {
    if (line === '') return `Colonne ${at + 1}`;
    return lines.indexOf(line) === lines.lastIndexOf(line) ? line : `${line} (colonne ${at + 1})`;
  });
}

/** Why no column is one of codes, as far as it can be told. */
function noCode(rounded: string | null, postcode: string | null): string {
  if (rounded !== null)
    return `Codes arrondis par un tableur («\u00a0${rounded}\u00a0»)\u00a0: leurs chiffres sont perdus. Mettez la colonne au format texte dans le fichier d’origine.`;
  return `Aucun code de la région dans ce fichier\u00a0: il faut une colonne de codes Insee de communes, de SIREN d’EPCI ou de départements.${postcode === null ? '' : ` Un code postal («\u00a0${postcode}\u00a0») n’est pas un code Insee.`}`;
}
