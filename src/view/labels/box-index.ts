import type { Box } from './label-candidates';

/** Side of a cell, CSS pixels: a label covers a few of them. */
const CELL = 64;

/** Boxes that are asked for by where they are: thousands of symbols, and a few of them around a label. */
export interface BoxIndex<M> {
  readonly add: (mark: M) => void;
  /** All that may come nearer to a box than a gap, and some beside; one more than once where it is large. */
  readonly near: (box: Box, gap: number) => readonly M[];
}

/** More than the cells of any screen: a cell far out of it may share the list of another, and that is no harm. */
const ROW = 65_536;

/** @param marks in the frame or out of it, of any size */
export function boxIndex<M extends { readonly box: Box }>(marks: readonly M[]): BoxIndex<M> {
  const cells = new Map<number, M[]>();
  const each = ({ x0, y0, x1, y1 }: Box, gap: number, visit: (key: number) => void): void => {
    const [left, right] = [Math.floor((x0 - gap) / CELL), Math.floor((x1 + gap) / CELL)];
    const [top, bottom] = [Math.floor((y0 - gap) / CELL), Math.floor((y1 + gap) / CELL)];
    for (let x = left; x <= right; x += 1) for (let y = top; y <= bottom; y += 1) visit(x * ROW + y);
  };
  const add = (mark: M): void =>
    each(mark.box, 0, (key) => {
      const cell = cells.get(key);
      if (cell) cell.push(mark);
      else cells.set(key, [mark]);
    });
  marks.forEach(add);
  return {
    add,
    near: (box, gap) => {
      const found: M[] = [];
      each(box, gap, (key) => {
        for (const mark of cells.get(key) ?? []) found.push(mark);
      });
      return found;
    },
  };
}
