import { encode } from 'uqr';
import type { Size } from '../domain/projection';

/** A link as a square that a phone reads. */
export interface QrCode {
  readonly svg: string;
  readonly size: Size;
}

/** Modules left white around, as the standard asks. */
const QUIET = 4;
/** CSS pixels of a module. */
const MODULE = 8;

/** Squares of a text, corrected where a stain hides some; `null` where it is longer than any code holds. */
function squares(text: string): readonly (readonly boolean[])[] | null {
  for (const ecc of ['M', 'L'] as const) {
    try {
      return encode(text, { ecc, border: QUIET }).data;
    } catch {
      // Longer than a code of this level holds.
    }
  }
  return null;
}

/** A text that is no markup. By itself: what draws maps would come along with it, into another chunk of the first load. */
const harmless = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Dark squares side by side as one stretch: a third of the text, and no hair between them. */
const rowPath = (row: readonly boolean[], y: number): string => {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    path += `M${from} ${y}h${x + 1 - from}v1h${from - x - 1}z`;
  }
  return path;
};

/**
 * Code of a link, black on white whatever the theme: readers want it so. Pure.
 * @param title of the view, kept in the file beside the link
 * @returns `null` where the link is longer than a code holds
 */
export function qrCode(link: string, title: string): QrCode | null {
  const rows = squares(link);
  if (rows === null) return null;
  const count = rows.length;
  const side = count * MODULE;
  return {
    size: { width: side, height: side },
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${count} ${count}" width="${side}" height="${side}" role="img" shape-rendering="crispEdges">`,
      `<title>${harmless(title)}</title><desc>${harmless(link)}</desc>`,
      `<rect width="${count}" height="${count}" fill="#ffffff"/>`,
      `<path d="${rows.map(rowPath).join('')}" fill="#000000"/></svg>`,
    ].join(''),
  };
}
