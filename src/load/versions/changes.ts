import { parse } from 'csv-parse/sync';
import { layoutOf } from '../text/layout';
import { narrowSpaces } from '../text/narrow-spaces';
import { fold } from '../text/nearest';

const isRecord = (value: unknown): value is readonly string[] => Array.isArray(value);

/** Cells by line; a text whose quotes do not close is compared as it is written. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  try {
    const { body, delimiter } = layoutOf(text);
    const records: unknown = parse(body, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
    return Array.isArray(records) ? records.filter(isRecord) : [];
  } catch {
    return text.split(/\r?\n/).map((line) => [line]);
  }
}

/** A cell without what a spreadsheet changes by itself. */
export const plainCell = (cell: string): string =>
  narrowSpaces(cell.normalize('NFC').replace(/\s*[\r\n]+\s*/g, ' ')).trim();

/** Lines of a table as text, without what a spreadsheet changes by itself: separator, quotes, spaces, empty ends. */
const linesOf = (rows: readonly (readonly string[])[]): readonly string[] =>
  rows
    .map((cells) =>
      cells
        .map(plainCell)
        .join(' ; ')
        .replace(/( ; )+$/, ''),
    )
    .filter((line) => line !== '');

/** A table with its columns where the other has them, under the names that the other writes, and the new ones after. */
function aligned(
  rows: readonly (readonly string[])[],
  [header = []]: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const [own = []] = rows;
  const names = own.map(fold);
  const known = header.map((name) => names.indexOf(fold(name)));
  // Lines without a common header are compared as they stand.
  if (known.filter((at) => at >= 0).length < 2) return rows;
  const rest = names.flatMap((name, at) => (name !== '' && !known.includes(at) ? [at] : []));
  return rows.map((row, line) => [
    ...known.map((at, column) => (at < 0 ? '' : line === 0 ? (header[column] ?? '') : (row[at] ?? ''))),
    ...rest.map((at) => row[at] ?? ''),
  ]);
}

export interface Changes {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Lines whose first cell, alone of its kind on both sides, stayed: before, after. */
  readonly changed: readonly (readonly [before: string, after: string])[];
}

/** What is in `lines` and not in `others`, each repeated line counted. */
const beyond = (lines: readonly string[], others: readonly string[]): readonly string[] => {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
};

/**
 * Lines added, removed and changed between two texts of one table. The order of lines and of columns and the form of
 * the file are no change. Never throws.
 */
export function changesBetween(before: string, after: string): Changes {
  const was = cellsOf(before);
  const [old, next] = [linesOf(was), linesOf(aligned(cellsOf(after), was))];
  const [gone, come] = [beyond(old, next), beyond(next, old)];
  const key = (line: string): string => line.split(' ; ', 1)[0] ?? '';
  const only = (lines: readonly string[], of: string): string | undefined => {
    const same = lines.filter((line) => key(line) === of);
    return same.length === 1 ? same[0] : undefined;
  };
  const changed = gone.flatMap((line): (readonly [string, string])[] => {
    const other = only(gone, key(line)) && only(come, key(line));
    return other === undefined ? [] : [[line, other]];
  });
  return {
    added: come.filter((line) => !changed.some(([, after]) => after === line)),
    removed: gone.filter((line) => !changed.some(([before]) => before === line)),
    changed,
  };
}
