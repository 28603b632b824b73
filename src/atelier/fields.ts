import type { KnownCodes } from '../load/read-pacts';
import { REFERENCES } from '../load/tables/references';
import type { Field } from '../load/tables/table-schema';
import { fold } from '../load/text/nearest';
import { columnAt, type Pack, schemaOf } from './pack';

/** A value that a cell may take, with what it stands for. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

const NAMES = ['titre_court', 'titre', 'nom', 'singulier', 'sigle', 'annonce'];

/** Words of a list cell are joined by a bar: the pattern of its column allows it, or its file is one of lists. */
const LISTS = new Set([
  'codes',
  'parties',
  'departements',
  'hors',
  'thematiques',
  'publics',
  'libelles_support',
]);
export const isList = (column: string): boolean => LISTS.has(column);

/** Columns of official codes, which nobody knows by heart. */
const CODES = new Set(['codes', 'code', 'departement', 'departements', 'dans', 'hors', 'region']);
export const isCode = (column: string): boolean => CODES.has(column);

/** The field of a column; `undefined` for a column that the schema has not. */
export const fieldOf = (pack: Pack, path: string, column: string): Field | undefined =>
  schemaOf(pack, path)?.fields.find(({ name }) => name === column);

/** The table whose keys a column names; `null` for a column of free values. */
export function referenceOf(
  path: string,
  column: string,
): { readonly table: string; readonly key: string } | null {
  const found = REFERENCES.find(([from, name]) => `${from}.csv` === path && name === column);
  return found ? { table: `${found[2]}.csv`, key: found[3] ?? 'id' } : null;
}

/** Tables whose lines name this one by the key in this column, with how many of them do. */
export function namedFrom(
  pack: Pack,
  path: string,
  column: string,
  value: string,
): readonly { readonly path: string; readonly lines: number }[] {
  if (value === '') return [];
  const own = REFERENCES.filter(
    ([from, , to, key = 'id']) => `${to}.csv` === path && key === column && from !== to,
  );
  return own.flatMap(([from, name]) => {
    const lines = pack.tables.get(`${from}.csv`);
    if (!lines) return [];
    const at = columnAt(lines, name);
    const named = lines.slice(1).filter((cells) => (cells[at] ?? '').split('|').includes(value));
    return [{ path: `${from}.csv`, lines: named.length }];
  });
}

/** Values that a column may take: the words of its schema, or the lines of the table that it refers to; `null` for any. */
export function optionsOf(pack: Pack, path: string, column: string): readonly Option[] | null {
  const words = fieldOf(pack, path, column)?.constraints?.enum;
  if (words) return words.map((value) => ({ value, label: value }));
  const reference = referenceOf(path, column);
  const lines = reference && pack.tables.get(reference.table);
  if (!reference || !lines) return null;
  const key = columnAt(lines, reference.key);
  const names = NAMES.map((name) => columnAt(lines, name)).filter((at) => at >= 0);
  return lines.slice(1).flatMap((cells) => {
    const value = cells[key] ?? '';
    const name = names.map((at) => cells[at] ?? '').find((one) => one !== '') ?? '';
    return value === '' ? [] : [{ value, label: name === '' ? value : `${value}\u00a0: ${name}` }];
  });
}

export interface FoundCode {
  readonly code: string;
  readonly nom: string;
  readonly niveau: 'departement' | 'arrondissement' | 'epci' | 'commune';
}

export const LEVEL_NAMES: Readonly<Record<FoundCode['niveau'], string>> = {
  departement: 'département',
  arrondissement: 'arrondissement',
  epci: 'EPCI',
  commune: 'commune',
};

const LEVELS = ['departement', 'arrondissement', 'epci', 'commune'] as const;
const SHOWN = 12;

/**
 * Territories by name, code or postcode, the nearest first. @param niveau level that the line asks for; `null` for all
 */
export function findCodes(known: KnownCodes, text: string, niveau: string | null): readonly FoundCode[] {
  const asked = fold(text);
  if (asked === '') return [];
  const wanted = niveau === 'infracommunal' ? 'commune' : niveau;
  const levels = LEVELS.filter((level) => wanted === null || level === wanted);
  const posts = new Set(known.postales.get(text.trim()) ?? []);
  const found = levels.flatMap((level) =>
    [...known[level]].flatMap(([code, nom]) => {
      const name = fold(nom);
      const rank =
        code === text.trim() || name === asked
          ? 0
          : level === 'commune' && posts.has(code)
            ? 1
            : name.startsWith(asked) || code.startsWith(text.trim())
              ? 2
              : ` ${name}`.includes(` ${asked}`)
                ? 3
                : 9;
      return rank === 9 ? [] : [{ code, nom, niveau: level, rank }];
    }),
  );
  return found
    .sort((a, b) => a.rank - b.rank || a.nom.localeCompare(b.nom, 'fr'))
    .slice(0, SHOWN)
    .map(({ code, nom, niveau: level }) => ({ code, nom, niveau: level }));
}

/** What the codes and keys of a cell stand for, in words; empty where they say it themselves. */
export function wordsOf(
  pack: Pack,
  known: KnownCodes | null,
  path: string,
  column: string,
  text: string,
): string {
  if (text === '') return '';
  const options = referenceOf(path, column) ? optionsOf(pack, path, column) : null;
  const names = text.split('|').map((word) => {
    const option = options?.find(({ value }) => value === word);
    if (option) return option.label.replace(`${word}\u00a0: `, '');
    return isCode(column) && known
      ? (LEVELS.map((level) => known[level].get(word)).find((nom) => nom !== undefined) ?? '?')
      : '';
  });
  return names.every((name) => name === '') ? '' : names.join(', ');
}
