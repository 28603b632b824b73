import type { Cause, Known } from '../load/lines/causes';
import type { Fault } from '../load/read-pacts';
import { checkCell } from '../load/tables/check-cell';
import type { Field } from '../load/tables/table-schema';
import { placeOf } from './check';
import { fieldOf } from './fields';
import { columnAt, lineAt, type Pack } from './pack';
import type { Edit } from './state';

/** A change that the machine is sure of: offered, shown before and after, never done unasked. */
export interface Repair {
  readonly path: string;
  readonly line: number;
  /** `null` for a whole line that goes. */
  readonly column: number | null;
  readonly colonne: string | null;
  readonly before: string;
  /** `null` for a line that goes. */
  readonly after: string | null;
}

/** The form of the word that a cause mends to; the causes that may be read in two ways are not here. */
const MENDED: Readonly<Partial<Record<Cause, RegExp>>> = {
  lostZero: /^[0-9AB|]+$/,
  formatted: /^\d+$/,
  percent: /^-?\d+(?:[.,]\d+)?$/,
  decimalsAdded: /^\w+$/,
  apostrophe: /^\w+$/,
  misspelt: /^\S+$/,
  badlySetApart: /^[\w|-]+$/,
  spacedSiren: /^[\d|]+$/,
  spacedInsee: /^\w+$/,
  invisible: /^[\w|-]+$/,
  otherAlphabet: /^[\w|-]+$/,
  lowerCase: /^[\w|]+$/,
  formula: /^[\w|-]+$/,
  siret: /^\d{9}$/,
  absorbed: /^\w{5}$/,
};

/** Lines that are no line of the table: the map adds up by itself. */
const NO_LINE: readonly (Cause | undefined)[] = ['totalLine', 'headerAgain'];

/** What a cell, or one word of its list, should hold; `null` where a person must say. */
const mendedBy = ({ cause, mended }: Known): string | null =>
  cause !== undefined && mended !== undefined && MENDED[cause]?.test(mended) ? mended : null;

/** A list with one of its words in place of another, and no word twice. */
const withWord = (list: string, word: string, next: string): string =>
  [...new Set(list.split('|').map((one) => (one.trim() === word ? next : one)))].join('|');

/** The SIRET of a list whose answer is the SIREN of one of its words; `null` for another fault. */
const siretOf = (list: string, cause: Known['cause'], siren: string): string | null =>
  cause === 'siret'
    ? (list.split('|').find((word) => word.length === 14 && word.startsWith(siren)) ?? null)
    : null;

/** The words of a list that have lost their zero as another has: as many digits, on lines of one level. */
const withZeros = (list: string, lost: string): string =>
  list
    .split('|')
    .map((word) => (/^\d+$/.test(word) && word.length === lost.length ? `0${word}` : word))
    .join('|');

/** What a whole cell becomes; of a list, only the word that the fault is about. */
function wholeAfter(text: string, said: Known): string | null {
  const value = mendedBy(said);
  if (value === null) return null;
  const siret = siretOf(text, said.cause, value);
  return siret === null ? value : withWord(text, siret, value);
}

const checkedBy = (field: Field | undefined, text: string): ReturnType<typeof checkCell> =>
  field ? checkCell(text, field) : null;

/** What a cell becomes. @param own it is the cell that the fault quotes @param sameLevel its line has the level of that one */
function cellAfter(
  text: string,
  found: Fault,
  { own, sameLevel }: { readonly own: boolean; readonly sameLevel: boolean },
  field: Field | undefined,
): string | null {
  // The level says how long a code is, and what is wrong with one of its length is wrong with the others.
  if (!own && found.valeur !== null && found.cause === 'lostZero' && checkedBy(field, text) === null)
    return sameLevel ? withZeros(text, found.valeur) : null;
  if (found.cause === 'twiceInList') return [...new Set(text.split('|'))].join('|');
  // A fault that gathers several cells quotes the first: each is asked by itself.
  if (own && text === found.valeur) return wholeAfter(text, found);
  const said = own ? null : checkedBy(field, text);
  if (said) return said.cause === found.cause ? wholeAfter(text, said) : null;
  // One word of a list, in this cell or in others.
  const value = mendedBy(found);
  return value === null || found.valeur === null ? null : withWord(text, found.valeur, value);
}

/** Whether a repair leaves every word of a list that has no fault of its own. */
function keepsWords(before: string, after: string, wrong: string | null, field: Field | undefined): boolean {
  const words = before.split('|');
  if (words.length < 2) return true;
  const left = new Set(after.split('|'));
  return words.every(
    (word) => left.has(word) || word === wrong || (field !== undefined && checkCell(word, field) !== null),
  );
}

/** The sure changes that answer one fault, one for each cell that it names; none where a person must say. */
export function repairsOf(pack: Pack, found: Fault): readonly Repair[] {
  if (NO_LINE.includes(found.cause)) {
    return [found, ...found.autres].flatMap((at) => {
      const place = placeOf(pack, at);
      return place && place.line > 0
        ? [
            {
              ...place,
              column: null,
              colonne: null,
              before: (pack.tables.get(place.path)?.[place.line] ?? []).join(' ').trim(),
              after: null,
            },
          ]
        : [];
    });
  }
  const lines = pack.tables.get(found.fichier) ?? [];
  const levels = columnAt(lines, 'niveau');
  const level = (ligne: number | null): string => lines[lineAt(lines, ligne ?? -1)]?.[levels] ?? '';
  return [found, ...found.autres].flatMap((at, i) => {
    const place = placeOf(pack, at);
    if (!place || place.column === null || at.colonne === null) return [];
    const { path, line, column } = place;
    const before = pack.tables.get(path)?.[line]?.[column] ?? '';
    const field = fieldOf(pack, path, at.colonne);
    const sameLevel = level(at.ligne) === level(found.ligne);
    const after = cellAfter(before, found, { own: i === 0, sameLevel }, field);
    return after === null || after === before || !keepsWords(before, after, found.valeur, field)
      ? []
      : [{ path, line, column, colonne: at.colonne, before, after }];
  });
}

/** What a cell most likely should hold, where the machine is not sure: a person says so, one by one; `null` for none. */
export function proposalOf(pack: Pack, found: Fault): Repair | null {
  const place = placeOf(pack, found);
  const { valeur, colonne, near: word } = found;
  if (!place || place.column === null || valeur === null || word === undefined) return null;
  const { path, line, column } = place;
  const before = pack.tables.get(path)?.[line]?.[column] ?? '';
  const after = before === valeur ? word : withWord(before, valeur, word);
  return after === before ? null : { path, line, column, colonne, before, after };
}

/** All that is sure, each cell once. */
export function allRepairs(pack: Pack, faults: readonly Fault[]): readonly Repair[] {
  const cells = new Set<string>();
  return faults
    .flatMap((found) => repairsOf(pack, found))
    .filter(({ path, line, column }) => {
      const key = [path, line, column].join('¦');
      return !cells.has(key) && cells.add(key);
    });
}

/** The edits of some repairs: cells first, then lines that go, from the last up. */
export const editsOf = (repairs: readonly Repair[]): readonly Edit[] => [
  ...repairs.flatMap(({ path, line, column, after }): Edit[] =>
    column === null || after === null ? [] : [{ kind: 'cell', path, line, column, value: after }],
  ),
  ...repairs
    .filter(({ after }) => after === null)
    .sort((a, b) => b.line - a.line)
    .map(({ path, line }): Edit => ({ kind: 'line-removed', path, line })),
];
