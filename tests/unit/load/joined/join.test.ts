import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Joined } from '../../../../src/domain/indicators/joined';
import { joinSheet } from '../../../../src/load/joined/join-sheet';
import { outlineOf } from '../../../../src/load/joined/outline';
import { readSheet } from '../../../../src/load/joined/read-sheet';
import { joinReport } from '../../../../src/view/text/join-words';
import { realModel as model } from '../../../fixtures/real-model';

const still = async (): Promise<void> => undefined;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const ROWS: readonly (readonly string[])[] = [
  ['CODGEO', 'LIBGEO', 'TAUX', 'NB'],
  ['02408', 'Laon', '12,5', '1 200'],
  ['59350', 'Lille & « Lomme »', 's', '34'],
  ['60057', 'Beauvais', 'nd', ''],
  ['75056', 'Paris', '9', '1'],
];
const csv = (rows: readonly (readonly string[])[], sign = ';'): string =>
  rows.map((row) => row.map((cell) => (cell.includes(sign) ? `"${cell}"` : cell)).join(sign)).join('\r\n');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A workbook as Excel writes it: shared texts, numbers bare, empty cells left out. */
function xlsx(rows: readonly (readonly string[])[]): Uint8Array {
  const texts = [...new Set(rows.flat())];
  const cell = (text: string, at: string): string =>
    text === ''
      ? ''
      : /^\d+(\.\d+)?$/.test(text) && !text.startsWith('0')
        ? `<c r="${at}"><v>${text}</v></c>`
        : `<c r="${at}" t="s"><v>${texts.indexOf(text)}</v></c>`;
  const sheet = rows
    .map(
      (row, i) =>
        `<row r="${i + 1}">${row.map((text, j) => cell(text, `${'ABCD'[j]}${i + 1}`)).join('')}</row>`,
    )
    .join('');
  return zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId7"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId7" Target="worksheets/sheet9.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8(
      `<sst>${texts.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData/></worksheet>'),
    'xl/worksheets/sheet9.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
  });
}
/** A spreadsheet as LibreOffice writes it: emptiness repeated to the end. */
function ods(rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string): string =>
    text === ''
      ? '<table:table-cell/>'
      : `<table:table-cell office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`;
  const lines = rows
    .map(
      (row) =>
        `<table:table-row>${row.map(cell).join('')}<table:table-cell table:number-columns-repeated="16380"/></table:table-row>`,
    )
    .join('');
  const end =
    '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
  return zipSync({
    'content.xml': strToU8(
      `<office:body><table:table table:name="A">${lines}${end}</table:table></office:body>`,
    ),
  });
}
const trimmed = (sheet: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  sheet.map((row) => ROWS[0]?.map((_, i) => row[i] ?? '') ?? []);

describe('a file of the reader', () => {
  test.each([
    ['CSV with semicolons', bytes(csv(ROWS))],
    ['CSV with commas and quotes', bytes(csv(ROWS, ','))],
    ['CSV in Windows-1252', Uint8Array.from(csv(ROWS), (letter) => letter.charCodeAt(0))],
    ['CSV under a title with another sign', bytes(`Titre, de 2021\r\n\r\n${csv(ROWS)}`)],
    ['XLSX', xlsx(ROWS)],
    ['ODS', ods(ROWS)],
  ])('is read from %s', async (_, file) => {
    expect(trimmed(await readSheet(file, still)).slice(-ROWS.length)).toEqual(ROWS);
  });

  test.each([
    ['a workbook cut short', xlsx(ROWS).subarray(0, 300), /illisible|Aucune ligne/],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), /\.xls\b/],
    ['nothing', bytes(''), /Aucune ligne/],
  ])('is refused with a sentence: %s', async (_, file, told) => {
    await expect(readSheet(file, still)).rejects.toThrow(told);
  });

  test('is refused where no column holds codes of the region, or none holds numbers', async () => {
    await expect(
      outlineOf(
        [
          ['CODGEO', 'X'],
          ['75056', '1'],
        ],
        model,
        still,
      ),
    ).rejects.toThrow(/Aucun code de la région/);
    await expect(
      outlineOf(
        [
          ['CODGEO', 'X'],
          ['59350', 'a'],
        ],
        model,
        still,
      ),
    ).rejects.toThrow(/Aucune colonne de nombres/);
  });
});

const join = async (
  rows: readonly (readonly string[])[],
  measure: string,
  additive: boolean,
): Promise<Joined> => {
  const outline = await outlineOf(rows, model, still);
  return joinSheet(rows, outline, outline.names.indexOf(measure), additive, model, still);
};

describe('joining', () => {
  test('finds the codes and the measures, whatever stands above and beside', async () => {
    const titled = [['Un titre'], [], ...ROWS.map((row) => [...row, '32'])];
    titled[2]?.splice(4, 1, 'REG');
    expect(await outlineOf(titled, model, still)).toMatchObject({
      header: 2,
      niveau: 'commune',
      code: 0,
      measures: [2, 3],
    });
    const epci = model.cog.epci.slice(0, 5).map(({ code }, i) => [String(i), code]);
    expect(await outlineOf([['RANG', 'EPCI'], ...epci], model, still)).toMatchObject({
      niveau: 'epci',
      code: 1,
    });
    const departements = ['02', '59', '60', '62', '80'].map((code) => [code, '3']);
    expect(await outlineOf([['DEP', 'X'], ...departements], model, still)).toMatchObject({
      niveau: 'departement',
    });
  });

  test('keeps two absences apart from a number, a comma from a thousand, and counts what is left aside', async () => {
    const taux = await join(ROWS, 'TAUX', false);
    expect(taux.valeurs).toEqual([
      ['02408', 12.5],
      ['59350', 's'],
      ['60057', 'nd'],
    ]);
    expect(taux).toMatchObject({ matched: 3, of: 3782, outside: 1, unknown: [], unread: [] });
    const nombre = await join(ROWS, 'NB', true);
    expect(nombre.valeurs).toEqual([
      ['02408', 1200],
      ['59350', 34],
    ]);
    expect(nombre.matched).toBe(3);
  });

  test('gives its zero back to a code, tells what is none and what is twice', async () => {
    const rows = [
      ['CODGEO', 'X'],
      ['2408', '1'],
      ['59350', '2'],
      ['59350', '3'],
      ['Lille', '4'],
      ['60057', 'beaucoup'],
    ];
    const joined = await join(rows, 'X', false);
    // Which of two values is right is not for the map to say.
    expect(joined.valeurs).toEqual([['02408', 1]]);
    expect(joined).toMatchObject({ zeros: 1, unknown: ['Lille'], clashing: ['59350'], twice: [] });
    expect(joined.unread).toEqual(['60057\u00a0: beaucoup']);
  });

  test('carries a former commune to today’s where counts add up, and lists it where a ratio does not', async () => {
    // 59070 has gone into 59006; 62461, 62549 and 62743 into 62447.
    const rows = [
      ['CODGEO', 'X'],
      ['59006', '10'],
      ['59070', '5'],
      ['62461', '1'],
      ['62549', '2'],
      ['62743', 's'],
    ];
    const counted = await join(rows, 'X', true);
    expect(new Map(counted.valeurs)).toEqual(
      new Map<string, number | string>([
        ['59006', 15],
        ['62447', 's'],
      ]),
    );
    expect(counted.carried).toEqual(['59070', '62461', '62549', '62743']);
    const shares = await join(rows, 'X', false);
    // Its own line is that of the commune before the other went into it.
    expect(shares.valeurs).toEqual([]);
    expect(shares.older).toEqual(['59006']);
    expect(shares.dropped).toEqual(['59070', '62461', '62549', '62743']);
    expect(joinReport(shares, 'commune').join('\n')).toMatch(
      /4.anciennes communes sans report possible.*59070/,
    );
  });

  test('reports what it has done, and nothing that has not happened', async () => {
    const report = joinReport(await join(ROWS, 'TAUX', false), 'commune').join('\n');
    expect(report).toMatch(/3.communes sur 3.782 de la région ont une ligne/);
    expect(report).toMatch(/1.ligne d’une autre région/);
    expect(report).not.toMatch(/zéro de tête|double|non reconnu/);
  });

  test('yields often on a whole country, so that no gesture waits', async () => {
    const rows = [
      ['CODGEO', 'X'],
      ...Array.from({ length: 35_000 }, (_, i) => [String(1001 + i).padStart(5, '0'), '1']),
    ];
    rows.push(['59350', '2']);
    let breaths = 0;
    const yieldNow = async (): Promise<void> => {
      breaths += 1;
    };
    const sheet = await readSheet(bytes(csv(rows)), yieldNow);
    const outline = await outlineOf(sheet, model, yieldNow);
    await joinSheet(sheet, outline, 1, true, model, yieldNow);
    expect(breaths).toBeGreaterThan(35_000 / 500);
  });

  test('reads a whole country in Windows-1252 as it reads it in UTF-8, and yields while it turns bytes into letters', async () => {
    const rows = [
      ['CODGEO', 'LIBGEO', 'X'],
      ...Array.from({ length: 35_000 }, (_, i) => [String(1001 + i).padStart(5, '0'), 'Béthisy', '1']),
    ];
    const text = csv(rows);
    const spent = async (file: Uint8Array): Promise<number> => {
      let breaths = 0;
      const sheet = await readSheet(file, async () => {
        breaths += 1;
      });
      expect(sheet).toEqual(rows);
      return breaths;
    };
    const single = await spent(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
    expect(single).toBeGreaterThan((await spent(bytes(text))) + text.length / 50_000);
  });
});
