import { beforeAll, describe, expect, test } from 'vitest';
import { knownCodes } from '../../../../scripts/data/pacts-json';
import { checkPack, faultsByCell, placeOf } from '../../../../src/atelier/check';
import { fieldOf } from '../../../../src/atelier/fields';
import { fileLines, type Lines, lineAt, schemaOf } from '../../../../src/atelier/pack';
import { allRepairs, editsOf } from '../../../../src/atelier/repairs';
import { editPack } from '../../../../src/atelier/state';
import type { KnownCodes } from '../../../../src/load/read-pacts';
import { cellEdit, cellOf, pack2024 } from '../../../fixtures/packs/atelier-pack';

let known: KnownCodes | null = null;
beforeAll(() => {
  known = knownCodes(process.cwd());
});

const pack = pack2024();
const PATH = 'indicateurs/chomage.csv';

/** The pack with an indicator of communes, whose file has lost its zeros in a spreadsheet. */
function withLostZeros() {
  const [header = [], ...listed] = pack.tables.get('indicateurs.csv') ?? [];
  const own: Readonly<Record<string, string>> = {
    ...{ id: 'chomage', calcul: '', niveau: 'commune', nom: 'Taux de chômage' },
  };
  const codes = [...(known?.commune.keys() ?? [])];
  const values: Lines = [
    ['code', 'valeur'],
    ...codes.map((code, i) => [code.replace(/^0/, ''), String(i % 30)]),
  ];
  const wrong = editPack(pack, [
    {
      kind: 'table',
      path: 'indicateurs.csv',
      lines: [header, ...listed, header.map((name, i) => own[name] ?? listed[0]?.[i] ?? '')],
    },
    { kind: 'table', path: PATH, lines: values },
  ]);
  return { wrong, codes, lost: codes.filter((code) => code.startsWith('0')).length };
}

describe('a fault of thousands of cells', () => {
  test('lost zeros of a table of values are all mended by one repair', () => {
    const { wrong, codes, lost } = withLostZeros();
    const { faults } = checkPack(wrong, known, pack);
    expect(faults).toHaveLength(1);
    expect(lost).toBeGreaterThan(100);
    const repairs = allRepairs(wrong, faults);
    expect(repairs).toHaveLength(lost);
    const after = editPack(wrong, editsOf(repairs));
    expect(after.tables.get(PATH)?.map(([code]) => code)).toEqual(['code', ...codes]);
    expect(checkPack(after, known, pack).faults).toEqual([]);
  });

  test('codes of another length, or of another level, are left to be checked again', () => {
    const lines = pack.tables.get('france-travail.csv') ?? [];
    const at = lines.findIndex(
      (_, i) => i > 0 && cellOf(pack, 'france-travail.csv', i, 'niveau') === 'commune',
    );
    const edits = lines.flatMap((_, i) =>
      i === 0
        ? []
        : [
            cellEdit(pack, 'france-travail.csv', i, 'niveau', i === at ? 'arrondissement' : 'commune'),
            cellEdit(pack, 'france-travail.csv', i, 'codes', i === at ? '25' : '2408|59350'),
          ],
    );
    const wrong = editPack(pack, edits);
    const { faults } = checkPack(wrong, known, pack);
    const zeros = faults.filter(({ probleme }) => probleme === 'zéro perdu en tête du code');
    for (const { line, before, after } of allRepairs(wrong, zeros)) {
      expect(after).toBe(line === at ? '025' : '02408|59350');
      expect(before).toBe(line === at ? '25' : '2408|59350');
    }
    expect(allRepairs(wrong, zeros).length).toBeGreaterThan(0);
  });

  test('the lines of a file are counted once, whatever asks for them', () => {
    const lines: Lines = [['id'], ['un\ndeux'], ['trois']];
    expect(fileLines(lines)).toEqual([1, 2, 4]);
    expect(fileLines(lines)).toBe(fileLines(lines));
    expect([1, 2, 3, 4, 5].map((ligne) => lineAt(lines, ligne))).toEqual([0, 1, -1, 2, -1]);
  });

  test('each of twenty thousand places is found as quickly as one', () => {
    const lines: Lines = Array.from({ length: 20_000 }, (_, i) => [i === 0 ? 'id' : `a${i}`]);
    // Lines are read by their ranks alone: a place that walked the table would read them all.
    let read = 0;
    const counted = new Proxy(lines, {
      get: (target, key, receiver) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) read += 1;
        return Reflect.get(target, key, receiver);
      },
    });
    const big = { ...pack, tables: new Map([['a.csv', counted]]) };
    const autres = lines.slice(2).map((_, i) => ({ fichier: 'a.csv', ligne: i + 3, colonne: 'id' }));
    const found = {
      ...{ fichier: 'a.csv', ligne: 2, colonne: 'id', valeur: 'a1', autres },
      ...{ probleme: 'vide', attendu: 'un mot', message: '' },
    };
    expect(faultsByCell(big, 'a.csv', [found])).toHaveProperty('size', 19_999);
    expect(placeOf(big, found)?.line).toBe(1);
    expect(read).toBeLessThan(20_000 * 5);
  });
});

test('columns of a table of values have titles, help and forms', () => {
  const { wrong } = withLostZeros();
  expect(schemaOf(wrong, PATH)?.title).toContain('Taux de chômage');
  expect(fieldOf(wrong, PATH, 'code')?.description).toContain('Insee');
  expect(fieldOf(wrong, PATH, 'valeur')?.type).toBe('number');
  expect(schemaOf(wrong, 'inconnu.csv')).toBeUndefined();
});
