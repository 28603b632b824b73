import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openFiles } from '../../../../src/atelier/open/open-files';
import { csvOf } from '../../../../src/atelier/pack';
import { packWorkbook } from '../../../../src/atelier/take/workbook';
import { pack2024 } from '../../../fixtures/packs/atelier-pack';

const PATH = 'financements.csv';
const pack = pack2024();
const lines = pack.tables.get(PATH) ?? [];
/** More than a call takes as arguments: what spreads the lines of a table breaks on these. */
const TOO_MANY = 150_000;
/** What is opened is tried here, and not how well it was packed. */
const FAST = { level: 1 } as const;

const barred = (quoted: boolean): string =>
  lines
    .map((cells) => cells.map((cell) => (quoted && cell.includes('|') ? `"${cell}"` : cell)).join('|'))
    .join('\n');

/** Sentences with the spaces of a keyboard. */
const said = (sentences: readonly string[]): readonly string[] =>
  sentences.map((sentence) => sentence.replace(/[\u00a0\u202f]/g, ' '));

/** The workbook of the pack, with lines of XML at the foot of the sheet of its first table. */
async function workbook(rows: string): Promise<Uint8Array> {
  const parts = unzipSync(await packWorkbook(pack, null, []));
  const path = Object.keys(parts).find((one) => /worksheets\/sheet1\.xml$/.test(one)) ?? '';
  const sheet = new TextDecoder().decode(parts[path]);
  return zipSync({ ...parts, [path]: strToU8(sheet.replace('</sheetData>', `${rows}</sheetData>`)) }, FAST);
}

const rowsOf = (count: number, cell: (line: number) => string): string =>
  Array.from({ length: count }, (_, i) => `<row r="${i + 1000}">${cell(i + 1000)}</row>`).join('');

describe('tables of whoever', () => {
  test('a table cut by bars is read where its lists are quoted', async () => {
    const { pack: read, left } = await openFiles([{ name: PATH, bytes: strToU8(barred(true)) }], pack);
    expect(left).toEqual([]);
    expect(csvOf(read.tables.get(PATH) ?? [])).toBe(csvOf(lines));
  });

  test('one whose quotes do not close is told by what cuts it', async () => {
    const text = `${barred(false)}\nx|"y"z|1\n`;
    const { pack: read, left } = await openFiles([{ name: PATH, bytes: strToU8(text) }], pack);
    expect(read.tables.get(PATH)).toBe(lines);
    expect(said(left)).toEqual([
      'financements.csv : colonnes séparées par « | ». Attendu : des colonnes séparées par des virgules ou des points-virgules.',
    ]);
  });

  test.each(['\n', '\r\n', '\r'])('a CSV of too many lines is refused by their number', async (end) => {
    const text = `a;b${`${end}1;2`.repeat(TOO_MANY - 1)}`;
    const { left } = await openFiles([{ name: PATH, bytes: strToU8(text) }], pack);
    expect(said(left)).toEqual([
      'financements.csv : 150 000 lignes, c’est trop pour un tableau d’un pacte. Attendu : moins de 40 000 lignes (celles du territoire seulement).',
    ]);
  });

  test('empty lines at its foot are none', async () => {
    const text = csvOf(lines) + `${','.repeat(6)}\r\n`.repeat(TOO_MANY);
    const { pack: read, left } = await openFiles([{ name: PATH, bytes: strToU8(text) }], pack);
    expect(left).toEqual([]);
    expect(csvOf(read.tables.get(PATH) ?? [])).toBe(csvOf(lines));
  });

  test('a sheet that is formatted to its foot is read as if it were not', async () => {
    const bytes = await workbook(
      rowsOf(TOO_MANY, (line) => `<c r="A${line}" s="1"/><c r="XFD${line}" s="1"/>`),
    );
    const { pack: read, left } = await openFiles([{ name: 'pacte.xlsx', bytes }], pack);
    expect(left).toEqual([]);
    for (const [path, own] of pack.tables) expect(csvOf(read.tables.get(path) ?? [])).toBe(csvOf(own));
  });

  test('a workbook of too many lines is refused by their number', async () => {
    const bytes = await workbook(rowsOf(TOO_MANY, (line) => `<c r="A${line}"><v>1</v></c>`));
    const { left } = await openFiles([{ name: 'pacte.xlsx', bytes }], pack);
    expect(said(left)).toEqual([expect.stringMatching(/^pacte\.xlsx : 150 999 lignes, c’est trop/)]);
    const rows = '<table:table-row><text:p>x</text:p></table:table-row>'.repeat(TOO_MANY);
    const content = strToU8(`<a><table:table table:name="x">${rows}</table:table></a>`);
    const ods = zipSync({ 'content.xml': content }, FAST);
    const { left: ofOds } = await openFiles([{ name: 'pacte.ods', bytes: ods }], pack);
    expect(said(ofOds)).toEqual([expect.stringMatching(/^pacte\.ods : 150 000 lignes, c’est trop/)]);
  });
});
