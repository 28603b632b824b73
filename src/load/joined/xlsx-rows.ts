import { dateOfSerial, dateText, isDateFormat, isPercentFormat, percentText } from './cell-format';
import type { Sheet, YieldNow } from './read-sheet';
import { attribute, unescaped } from './xml-text';

/** Column of a cell, from 0: "B7" is 1. */
const columnOf = (reference: string): number =>
  [...reference.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const textOf = (xml: string): string =>
  [...xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g)]
    .map(([, text = '']) => unescaped(text))
    .join('');

/** Path of the first sheet that the workbook names. */
function firstSheet(parts: ReadonlyMap<string, string>): string {
  const id = /<sheet\b[^>]*?\sr:id="([^"]+)"/.exec(parts.get('xl/workbook.xml') ?? '')?.[1];
  const relations = [...(parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\b[^>]*>/g)];
  const target = relations.map(([tag]) => tag).find((tag) => attribute(tag, 'Id') === id);
  const path = target && attribute(target, 'Target');
  const named = path ? (path.startsWith('/') ? path.slice(1) : `xl/${path}`) : '';
  return parts.has(named)
    ? named
    : ([...parts.keys()].find((name) => name.startsWith('xl/worksheets/')) ?? '');
}

/** Formats that every workbook has without writing them: those of percentages, of days and of hours. */
const BUILT_IN: Readonly<Record<string, string>> = {
  ...{ 9: '0%', 10: '0.00%', 14: 'dd/mm/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy' },
  ...{ 18: 'h:mm', 19: 'h:mm:ss', 20: 'h:mm', 21: 'h:mm:ss', 22: 'dd/mm/yyyy h:mm' },
  ...{ 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss' },
};

/** The format of numbers of each style of the workbook. */
function formatsOf(styles: string): readonly string[] {
  const own = new Map(
    [...styles.matchAll(/<numFmt\b([^>]*)>/g)].map(([, tag = '']) => [
      attribute(tag, 'numFmtId') ?? '',
      attribute(tag, 'formatCode') ?? '',
    ]),
  );
  const cells = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1] ?? '';
  return [...cells.matchAll(/<xf\b([^>]*)>/g)].map(([, tag = '']) => {
    const id = attribute(tag, 'numFmtId') ?? '';
    return own.get(id) ?? BUILT_IN[id] ?? '';
  });
}

/** A number as its cell shows it, where that is another than the one it holds. */
function shown(text: string, format: string, since1904: boolean): string {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return text;
  if (isPercentFormat(format, value)) return percentText(value);
  return isDateFormat(format) ? dateText(dateOfSerial(value, since1904), format) : text;
}

/** Lines of the first sheet of an Excel workbook. Tolerant: what it does not know it leaves out. */
export async function xlsxRows(parts: ReadonlyMap<string, string>, yieldNow: YieldNow): Promise<Sheet> {
  const shared: string[] = [];
  for (const [, inner = ''] of (parts.get('xl/sharedStrings.xml') ?? '').matchAll(
    /<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g,
  )) {
    shared.push(textOf(inner));
    if (shared.length % 1000 === 0) await yieldNow();
  }
  const formats = formatsOf(parts.get('xl/styles.xml') ?? '');
  const since1904 = /<workbookPr\b[^>]*\sdate1904="(?:1|true)"/.test(parts.get('xl/workbook.xml') ?? '');
  const rows: string[][] = [];
  for (const [, inner = ''] of (parts.get(firstSheet(parts)) ?? '').matchAll(
    /<row\b[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g,
  )) {
    const row: string[] = [];
    for (const [, tag = '', content = ''] of inner.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const reference = attribute(tag, 'r');
      const at = reference === null ? row.length : columnOf(reference);
      // A cell beyond any column of a spreadsheet is none.
      if (at < 0 || at > 16_383) continue;
      const value = /<v\b[^>]*>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? '';
      const kind = attribute(tag, 't');
      while (row.length < at) row.push('');
      row[at] = (
        kind === 's'
          ? (shared[Number(value)] ?? '')
          : kind === 'inlineStr'
            ? textOf(content)
            : kind === null || kind === 'n'
              ? shown(value, formats[Number(attribute(tag, 's') ?? 0)] ?? '', since1904)
              : unescaped(value)
      ).trim();
    }
    rows.push(row);
    if (rows.length % 200 === 0) await yieldNow();
  }
  return rows;
}
