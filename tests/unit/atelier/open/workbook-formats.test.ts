import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { checkPack } from '../../../../src/atelier/check';
import { openFiles } from '../../../../src/atelier/open/open-files';
import { tablesOfWorkbook } from '../../../../src/atelier/open/workbook-tables';
import { allRepairs, editsOf } from '../../../../src/atelier/repairs';
import { editPack } from '../../../../src/atelier/state';
import { readSheet } from '../../../../src/load/joined/read-sheet';
import { pack2024 } from '../../../fixtures/packs/atelier-pack';

/** Saved by LibreOffice of `formats.fods`, by `make.sh` beside it. */
const saved = (form: 'xlsx' | 'ods'): Uint8Array =>
  new Uint8Array(readFileSync(`tests/fixtures/workbooks/formats.${form}`));
const FORMS = ['xlsx', 'ods'] as const;
const SHOWN = ['02', '12,5%', '12 juin 2026', 'août 2026', '12/06/2026', '14:30', '12.5'];

/** The pack of 2024 with an indicator by département, and its values in a workbook. */
const pack = pack2024();
const [header = [], ...listed] = pack.tables.get('indicateurs.csv') ?? [];
const OWN: Readonly<Record<string, string>> = { id: 'chomage', calcul: '', niveau: 'departement' };
const withChomage = editPack(pack, [
  {
    kind: 'table',
    path: 'indicateurs.csv',
    lines: [header, ...listed, header.map((name, i) => OWN[name] ?? listed[0]?.[i] ?? '')],
  },
]);

describe('cells are what a workbook shows', () => {
  test.each(FORMS)('of LibreOffice, in %s, for the atelier', async (form) => {
    const [sheet] = await tablesOfWorkbook(saved(form), form);
    expect(sheet?.lines[1]).toEqual(SHOWN);
    expect(sheet?.lines.map((cells) => cells[1])).toEqual(['valeur', '12,5%', '7%', '7,12345%']);
  });

  test.each(FORMS)('of LibreOffice, in %s, for a file of « Besoins »', async (form) => {
    const rows = await readSheet(saved(form));
    expect(rows.map((cells) => cells[1])).toEqual(['valeur', '12,5%', '7%', '7,12345%']);
    expect(rows[1]?.[2]).toBe('12 juin 2026');
    expect(rows[1]?.[6]).toBe('12.5');
  });

  test('in the formats that Excel numbers, for both', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'a',
          columns: [{}, { style: { numFmt: '0%' } }, { style: { numFmt: 'mm-dd-yy' } }],
          rows: [
            ['code', 'valeur', 'date'],
            ['02', 0.125, new Date(Date.UTC(2026, 5, 12))],
            ['59', -0.07, new Date(Date.UTC(2026, 11, 1))],
          ],
        },
      ],
    });
    const lines = [
      ['code', 'valeur', 'date'],
      ['02', '12,5%', '12/06/2026'],
      ['59', '-7%', '01/12/2026'],
    ];
    expect((await tablesOfWorkbook(bytes, 'xlsx'))[0]?.lines).toEqual(lines);
    expect(await readSheet(bytes)).toEqual(lines);
  });
});

test('a percentage of a workbook is a fault that can be mended, and never a hundredth', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'indicateurs chomage',
        columns: [{}, { style: { numFmt: '0.0%' } }],
        rows: [
          ['code', 'valeur'],
          ...['02', '59', '60', '62', '80'].map((code, i) => [code, 0.125 + i / 1000]),
        ],
      },
    ],
  });
  const { pack: read } = await openFiles([{ name: 'p.xlsx', bytes }], withChomage);
  const { faults } = checkPack(read, null, withChomage);
  expect(faults.map(({ probleme }) => probleme)).toContain('pourcentage avec son signe');
  const after = editPack(read, editsOf(allRepairs(read, faults)));
  expect(after.tables.get('indicateurs/chomage.csv')?.[1]).toEqual(['02', '12,5']);
});
