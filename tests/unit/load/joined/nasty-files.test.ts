import { describe, expect, test } from 'vitest';
import type { Joined } from '../../../../src/domain/indicators/joined';
import { joinSheet } from '../../../../src/load/joined/join-sheet';
import { type Outline, outlineOf } from '../../../../src/load/joined/outline';
import { readSheet } from '../../../../src/load/joined/read-sheet';
import { joinReport, outlineText } from '../../../../src/view/text/join-words';
import { realModel as model } from '../../../fixtures/real-model';

const still = async (): Promise<void> => undefined;

interface Read {
  readonly outline: Outline;
  readonly joined: Joined;
  readonly told: string;
}

/** The last measure of a file, drawn as a count. */
async function read(text: string): Promise<Read> {
  const sheet = await readSheet(new TextEncoder().encode(text), still);
  const outline = await outlineOf(sheet, model, still);
  const joined = await joinSheet(sheet, outline, outline.measures.at(-1) ?? 0, true, model, still);
  return { outline, joined, told: joinReport(joined, outline.niveau).join('\n').replace(/\s/g, ' ') };
}

describe('codes as files write them', () => {
  test.each([
    ['cut by spaces', 'siren;taux\n200 093 201;1\n246\u202f200\u202f364;2', ['200093201', '246200364']],
    ['as decimals', 'code;taux\n2408.0;1\n59350.0;2', ['02408', '59350']],
    ['of a workbook in full', 'siren;taux\n2.00093201E8;1\n246200364;2', ['200093201', '246200364']],
    ['under a prefix', 'GEO;taux\nDEP-02;1\n2024-DEP-59;2', ['02', '59']],
    ['before their name', 'Département;taux\n02 - Aisne;1\n59 – Nord;2', ['02', '59']],
  ])('are found %s', async (_, text, codes) => {
    const { joined } = await read(text);
    expect(joined.valeurs).toEqual(codes.map((code, i) => [code, i + 1]));
  });

  test('rounded by a spreadsheet are no code, nor are postcodes or values that happen to be one', async () => {
    await expect(read('siren;taux\n2,00093E+08;1\n2,46200E+08;2')).rejects.toThrow(
      /Codes arrondis par un tableur \(«.2,00093E\+08.»\)/,
    );
    const some = await read('siren;taux\n200093201;1\n2,46200E+08;2');
    expect(some.told).toContain(
      '1 code arrondi par un tableur, dont des chiffres sont perdus : 2,46200E+08.',
    );
    await expect(read('Code postal;Commune;taux\n59320;Lille;1\n02000;Laon;2')).rejects.toThrow(
      /Un code postal .* n’est pas un code Insee/,
    );
    await expect(
      read('Commune;Part;Taux\nLille;59;24,5\nLaon;18,5;22\nArras;40,5;3\nLens;7,5;3'),
    ).rejects.toThrow(/Aucun code de la région/);
  });

  test('are read from the first line where no line names the columns', async () => {
    const { outline, joined } = await read('59350;Lille;12,5\n02408;Laon;13');
    expect(joined.valeurs).toEqual([
      ['59350', 12.5],
      ['02408', 13],
    ]);
    expect(outlineText(2, outline)).toMatch(/dans la colonne «.Colonne 1.», sans ligne de titres$/);
  });
});

describe('numbers as files write them', () => {
  test.each([
    ['1\u202f234,5', 1234.5],
    ['12,5 %', 12.5],
    ['18\u00a0300 €', 18300],
    ['\u22125', -5],
    ['+300', 300],
    ['1.4999999999999999E-2', 0.015],
  ])('%s', async (cell, value) => {
    const { joined } = await read(`dep;x\n59;"${cell}"\n62;1`);
    expect(new Map(joined.valeurs).get('59')).toBeCloseTo(Number(value), 9);
  });

  test('are whole where the column proves what its sign is, and told where nothing does', async () => {
    const proven = await read('dep,x\n59,"24,107"\n62,"1,234,567"\n80,12');
    expect(proven.joined.valeurs).toEqual([
      ['59', 24_107],
      ['62', 1_234_567],
      ['80', 12],
    ]);
    expect(proven.told).toContain('« , » sépare les milliers');
    const dots = await read('dep;x\n59;20.310,25\n62;19.000');
    expect(new Map(dots.joined.valeurs).get('62')).toBe(19_000);
    const doubtful = await read('dep,x\n59,"24,107"\n62,"133,891"');
    expect(doubtful.told).toContain(
      '« 24,107 » est lu avec une virgule décimale ; si ce signe sépare des milliers',
    );
    const decimals = await read('dep;x\n59;24,107\n62;13,5');
    expect(decimals.told).not.toContain('milliers');
    const both = await read('dep;x\n59;1.234,5\n62;1,234.5\n80;19.000');
    expect(new Map(both.joined.valeurs)).toEqual(
      new Map([
        ['59', 1234.5],
        ['62', 1234.5],
      ]),
    );
  });

  test('absent in one of the usual words are not available, and other words are no value', async () => {
    const { joined, told } = await read('dep;x\n59;…\n62;N/A\n80;c\n02;secret stat.\n60;0');
    expect(joined.valeurs).toEqual([
      ['59', 'nd'],
      ['62', 'nd'],
      ['02', 's'],
      ['60', 0],
    ]);
    expect(told).toContain('2 valeurs non disponibles (« nd »)');
    expect(told).toContain('1 case qui n’est pas un nombre, sans valeur sur la carte : 80 : c.');
    await expect(read('dep;x\n59;s\n62;nd')).rejects.toThrow(/«.x.» n’a que des valeurs absentes/);
  });
});

describe('lines that are no territory, or one twice', () => {
  test('notes and second titles are nothing, a total is a code that is not known', async () => {
    const { told } = await read(
      'SIREN;Nb;Part\n;(nombre);(%)\nCODE;NB;PART\n200093201;5;1\nTotal;5;1\nSource : Cnaf;;',
    );
    expect(told).toContain('1 code non reconnu : Total.');
  });

  test('one value given twice counts once, two that differ are no value', async () => {
    const { joined, told } = await read('code;x\n59350;24\n59350;25\n02408;3\n02408;3');
    expect(joined.valeurs).toEqual([['02408', 3]]);
    expect(told).toContain('1 code en double, avec la même valeur : 02408.');
    expect(told).toContain(
      '1 code donné plusieurs fois avec des valeurs différentes, sans valeur sur la carte : 59350.',
    );
    await expect(
      read('GEO;TIME_PERIOD;OBS_VALUE\n59;2020;1\n59;2021;2\n62;2020;3\n62;2021;4'),
    ).rejects.toThrow(/Plusieurs lignes par territoire/);
  });

  test('a former commune without a number leaves none to the commune of today', async () => {
    const { joined, told } = await read('CODGEO;NB\n59006;10\n59070;\n02408;1');
    expect(joined).toMatchObject({ valeurs: [['02408', 1]], dropped: ['59070'], older: ['59006'] });
    expect(told).toContain('1 ancienne commune sans report possible (une partie manque) : 59070.');
    expect(told).toContain('sa ligne étant celle d’une partie de son territoire : 59006.');
  });

  test('a space before a quote does not cut a cell in two', async () => {
    const { joined } = await read(
      'code, nom, taux\n"02408", "Laon, ville", "12.5"\n"59350", "Lille", "13.5"',
    );
    expect(new Map(joined.valeurs).get('02408')).toBe(12.5);
  });
});

test('titles of a file stand on one line, and two columns never go by one name', async () => {
  const { outline } = await read('CODGEO;"TAUX\nde pauvreté";NB;NB;\n59350;1;2;3;4\n02408;1;2;3;4');
  expect(outline.names).toEqual([
    'CODGEO',
    'TAUX de pauvreté',
    'NB (colonne 3)',
    'NB (colonne 4)',
    'Colonne 5',
  ]);
});
