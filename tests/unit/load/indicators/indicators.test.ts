import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { knownCodes, readFolder } from '../../../../scripts/data/pacts-json';
import { readPacts } from '../../../../src/load/read-pacts';
import { FROZEN, ROOT } from '../../../fixtures/real-model';

/** The frozen pack with one made indicator more: what a person adds, and each fault told so that they can mend it. */
const files = readFolder(FROZEN);
const known = knownCodes(ROOT);
const table = readFileSync(`${FROZEN}/indicateurs.csv`, 'utf8');
const ROW = 'part-faite,Part faite,%,ratio,habitants,epci,Source faite,2030,haut,Licence Ouverte 2.0,exact,';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const withIndicator = (values: string | null, row = ROW, path = 'indicateurs/part-faite.csv') =>
  readPacts(
    new Map([
      ...files,
      ['indicateurs.csv', bytes(`${table}${row}\n`)],
      ...(values === null ? [] : [[path, bytes(values)] as const]),
    ]),
    known,
  );
const faultsOf = (...given: Parameters<typeof withIndicator>): readonly string[] => {
  const result = withIndicator(...given);
  return result.ok ? [] : result.faults.map(({ message }) => message);
};

describe('an indicator dropped into the data', () => {
  test('is read with its two absences, a decimal comma or point', () => {
    const result = withIndicator('code;valeur\n200093201;12,5\n248000531;s\n246200364;nd\n200067999;-0.3\n');
    if (!result.ok) throw new Error(result.faults.map(({ message }) => message).join('\n'));
    const read = result.pacts.indicateurs.at(-1);
    expect(read).toMatchObject({
      id: 'part-faite',
      nature: 'ratio',
      denominateur: 'habitants',
      sens: 'haut',
    });
    expect(read?.valeurs).toEqual([
      ['200093201', 12.5],
      ['248000531', 's'],
      ['246200364', 'nd'],
      ['200067999', -0.3],
    ]);
  });

  const VALUE: readonly (readonly [what: string, cell: string, told: RegExp])[] = [
    ['a number with spaces', '1 234,5', /nombre mis en forme.*Attendu : 1234,5/],
    ['a percent sign', '12 %', /pourcentage avec son signe/],
    ['a word of absence', 'n.d.', /absence écrite autrement.*« s ».*« nd »/],
    ['a text', 'beaucoup', /ce n’est pas un nombre/],
    ['a formula', '=A1', /formule à la place de son résultat/],
    ['an error', '#REF!', /erreur de formule/],
    ['nothing', '', /case vide/],
  ];
  test.each(VALUE)('tells %s', (_, cell, told) => {
    const faults = faultsOf(`code;valeur\n200093201;${cell}\n246200364;1\n`);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^indicateurs\/part-faite\.csv, ligne 2/);
    expect(faults[0]).toMatch(told);
  });

  test('tells a code that is not of the region, of another level, or given twice', () => {
    expect(faultsOf('code,valeur\n200054781,1\n').join()).toMatch(/code absent de la région/);
    expect(faultsOf('code,valeur\n59350,1\n').join()).toMatch(/ce n’est pas un code de niveau epci/);
    expect(faultsOf('code,valeur\n200093201,1\n200093201,2\n').join()).toMatch(/valeur déjà prise ligne 2/);
  });

  test('tells a lost zero and a commune that another has absorbed', () => {
    const row = ROW.replace(',epci,', ',commune,');
    expect(faultsOf('code,valeur\n2408,1\n', row).join()).toMatch(/zéro perdu.*02408/);
    expect(faultsOf('code,valeur\n59070,1\n', row).join()).toMatch(/commune absorbée.*59006/);
  });

  test('tells a whole country as one fault', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `${75101 + i},1`).join('\n');
    const faults = faultsOf(`code,valeur\n${lines}\n`, ROW.replace(',epci,', ',commune,'));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/30 codes hors de la région/);
  });

  test('tells a file that is missing, and one that no line describes', () => {
    expect(faultsOf(null).join()).toMatch(/indicateurs\/part-faite\.csv : fichier absent/);
    const beside = faultsOf('code,valeur\n200093201,1\n', ROW, 'indicateurs/autre.csv');
    expect(beside.join('\n')).toMatch(/indicateurs\/autre\.csv : fichier inconnu.*ligne de indicateurs\.csv/);
  });

  test.each([
    ['a missing unit', ROW.replace(',%,', ',,'), /colonne « unite ».*case vide/],
    ['a ratio of nothing', ROW.replace(',habitants,', ',,'), /ratio sans dénominateur/],
    ['a count of something', ROW.replace(',ratio,', ',absolu,'), /dénominateur d’un nombre absolu/],
    ['an unknown direction', ROW.replace(',haut,', ',fort,'), /colonne « sens ».*valeur inconnue/],
  ])('tells %s', (_, row, told) => {
    expect(faultsOf('code,valeur\n200093201,1\n', row).join('\n')).toMatch(told);
  });

  test('asks for a level that the build can work out', () => {
    const row = 'd,D,hab./km²,ratio,km²,commune,S,2030,neutre,L,approche,densite';
    expect(faultsOf(null, row).join('\n')).toMatch(/densité calculée à un autre niveau/);
  });
});
