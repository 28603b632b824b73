import type { TableColumn } from './shapes';

/** Inches, in letters of ten points: a mean letter of an office font, a bold one, the margins of a cell, a line more. */
const LETTER = 0.075;
const BOLD = 0.08;
const MARGINS = 0.12;
const LINE = 0.17;

/** Lines of a text that breaks between words. @param letters how many a line holds */
export function linesOf(text: string, letters: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of text.split(/\s/)) {
    const wanted = filled === 0 ? word.length : filled + 1 + word.length;
    if (wanted <= letters || filled === 0) filled = wanted;
    else {
      lines += 1;
      filled = word.length;
    }
  }
  return lines;
}

/**
 * Heights of the rows of a table, headings first, as an office draws them.
 * @param width inches of the table
 * @param one height of a row of one line
 * @param points size of the letters
 */
export function rowHeights(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
  one: number,
  points = 10,
): readonly number[] {
  const scale = points / 10;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const height = (cells: readonly string[], letter: number): number => {
    const lines = columns.map(({ share }, i) =>
      linesOf(cells[i] ?? '', Math.floor(((width * share) / shares - MARGINS) / (letter * scale))),
    );
    return one + (Math.max(1, ...lines) - 1) * LINE * scale;
  };
  return [
    height(
      columns.map(({ label }) => label),
      BOLD,
    ),
    ...rows.map((cells) => height(cells, LETTER)),
  ];
}

/** Rows cut into parts that each fit under their headings; every row once, and one at least a part. @param heights headings first @param room inches */
export function partsOf<Row>(
  rows: readonly Row[],
  heights: readonly number[],
  room: number,
): readonly (readonly Row[])[] {
  const [head = 0, ...each] = heights;
  const parts: Row[][] = [];
  let left = 0;
  rows.forEach((row, i) => {
    const height = each[i] ?? 0;
    const part = parts.at(-1);
    if (part && height <= left) {
      part.push(row);
      left -= height;
    } else {
      parts.push([row]);
      left = room - head - height;
    }
  });
  return parts;
}

interface Column {
  readonly label: string;
  readonly numeric: boolean;
}

/** Columns as wide as what they hold: names twice as wide as amounts. */
export const shared = (columns: readonly Column[]): readonly TableColumn[] =>
  columns.map((column, i) => ({ ...column, share: i === 0 ? 2 : column.numeric ? 1 : 1.6 }));

const sizeOf = (points: number) => ({ points, rowHeight: points / 40 });
/** Letters of a table that has the slide to itself, largest first; of one beside a map, the smallest. */
export const SIZES = [18, 16, 14, 12, 10].map(sizeOf);
export const SMALL = SIZES.slice(-1);

export const sum = (some: readonly number[]): number => some.reduce((all, one) => all + one, 0);

/**
 * The largest letters with which a table fits its room, and the heights of its rows; the smallest, where none do.
 * @param room inches
 */
export function fitted(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
  room: number,
  sizes: typeof SIZES,
) {
  const all = sizes.map((size) => ({
    size,
    heights: rowHeights(columns, rows, width, size.rowHeight, size.points),
  }));
  return (
    all.find(({ heights }) => sum(heights) <= room) ?? {
      size: sizeOf(10),
      heights: all.at(-1)?.heights ?? [],
    }
  );
}
