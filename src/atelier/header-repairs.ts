import type { Fault } from '../load/read-pacts';
import { placeOf } from './check';
import { columnAt, type Lines, type Pack } from './pack';
import type { Edit } from './state';

/** A change of the names of columns, or of a column as a whole: the grid holds no cell for it. */
export interface HeaderRepair {
  /** French, for its button. */
  readonly label: string;
  readonly edits: readonly Edit[];
}

/** Whether a fault is of the line of headers, where no cell can be gone to. */
export const isOfHeader = (pack: Pack, found: Fault): boolean => placeOf(pack, found)?.line === 0;

const without = (path: string, lines: Lines, at: number): readonly Edit[] => [
  { kind: 'table', path, lines: lines.map((cells) => cells.toSpliced(at, 1)) },
];

const filled = (lines: Lines, at: number): string => {
  const count = lines.slice(1).filter((cells) => (cells[at] ?? '') !== '').length;
  return count === 0 ? 'vide' : `${count} case${count > 1 ? 's' : ''} remplie${count > 1 ? 's' : ''}`;
};

const sameColumn = (lines: Lines, one: number, other: number): boolean =>
  lines.every((cells) => (cells[one] ?? '') === (cells[other] ?? ''));

/** What can be done here about a fault of the headers; `null` where the spreadsheet must be gone back to. */
export function headerRepair(pack: Pack, found: Fault): HeaderRepair | null {
  const { fichier: path, cause, colonne, instead } = found;
  const lines = pack.tables.get(path);
  if (!lines || !isOfHeader(pack, found)) return null;
  if (cause === 'unnamedColumn') {
    const at = (lines[0] ?? []).findIndex(
      (name, i) => name.trim() === '' && lines.every((cells) => (cells[i] ?? '') === ''),
    );
    return at < 0 ? null : { label: 'Retirer cette colonne vide', edits: without(path, lines, at) };
  }
  if (colonne === null) return null;
  if (cause === 'misnamedColumn' && instead !== undefined) {
    const at = columnAt(lines, instead);
    return at < 0
      ? null
      : {
          label: `Renommer «\u00a0${instead}\u00a0» en «\u00a0${colonne}\u00a0»`,
          edits: [{ kind: 'cell', path, line: 0, column: at, value: colonne }],
        };
  }
  const first = columnAt(lines, colonne);
  if (first < 0) return null;
  if (cause === 'unknownColumn')
    return {
      label: `Retirer la colonne «\u00a0${colonne}\u00a0» (${filled(lines, first)})`,
      edits: without(path, lines, first),
    };
  // Which of two columns is right, only a person can say; two equal ones are one.
  const last = (lines[0] ?? []).findLastIndex((name) => name.trim() === colonne);
  return cause === 'columnTwice' && last > first && sameColumn(lines, first, last)
    ? { label: `Retirer la seconde «\u00a0${colonne}\u00a0», pareille`, edits: without(path, lines, last) }
    : null;
}
