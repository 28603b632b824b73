import { expect, test } from 'vitest';
import { weakest } from '../../src/domain/money/calls';
import { START } from '../../src/state/explorer-state';
import { regionSheet } from '../../src/view/comparative/region-sheet';
import { plainRows, realModel } from '../fixtures/real-model';

const sheet = regionSheet(realModel);

/** Second route: the CSV, summed by hand. `financements.csv` has no quoted cell before its amount. */
const cited = (axes: readonly string[]): number =>
  plainRows('financements.csv')
    .filter(([, axe]) => axes.includes(axe ?? ''))
    .reduce((total, row) => total + Number(row[4]), 0);

test('each envelope with the State’s half, and the share that the examples show', () => {
  expect(sheet.enveloppes.map(({ montant, partEtat }) => [montant.value, partEtat.value])).toEqual([
    [56_000_000, 28_000_000],
    [28_000_000, 14_000_000],
    [84_000_000, 42_000_000],
  ]);
  const shown = [cited(['2']), cited(['1', '3', '4']), cited(['1', '2', '3', '4'])];
  expect(shown[2]).toBe(43_472_757);
  expect(sheet.enveloppes.map(({ cite }) => cite.value)).toEqual(shown);
  sheet.enveloppes.forEach((row, i) => {
    expect(row.part.value).toBeCloseTo((shown[i] ?? 0) / (row.montant.value ?? 1));
    expect(row.part.note).toContain('Période et part de l’État non précisées');
  });
  expect(sheet.enveloppes.map(({ axes }) => axes)).toEqual([
    'axe 2 (interprété)',
    'axes 1, 3, 4 (interprété)',
    null,
  ]);
});

test('national calls: only those with a period are in a yearly total; the whole takes the weakest precision', () => {
  const { parAn, surDuree, total } = sheet.appelsTotal;
  expect([parAn?.value, surDuree?.value, total?.value]).toEqual([1_390_123, 4_170_369, 21_849_782]);
  expect(parAn?.text).toBe('1\u00a0390\u00a0123\u00a0€');
  expect(total?.text).toBe('environ 21,8\u00a0M€');
  expect(sheet.duree).toBe('Sur 3 ans');
  expect(sheet.appels.filter(({ parAn: yearly }) => yearly === null)).toHaveLength(3);
  expect(sheet.appelsNotes.join(' ')).toContain('Mieux Manger Pour Tous, CEJ-JR, O2R');
});

test('a sum is as sure as its least sure term', () => {
  expect(weakest(['exact', 'arrondi'])).toBe('arrondi');
  expect(weakest(['environ', 'exact'])).toBe('environ');
  expect(weakest([])).toBe('exact');
});

test('four axes, fourteen thématiques, the contract of the MEL on two sides', () => {
  expect(sheet.axes).toHaveLength(4);
  expect(sheet.axes.flatMap(({ thematiques }) => thematiques)).toHaveLength(14);
  const sums = sheet.axes.map(({ num, total }) => [total.value, cited([String(num)])]);
  for (const [shown, wanted] of sums) expect(shown).toBe(wanted);
  expect(sheet.contrat?.rows).toHaveLength(4);
  for (const row of sheet.contrat?.rows ?? []) {
    expect(row.pacte.length).toBeGreaterThan(0);
    expect(row.politiqueVille.length).toBeGreaterThan(0);
  }
});

test('every fact of the method and of the partnership is shown, once', () => {
  const shown = [
    ...sheet.methode.flatMap(({ facts }) => facts.map(({ texte }) => texte)),
    ...(sheet.contrat?.intro ?? []),
  ];
  expect([...shown].sort()).toEqual(realModel.pacts.methode.map(({ texte }) => texte).sort());
});

test('the cited amounts by inhabitant of the region; none of some parties, whose money is not that of everyone', () => {
  const people = realModel.cog.communes.population.reduce((sum, value) => sum + value, 0);
  const own = (of: typeof sheet) => of.figures.find(({ unit }) => unit === '€/hab.');
  expect(own(sheet)?.value).toBeCloseTo(cited(['1', '2', '3', '4']) / people);
  expect(own(sheet)?.text.replaceAll('\u00a0', ' ')).toBe('7,25 €/hab.');
  const funding = { ...START.funding, parties: realModel.pacts.parties.slice(0, 1).map(({ code }) => code) };
  expect(own(regionSheet(realModel, { ...START, funding }))).toBeUndefined();
});
