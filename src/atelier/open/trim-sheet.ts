/** Most lines of a table that is opened: all communes of the country have room. */
export const MOST_LINES = 40_000;

/** « 280 000 ». */
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** Why a table of so many lines is not opened. @param what the file or the workbook, as it is named */
export const longSaid = (what: string, lines: number): string =>
  `${what}\u00a0: ${grouped(lines)}\u00a0lignes, c’est trop pour un tableau d’un pacte. Attendu\u00a0: moins de ${grouped(MOST_LINES)}\u00a0lignes (celles du territoire seulement).`;

/** A workbook whose longest sheet has more than {@link MOST_LINES}. */
export class TooLong extends Error {
  constructor(readonly lines: number) {
    super();
  }
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

/** A CSV without the empty lines at its end: a spreadsheet that was formatted to its foot writes a million `;;;;`. */
export function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,;|\t\r\n\u00a0'.includes(text[end - 1] ?? '')) end -= 1;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end += 1;
  return text.slice(0, end);
}

/** Lines of a text, counted without cutting it. */
export function linesIn(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  if (count > 1) return count;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) count += 1;
  return count;
}

/** A sheet of an Excel workbook, and how far down it goes. */
export interface TrimmedSheet {
  readonly xml: string;
  readonly lines: number;
}

/**
 * A sheet without its empty cells and what stands below its last value: one that is formatted to its foot holds a
 * million lines of nothing, which take minutes to read.
 */
export function trimmedSheet(sheet: string): TrimmedSheet {
  const prefix = /<(\w+:)?sheetData\b/.exec(sheet)?.[1] ?? '';
  const xml = sheet.replaceAll(new RegExp(`<${prefix}c\\b[^<>]*/>`, 'g'), '');
  const last = Math.max(xml.lastIndexOf(`</${prefix}v>`), xml.lastIndexOf(`</${prefix}is>`));
  const foot = xml.lastIndexOf(`</${prefix}sheetData>`);
  if (last < 0 || foot < last) return { xml, lines: 0 };
  const rowEnd = `</${prefix}row>`;
  const end = xml.indexOf(rowEnd, last) + rowEnd.length;
  const own = xml.slice(xml.lastIndexOf(`<${prefix}row`, last), last);
  const told = Number(/^[^>]*\sr="(\d+)"/.exec(own)?.[1] ?? 0);
  return { xml: xml.slice(0, end) + xml.slice(foot), lines: told };
}

/** How many lines the longest sheet of an OpenDocument spreadsheet holds, without those at its foot that hold nothing. */
export const linesOfOds = (content: string): number =>
  Math.max(
    0,
    ...content
      .split(/<table:table\b(?!-)/)
      .slice(1)
      .map((sheet) => sheet.slice(0, sheet.lastIndexOf('<text:p')).split('<table:table-row').length - 1),
  );
