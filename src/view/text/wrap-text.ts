import { measureText } from '../text-width';

interface LineFont {
  /** CSS pixels. */
  readonly size: number;
  readonly weight: 400 | 600 | 700;
}

/**
 * A text in lines of Public Sans no wider than `width`, CSS pixels. Broken at ordinary spaces only: a no-break space
 * holds. A single word wider than the line keeps a line of its own.
 */
export function wrapText(text: string, font: LineFont, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measureText(longer, font) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
