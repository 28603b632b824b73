import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { openFiles } from '../../../../src/atelier/open/open-files';
import { csvOf, samePack, schemaOf } from '../../../../src/atelier/pack';
import { pack2024 } from '../../../fixtures/packs/atelier-pack';

const PATH = 'financements.csv';
const pack = pack2024();
const lines = pack.tables.get(PATH) ?? [];
const csv = csvOf(lines);
const ARCHIVE = zipSync({ 'Index/Document.iwa': strToU8('x') });

describe('what is no table of a pack', () => {
  test.each([
    ['vide.zip', zipSync({})],
    [
      'lettre.odt',
      zipSync({ mimetype: strToU8('text'), 'content.xml': strToU8('<office:document-content/>') }),
    ],
    [
      'lettre.docx',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<a/>') }),
    ],
    ['budget.numbers', ARCHIVE],
    ['~$financements.xlsx', strToU8('Marie Dupont')],
    ['.~lock.financements.csv#', strToU8(',marie,poste,12.06.2026 10:00;')],
    ['._financements.csv', strToU8('Mac OS X')],
  ])('« %s » gives one sentence, and none of a damaged workbook', async (name, bytes) => {
    const { pack: read, taken, left } = await openFiles([{ name, bytes }], pack);
    expect(samePack(read, pack)).toBe(true);
    expect(taken).toEqual([]);
    expect(left).toEqual([
      expect.stringMatching(/aucun tableau du pacte|pas un tableau que l’atelier sait lire/),
    ]);
  });

  test('what an office leaves beside an open file never takes the place of its table', async () => {
    const bytes = zipSync({
      'data/.~lock.financements.csv#': strToU8('marie'),
      'data/._financements.csv': strToU8('Mac OS X'),
      'data/~$financements.xlsx': strToU8('Marie'),
      'data/financements.csv': strToU8(csv),
    });
    const { pack: read, left } = await openFiles([{ name: 'dossier.zip', bytes }], pack);
    expect(left).toEqual([]);
    expect(csvOf(read.tables.get(PATH) ?? [])).toBe(csv);
  });
});

test('a header that says what the grid shows is known by it', async () => {
  const [head = [], ...body] = lines;
  const fields = schemaOf(pack, PATH)?.fields ?? [];
  const titles = head.map((name) => fields.find((field) => field.name === name)?.title ?? name);
  const bytes = strToU8(csvOf([titles, ...body]));
  const { pack: read, left } = await openFiles([{ name: 'Suivi du comité.csv', bytes }], pack);
  expect([left, csvOf(read.tables.get(PATH) ?? [])]).toEqual([[], csv]);
});

test('a column of the name is not taken for a second one that bears its title', async () => {
  const bytes = strToU8(csvOf(lines.map((cells, i) => [...cells, i === 0 ? 'Montant' : '1'])));
  const { pack: read } = await openFiles([{ name: PATH, bytes }], pack);
  expect(read.tables.get(PATH)?.[0]).toEqual([...(lines[0] ?? []), 'Montant']);
});

test('lines that end in several ways are lines', async () => {
  const ends = ['\n', '\r\n', '\r'];
  const mixed = lines.map((cells, i) => `${cells.join(';')}${ends[i % ends.length]}`).join('');
  const { pack: read } = await openFiles([{ name: PATH, bytes: strToU8(mixed) }], pack);
  expect(read.tables.get(PATH)).toHaveLength(lines.length);
});

describe('lines that a spreadsheet hides are read, and said', () => {
  const sheet = { name: 'financements', rows: lines.map((cells) => [...cells]) };
  const HIDDEN = 'financements.csv : 61 lignes, de « financements » ; 2 lignes masquées dans le tableur';
  const plain = (sentence: string | undefined): string => (sentence ?? '').replace(/[\u00a0\u202f]/g, ' ');

  test('in XLSX', async () => {
    const rowDefs = new Map([3, 5, 900].map((row) => [row, { hidden: true }]));
    const bytes = await writeXlsx({ sheets: [{ ...sheet, rowDefs }] });
    const { taken } = await openFiles([{ name: 'p.xlsx', bytes }], pack);
    expect(plain(taken[0])).toContain(HIDDEN);
  });

  test('in ODS', async () => {
    const parts = unzipSync(await writeOds({ sheets: [sheet] }));
    let row = 0;
    const content = strFromU8(parts['content.xml'] ?? new Uint8Array()).replaceAll(
      '<table:table-row',
      (tag) => {
        row += 1;
        return row === 3 || row === 5 ? `${tag} table:visibility="filter"` : tag;
      },
    );
    const bytes = zipSync({ ...parts, 'content.xml': strToU8(content) });
    const { taken, pack: read } = await openFiles([{ name: 'p.ods', bytes }], pack);
    expect(plain(taken[0])).toContain(HIDDEN);
    expect(read.tables.get(PATH)).toHaveLength(lines.length);
  });
});
