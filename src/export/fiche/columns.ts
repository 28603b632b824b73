import { type Block, placed } from '../text-block';

/** A piece that no column cuts. */
export interface Atom {
  readonly block: Block;
  /** Above it, unless it begins a column. */
  readonly gap: number;
  /** A title stays with what follows. */
  readonly keep: boolean;
}

type Column = readonly Atom[];

const heightOf = (column: Column): number =>
  column.reduce((sum, { block, gap }, i) => sum + block.height + (i === 0 ? 0 : gap), 0);

/** The atoms, in order, in two columns no higher than `height`; `null` where they need more. */
function split(atoms: readonly Atom[], height: number): readonly [Column, Column] | null {
  let cut = 0;
  let filled = 0;
  for (const { block, gap } of atoms) {
    filled += block.height + (cut === 0 ? 0 : gap);
    if (filled > height) break;
    cut += 1;
  }
  while (cut > 0 && cut < atoms.length && atoms[cut - 1]?.keep) cut -= 1;
  const second = atoms.slice(cut);
  return heightOf(second) <= height ? [atoms.slice(0, cut), second] : null;
}

const STEP = 4;

/** Two columns as even as can be, no higher than `room`; `null` where the atoms need more. @param width of one */
export function columns(atoms: readonly Atom[], room: number, width: number, gutter: number): Block | null {
  if (split(atoms, room) === null) return null;
  let height = heightOf(atoms) / 2;
  let pair = split(atoms, height);
  while (pair === null) {
    height = Math.min(height + STEP, room);
    pair = split(atoms, height);
  }
  const markup = pair
    .map((column, i) => {
      let y = 0;
      return column
        .map(({ block, gap }, rank) => {
          if (rank > 0) y += gap;
          const at = placed(i * (width + gutter), y, block.markup);
          y += block.height;
          return at;
        })
        .join('');
    })
    .join('');
  return { markup, height: Math.max(...pair.map(heightOf)) };
}
