import { measureText } from '../../view/text-width';
import { LINE_BREAK } from './shapes';

/** Of the width of its box, what a line of a title takes at most: an office may draw it in a wider font. */
const ROOM = 0.92;
/** Points in an inch. */
const INCH = 72;

/** Words put into lines of at most so much, as many as it takes. */
function filled(words: readonly string[], width: (text: string) => number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && width(`${last} ${word}`) <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * A title in lines as even as can be, where it does not fit on one. LibreOffice would cut it after a hyphen,
 * « Hauts-/de-France », and hyphens that cannot be cut are other signs: a search in the slides would miss the name.
 * @param inches width of its box
 */
export function titleLines(title: string, points: number, inches: number): string {
  const width = (text: string): number => measureText(text, { size: points, weight: 700 });
  const room = inches * INCH * ROOM;
  const whole = width(title);
  if (whole <= room) return title;
  const words = title.split(' ');
  const count = filled(words, width, room).length;
  // The narrowest lines that are no more of them.
  for (let most = whole / count; most < room; most += points / 2) {
    const lines = filled(words, width, most);
    if (lines.length <= count) return lines.join(LINE_BREAK);
  }
  return filled(words, width, room).join(LINE_BREAK);
}
