import type { Breathe, Sheet } from './read-sheet';
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

/** Lines of the first sheet of an Excel workbook. Tolerant: what it does not know it leaves out. */
export async function xlsxRows(parts: ReadonlyMap<string, string>, breathe: Breathe): Promise<Sheet> {
  const shared: string[] = [];
  for (const [, inner = ''] of (parts.get('xl/sharedStrings.xml') ?? '').matchAll(
    /<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g,
  )) {
    shared.push(textOf(inner));
    if (shared.length % 1000 === 0) await breathe();
  }
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
            : unescaped(value)
      ).trim();
    }
    rows.push(row);
    if (rows.length % 200 === 0) await breathe();
  }
  return rows;
}
