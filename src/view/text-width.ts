import { CHARACTERS, WIDTHS } from './text-width-table';

interface TextFont {
  /** CSS pixels. */
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  /** Extra space after each letter, em. */
  readonly spacing?: number;
}
/** Width of a text, CSS pixels. */
export type Measure = (text: string, font: TextFont) => number;

const RANK: ReadonlyMap<string, number> = new Map([...CHARACTERS].map((character, i) => [character, i]));
/** Width of a letter that the table does not know, thousandths of an em: a wide one, so that nothing overlaps. */
const UNKNOWN = 800;

/**
 * Width of a line of Public Sans from a table, without a browser: labels are laid out alike on screen, in an export and
 * at build time. Kerning is left out (under 2 % on names of places).
 */
export const measureText: Measure = (text, { size, weight, spacing = 0 }) => {
  let sum = 0;
  let count = 0;
  for (const character of text) {
    sum += WIDTHS[weight][RANK.get(character) ?? -1] ?? UNKNOWN;
    count += 1;
  }
  return (sum / 1000 + count * spacing) * size;
};

/** Shorter names stay on one line. */
const LONG = 12;

/**
 * A long name in two lines as even as can be, broken at a space or after a hyphen; `null` when it is short or has no
 * place to break. @param width of a line, in any unit
 */
export function breakName(name: string, width: (text: string) => number): readonly [string, string] | null {
  if (name.length <= LONG) return null;
  let best: readonly [string, string] | null = null;
  let least = Infinity;
  for (let i = 1; i < name.length - 1; i += 1) {
    const space = name[i] === ' ';
    if (!space && name[i] !== '-') continue;
    // A dash between two names ends a line, and begins none.
    if (name[i + 1] === '-' || name[i + 1] === '–' || name[i + 1] === ' ') continue;
    const lines = [name.slice(0, space ? i : i + 1), name.slice(i + 1)] as const;
    const widest = Math.max(width(lines[0]), width(lines[1]));
    if (widest < least) {
      least = widest;
      best = lines;
    }
  }
  return best;
}
