import { percentText } from './cell-format';
import type { Sheet, YieldNow } from './read-sheet';
import { attribute, unescaped } from './xml-text';

/** Cells repeated to the end of a sheet are its emptiness, and not so many values. */
const MOST = 512;

const textOf = (xml: string): string =>
  unescaped(
    [...xml.matchAll(/<text:p\b[^>]*?(?:\/>|>([\s\S]*?)<\/text:p>)/g)]
      .map(([, text = '']) => text)
      .join(' ')
      .replace(/<[^>]*>/g, ''),
  );

const timesOf = (tag: string, name: string): number =>
  Math.min(Math.max(Number(attribute(tag, name) ?? 1) || 1, 1), MOST);

/** A number whole, whatever is shown of it; days and hours as they are shown. */
function cellValue(tag: string, body: string): string {
  const kind = /office:value-type="(float|percentage|currency)"/.exec(tag)?.[1];
  const value = kind === undefined ? null : attribute(tag, 'office:value');
  if (value === null) return textOf(body);
  return kind === 'percentage' ? percentText(Number(value)) : value;
}

/** Lines of the first sheet of an OpenDocument spreadsheet. */
export async function odsRows(content: string, yieldNow: YieldNow): Promise<Sheet> {
  const from = content.indexOf('<table:table ');
  const to = content.indexOf('</table:table>', from);
  const sheet = content.slice(Math.max(from, 0), to < 0 ? undefined : to);
  const rows: string[][] = [];
  for (const [, head = '', inner = ''] of sheet.matchAll(
    /<table:table-row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-row>)/g,
  )) {
    const row: string[] = [];
    for (const [, tag = '', body = ''] of inner.matchAll(
      /<table:(?:covered-)?table-cell\b([^>]*?)(?:\/>|>([\s\S]*?)<\/table:(?:covered-)?table-cell>)/g,
    )) {
      const value = cellValue(tag, body);
      for (let i = timesOf(tag, 'table:number-columns-repeated'); i > 0; i -= 1) row.push(value.trim());
    }
    const repeated = row.some((cell) => cell !== '') ? timesOf(head, 'table:number-rows-repeated') : 1;
    for (let i = 0; i < repeated; i += 1) rows.push(row);
    if (rows.length % 200 === 0) await yieldNow();
  }
  return rows;
}
