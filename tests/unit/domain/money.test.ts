import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textMatches } from '../../../src/domain/fold-text';
import { partOf, SHARINGS, splitExactly } from '../../../src/domain/money/sharing';
import {
  type ActionFilter,
  filterActions,
  NO_FILTER,
  partyFigures,
  regionFigures,
  sumEur,
} from '../../../src/domain/totals';
import { dep } from '../../fixtures/made-model';
import { plainRows, realModel } from '../../fixtures/real-model';

const { pacts } = realModel;
const codes = pacts.parties.map((party) => party.code);

describe('shared amounts under a hypothesis', () => {
  test('parts are whole euros and add up to the amount, whatever the weights', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 50_000_000 }),
        fc.array(fc.nat({ max: 3_000_000 }), { minLength: 1, maxLength: 7 }),
        (amount, weights) => {
          const parts = splitExactly(amount, weights);
          expect(parts.reduce((total, part) => total + part, 0)).toBe(amount);
          expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
        },
      ),
    );
  });

  test('euros left over go to the largest remainders, then to the first of the list', () => {
    expect(splitExactly(106_000, [1, 1, 1])).toEqual([35_334, 35_333, 35_333]);
    expect(splitExactly(10, [1, 2, 4])).toEqual([1, 3, 6]);
    expect(splitExactly(5, [0, 0])).toEqual([3, 2]);
  });

  test.each(SHARINGS)('%s: what parties hold and what stays shared is the total of the region', (partage) => {
    const held = codes
      .map((code) => partyFigures(realModel, code, { ...NO_FILTER, partage }))
      .reduce((total, { amount }) => total + (amount.kind === 'euros' ? amount.value : 0), 0);
    const region = regionFigures(realModel, NO_FILTER);
    expect(held + (partage === 'non-ventile' ? region.sharedEur : 0)).toBe(region.eur);
    expect([region.eur, region.sharedEur]).toEqual([43_472_757, 310_000]);
  });

  test('a regional total never changes with the hypothesis', () => {
    for (const partage of SHARINGS) {
      const reading = { ...NO_FILTER, axe: 2, partage } as const;
      expect(regionFigures(realModel, reading)).toEqual(regionFigures(realModel, { ...NO_FILTER, axe: 2 }));
    }
  });

  test('by population, the larger département has the larger part; a line of one party is not split', () => {
    const line = realModel.lines.find((row) => row.montantEur === 135_000);
    const own = realModel.lines.find((row) => !row.partage);
    const [first, second] = line?.parties ?? [];
    if (!line || !own || !first || !second) throw new Error('the data changed');
    expect(partOf(realModel, line, first, 'population')).toBeGreaterThan(
      partOf(realModel, line, second, 'population'),
    );
    expect(partOf(realModel, own, own.parties[0] ?? first, 'parts-egales')).toBe(0);
  });
});

/** Most criteria are not set: all of them at once leave nothing, of which a part is nothing as well. */
const seldom = <T>(none: T, some: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(none) }, { weight: 1, arbitrary: fc.constantFrom(...some) });
const filter: fc.Arbitrary<ActionFilter> = fc.record({
  axe: seldom<number | null>(null, [1, 2, 3, 4]),
  thematique: seldom<string | null>(
    null,
    pacts.thematiques.map((row) => row.id),
  ),
  sujet: seldom<string | null>(
    null,
    pacts.sujets.map((row) => row.id),
  ),
  parties: fc.oneof(fc.constant([]), fc.subarray(codes, { maxLength: 3 })),
  montantMin: seldom<number | null>(null, [50_000, 135_000, 1_000_000]),
  montantMax: seldom<number | null>(null, [100_000, 135_000, 5_000_000]),
  inspirante: seldom(false, [true]),
  texte: seldom('', ['mobilité', 'jeunes', 'logement', 'zzz']),
});

describe('filters', () => {
  test('criteria combine: each one added leaves a part of what was there', () => {
    let parts = 0;
    fc.assert(
      fc.property(filter, filter, (a, b) => {
        const both: ActionFilter = { ...a, axe: a.axe ?? b.axe, texte: a.texte || (b.texte ?? '') };
        const wide = new Set(filterActions(realModel, a).flatMap((action) => action.lignes));
        const narrow = filterActions(realModel, both).flatMap((action) => action.lignes);
        expect(narrow.every((line) => wide.has(line))).toBe(true);
        if (narrow.length > 0 && narrow.length < wide.size) parts += 1;
      }),
    );
    expect(parts).toBeGreaterThan(0);
  });

  test('an action keeps the amounts that answer, and no other', () => {
    const nord: ActionFilter = { ...NO_FILTER, parties: [dep('59')], montantMin: 1_000_000 };
    const lines = filterActions(realModel, nord).flatMap((action) => action.lignes);
    expect(lines.map((line) => line.montantEur).sort((a, b) => a - b)).toEqual(
      plainRows('financements.csv')
        .filter((row) => row[3] === '59' && Number(row[4]) >= 1_000_000)
        .map((row) => Number(row[4]))
        .sort((a, b) => a - b),
    );
    expect(sumEur(lines)).toBe(regionFigures(realModel, nord).eur);
  });

  test('words are found in spite of accents and case, by their beginning', () => {
    expect(textMatches('Accompagnement des familles', 'FAMILLE')).toBe(true);
    expect(textMatches('Prévention spécialisée', 'specialise prev')).toBe(true);
    expect(textMatches('Prévention', 'vention')).toBe(false);
    expect(textMatches('Cœur', 'coeur')).toBe(true);
  });
});
