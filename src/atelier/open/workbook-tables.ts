import { unzipSync, zipSync } from 'fflate';
import { readOds } from 'hucre/ods';
import { type CellValue, readXlsx } from 'hucre/xlsx';
import { dateText, isPercentFormat, percentText } from '../../load/joined/cell-format';
import { attribute } from '../../load/joined/xml-text';
import type { Lines } from '../pack';
import { cleanLines } from './table-text';
import { linesOfOds, MOST_LINES, TooLong, trimmedSheet } from './trim-sheet';

export interface SheetLines {
  readonly name: string;
  readonly lines: Lines;
  /** Lines that its author has hidden or filtered away: they are read as the others are. */
  readonly hidden: number;
}

/** A cell as a spreadsheet would write it in a CSV: the check knows what it has done to it. @param format how it is shown */
function text(value: CellValue | undefined, format: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  if (value instanceof Date) return dateText(value, format === '' ? 'dd/mm/yyyy' : format);
  return typeof value === 'number' && isPercentFormat(format, value) ? percentText(value) : String(value);
}

/**
 * An OpenDocument spreadsheet whose percentages, days and hours are texts: a cell without a style of its own has that
 * of its column, which the library does not look for.
 */
function withShownCells(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^[^/]+$|^META-INF\//.test(name) });
  const content = parts['content.xml'];
  if (!content) return bytes;
  const written = new TextDecoder()
    .decode(content)
    .replace(
      /<table:table-cell\b([^>]*?)\soffice:value-type="(percentage|date|time)"([^>]*?)(\/>|>[\s\S]*?<\/table:table-cell>)/g,
      (_, before: string, kind: string, after: string, rest: string) => {
        const tag = ` ${before} ${after}`;
        const value = attribute(tag, 'office:value') ?? '';
        const day = attribute(tag, 'office:date-value') ?? '';
        const said = kind === 'percentage' ? percentText(Number(value)) : dayText(day, rest);
        const open = `<table:table-cell${before} office:value-type="string"${after}`;
        return said === null ? `${open}${rest}` : `${open}><text:p>${said}</text:p></table:table-cell>`;
      },
    );
  return zipSync({ ...parts, 'content.xml': new TextEncoder().encode(written) }, { level: 0 });
}

/** A day of three numbers as the check knows it; `null` for one that is shown in words, and for an hour. */
function dayText(day: string, shown: string): string | null {
  const [, year, month, date, hour] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(day) ?? [];
  const words = shown.replace(/<[^>]*>/g, '');
  if (year === undefined || /\p{L}/u.test(words) || words.split(/\D+/).filter(Boolean).length < 3)
    return null;
  return `${date}/${month}/${year}${hour === undefined || !words.includes(':') ? '' : ` ${hour}`}`;
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

/** The workbook without what is empty in it. @throws TooLong */
function light(bytes: Uint8Array, form: 'xlsx' | 'ods'): Uint8Array {
  const decoder = new TextDecoder();
  if (form === 'ods') {
    const content = unzipSync(bytes, { filter: ({ name }) => name === 'content.xml' })['content.xml'];
    const lines = linesOfOds(decoder.decode(content));
    if (lines > MOST_LINES) throw new TooLong(lines);
    return bytes;
  }
  const parts = unzipSync(bytes);
  let trimmed = false;
  let most = 0;
  for (const [path, part] of Object.entries(parts)) {
    if (!SHEET.test(path)) continue;
    const text = decoder.decode(part);
    const { xml, lines } = trimmedSheet(text);
    most = Math.max(most, lines);
    if (xml.length === text.length) continue;
    parts[path] = new TextEncoder().encode(xml);
    trimmed = true;
  }
  if (most > MOST_LINES) throw new TooLong(most);
  return trimmed ? zipSync(parts, { level: 0 }) : bytes;
}

/** How many lines of each sheet of an OpenDocument spreadsheet are hidden, which the library does not tell. */
function hiddenOfOds(bytes: Uint8Array): readonly number[] {
  const content = unzipSync(bytes, { filter: ({ name }) => name === 'content.xml' })['content.xml'];
  return new TextDecoder()
    .decode(content)
    .split(/<table:table\b(?!-)/)
    .slice(1)
    .map(
      (sheet) =>
        [
          ...sheet.matchAll(
            /<table:table-row\b[^>]*table:visibility="(?:collapse|filter)"[^>]*>((?:(?!<\/table:table-row>)[\s\S])*)/g,
          ),
        ].filter(([, row = '']) => row.includes('<text:p')).length,
    );
}

/** The lines of each sheet of a workbook. @throws when it is cut, protected, none, or {@link TooLong} */
export async function tablesOfWorkbook(
  whole: Uint8Array,
  form: 'xlsx' | 'ods',
): Promise<readonly SheetLines[]> {
  const bytes = light(whole, form);
  const { sheets } =
    form === 'xlsx' ? await readXlsx(bytes, { readStyles: true }) : await readOds(withShownCells(bytes));
  const hiddenRows = form === 'ods' ? hiddenOfOds(bytes) : [];
  return sheets.map(({ name, rows, cells, rowDefs }, rank) => {
    const formatAt = (line: number, column: number): string =>
      (form === 'xlsx' ? cells?.get(`${line},${column}`)?.style?.numFmt : undefined) ?? '';
    // A row that was never touched may be missing altogether.
    const lines = cleanLines(
      Array.from(rows, (row, line) => Array.from(row ?? [], (cell, at) => text(cell, formatAt(line, at)))),
    );
    // A workbook leaves out empty cells at the end of a line: in a sheet, none is cut.
    const width = Math.max(0, ...lines.map((cells) => cells.findLastIndex((cell) => cell !== '') + 1));
    const isFilled = (line: number): boolean => (rows[line] ?? []).some((cell) => text(cell, '') !== '');
    const ownHidden = [...(rowDefs ?? [])].filter(([line, { hidden }]) => hidden && isFilled(line)).length;
    return {
      name,
      hidden: hiddenRows[rank] ?? ownHidden,
      lines: lines.map((cells) => Array.from({ length: width }, (_, i) => cells[i] ?? '')),
    };
  });
}
