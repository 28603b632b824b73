import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { checkPack } from '../../../src/atelier/check';
import { openFiles } from '../../../src/atelier/open/open-files';
import { csvOf, EMPTY_PACK, type Lines, samePack } from '../../../src/atelier/pack';
import { editPack, replacing } from '../../../src/atelier/state';
import { packZip } from '../../../src/atelier/take/pack-zip';
import { packWorkbook } from '../../../src/atelier/take/workbook';
import { pack2024 } from '../../fixtures/packs/atelier-pack';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const pack = pack2024();
const [header = [], ...listed] = pack.tables.get('indicateurs.csv') ?? [];
const LONG = 'part-des-menages-sous-le-seuil';
const LONGER = 'nombre-de-beneficiaires-de-la-prime';
/** A spreadsheet would cut their sheets to one name. */
const YEARS = ['2022', '2023', '2024'].map((year) => `part-des-allocataires-du-rsa-${year}`);
const row = (id: string): readonly string[] =>
  header.map((name) => (name === 'id' ? id : name === 'calcul' ? '' : name));
const values = (value: string): Lines => [
  ['code', 'valeur'],
  ['200093201', value],
];
const withIndicators = editPack(pack, [
  {
    kind: 'table',
    path: 'indicateurs.csv',
    lines: [header, ...listed, row('chomage'), row('pauvrete'), row(LONG), ...[...YEARS, LONGER].map(row)],
  },
  { kind: 'table', path: 'indicateurs/chomage.csv', lines: values('8,1') },
  { kind: 'table', path: `indicateurs/${LONG}.csv`, lines: values('3') },
  ...YEARS.map((id, i) => ({
    ...{ kind: 'table' as const, path: `indicateurs/${id}.csv` },
    lines: values(String(i + 20)),
  })),
]);

describe('tables of indicators', () => {
  test('come back from the workbook, under the names of their sheets', async () => {
    const bytes = await packWorkbook(withIndicators, null, []);
    const { pack: read, left } = await openFiles([{ name: 'pacte.xlsx', bytes }], withIndicators);
    expect(left).toEqual([]);
    for (const [path, lines] of withIndicators.tables) {
      expect([path, csvOf(read.tables.get(path) ?? [])]).toEqual([path, csvOf(lines)]);
    }
  });

  test.each(['chomage.csv', 'donnees/chomage (2).csv', 'pauvrete.csv'])(
    'a lone %s is known by its name',
    async (name) => {
      const { pack: read, left } = await openFiles(
        [{ name, bytes: encode('code;valeur\n200093201;9,2\n') }],
        withIndicators,
      );
      expect(left).toEqual([]);
      const path = name.includes('pauvrete') ? 'indicateurs/pauvrete.csv' : 'indicateurs/chomage.csv';
      expect(read.tables.get(path)?.[1]).toEqual(['200093201', '9,2']);
    },
  );

  test('a list of indicators names the files that came before it', async () => {
    const { left, pack: read } = await openFiles(
      [
        { name: 'chomage.csv', bytes: encode(csvOf(values('7'))) },
        { name: 'indicateurs.csv', bytes: encode(csvOf([header, ...listed, row('chomage')])) },
      ],
      pack,
    );
    expect(left).toEqual([]);
    expect(read.tables.has('indicateurs/chomage.csv')).toBe(true);
  });

  test('a sheet whose name was cut is that of the one table that begins so', async () => {
    const cut = (name: string) =>
      writeXlsx({
        sheets: [
          {
            name: name.slice(0, 31),
            rows: [
              ['code', 'valeur'],
              ['200093201', 5],
            ],
          },
          { name: 'autre', rows: [['x']] },
        ],
      });
    const [one, many] = await Promise.all([LONGER, YEARS[0] ?? ''].map(cut));
    const only = await openFiles([{ name: 'a.xlsx', bytes: one ?? new Uint8Array() }], withIndicators);
    expect(only.pack.tables.get(`indicateurs/${LONGER}.csv`)?.[1]).toEqual(['200093201', '5']);
    const none = await openFiles([{ name: 'a.xlsx', bytes: many ?? new Uint8Array() }], withIndicators);
    expect(none.taken).toEqual([]);
  });

  test('a name of no indicator is told', async () => {
    const { left } = await openFiles(
      [{ name: 'notes.csv', bytes: encode('code,valeur\n1,2\n') }],
      withIndicators,
    );
    expect(left).toHaveLength(1);
  });

  test('going back to a pack takes away the tables that it has not', () => {
    const back = editPack(withIndicators, replacing(withIndicators, pack));
    expect(samePack(back, pack)).toBe(true);
  });
});

test('the archive of a pack opens where the site gave none, and is checked', async () => {
  const { pack: read, left } = await openFiles(
    [{ name: 'pacte.zip', bytes: packZip(pack, null) }],
    EMPTY_PACK,
  );
  expect(left).toEqual([]);
  expect(samePack(read, pack)).toBe(true);
  expect(checkPack(read, null, EMPTY_PACK).faults).toEqual([]);
});
