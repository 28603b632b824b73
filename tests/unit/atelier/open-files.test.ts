import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkPack } from '../../../src/atelier/check';
import { openFiles } from '../../../src/atelier/open/open-files';
import { columnAt, csvOf, filesOf, PACKAGE, samePack } from '../../../src/atelier/pack';
import { editPack } from '../../../src/atelier/state';
import { packZip } from '../../../src/atelier/take/pack-zip';
import { HELP_COLUMN, packWorkbook } from '../../../src/atelier/take/workbook';
import { readPacts } from '../../../src/load/read-pacts';
import { cellEdit, cellOf, pack2024 } from '../../fixtures/packs/atelier-pack';

const PATH = 'financements.csv';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const pack = pack2024();
const edited = editPack(pack, [cellEdit(pack, PATH, 1, 'montant_eur', '12345')]);

describe('files that are opened', () => {
  test('the archive of a pack gives the same pack back', async () => {
    const { pack: read, left } = await openFiles(
      [{ name: 'pacte.zip', bytes: packZip(edited, 'Un changement.\n') }],
      pack,
    );
    expect(left).toEqual([]);
    expect(samePack(read, edited)).toBe(true);
  });

  test('the workbook gives the same cells back, without its help', async () => {
    const bytes = await packWorkbook(edited, null, []);
    const { pack: read, left, taken } = await openFiles([{ name: 'pacte.xlsx', bytes }], pack);
    expect(left).toEqual([]);
    expect(taken).toHaveLength(edited.tables.size);
    for (const [path, lines] of edited.tables) {
      expect(columnAt(read.tables.get(path) ?? [], HELP_COLUMN)).toBe(-1);
      expect(csvOf(read.tables.get(path) ?? [])).toBe(csvOf(lines));
    }
  });

  test.each([
    ['the name of its table', 'financements.csv'],
    ['a copy of it', 'donnees/financements (2).csv'],
    ['another name', 'export du 12 juin.csv'],
  ])('a lone CSV under %s replaces its table', async (_, name) => {
    const lines = edited.tables.get(PATH) ?? [];
    // As a French Excel writes it.
    const bytes = encode(
      `\ufeff${lines.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n')}`,
    );
    const { pack: read } = await openFiles([{ name, bytes }], pack);
    expect(cellOf(read, PATH, 1, 'montant_eur')).toBe('12345');
    expect([...read.tables].filter(([path, one]) => path !== PATH && one !== pack.tables.get(path))).toEqual(
      [],
    );
  });

  test('columns that the site adds to what it publishes are not read back', async () => {
    const lines = (pack.tables.get('france-travail.csv') ?? []).map((cells, i) => [
      ...cells,
      i === 0 ? 'communes' : '3',
      i === 0 ? 'population' : '4',
    ]);
    const { pack: read } = await openFiles(
      [{ name: 'france-travail.csv', bytes: encode(csvOf(lines)) }],
      pack,
    );
    expect(samePack(read, pack)).toBe(true);
  });

  test('what is no table gives a sentence, and changes nothing', async () => {
    let seed = 7;
    const noise = Uint8Array.from({ length: 10_000 }, () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed >> 16;
    });
    const heavy = new Uint8Array(50 * 1024 * 1024);
    const bomb = zipSync({ 'financements.csv': [new Uint8Array(130 * 1024 * 1024), { level: 1 }] });
    const files = [
      { name: 'hasard.csv', bytes: noise },
      { name: 'lourd.xlsx', bytes: heavy },
      { name: 'bombe.zip', bytes: bomb },
      { name: 'coupé.xlsx', bytes: zipSync({ 'xl/a.xml': encode('<a/>') }).subarray(0, 40) },
      { name: 'ancien.xls', bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]) },
      { name: 'vide.csv', bytes: new Uint8Array(0) },
      { name: 'page.pdf', bytes: encode('%PDF-1.7') },
      { name: 'notes.csv', bytes: encode('a,b\n1,2\n') },
    ];
    for (const file of files) {
      const { pack: read, taken, left } = await openFiles([file], pack);
      expect([file.name, taken, samePack(read, pack)]).toEqual([file.name, [], true]);
      expect([file.name, left.length]).toEqual([file.name, 1]);
      expect(left[0]).toMatch(/Attendu|vide|grand|fichier/);
    }
  });

  test('the check says of the pack what the build says of its files, to the word', () => {
    const wrong = editPack(pack, [
      cellEdit(pack, PATH, 1, 'montant_eur', '1 058 000 €'),
      cellEdit(pack, 'actions.csv', 2, 'thematique', 'rien'),
    ]);
    const files = new Map([...filesOf(wrong)].filter(([path]) => path.endsWith('.csv') || path === PACKAGE));
    const read = readPacts(files, null);
    const said = checkPack(wrong, null, pack).faults.map(({ message }) => message);
    expect(said.length).toBeGreaterThan(1);
    expect(read.ok ? [] : read.faults.map(({ message }) => message)).toEqual(said);
  });
});
