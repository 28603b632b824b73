import type { Box } from './label-candidates';

/** Side of a cell, CSS pixels: a label covers a few of them. */
const CELL = 64;

/** Boxes that are asked for by where they are: thousands of symbols, and a few of them around a label. */
export interface BoxIndex<M> {
  readonly add: (mark: M) => void;
  /** All that may come nearer to a box than a gap, and some beside; one more than once where it is large. */
  readonly near: (box: Box, gap: number) => readonly M[];
}

/** @param marks in the frame or out of it, of any size */
export function boxIndex<M extends { readonly box: Box }>(marks: readonly M[]): BoxIndex<M> {
  const cells = new Map<string, M[]>();
  const keysOf = ({ x0, y0, x1, y1 }: Box, gap: number): string[] => {
    const keys: string[] = [];
    for (let x = Math.floor((x0 - gap) / CELL); x <= Math.floor((x1 + gap) / CELL); x += 1)
      for (let y = Math.floor((y0 - gap) / CELL); y <= Math.floor((y1 + gap) / CELL); y += 1)
        keys.push(`${x},${y}`);
    return keys;
  };
  const add = (mark: M): void => {
    for (const key of keysOf(mark.box, 0)) {
      const cell = cells.get(key);
      if (cell) cell.push(mark);
      else cells.set(key, [mark]);
    }
  };
  marks.forEach(add);
  return { add, near: (box, gap) => keysOf(box, gap).flatMap((key) => cells.get(key) ?? []) };
}
