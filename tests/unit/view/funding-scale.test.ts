import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER, partyFigures } from '../../../src/domain/totals';
import { CLASSINGS } from '../../../src/state/explorer-state';
import { naturalGroups } from '../../../src/view/funding/natural-breaks';
import {
  circleRadius,
  circleSteps,
  classBreaks,
  perCapitaClass,
  perCapitaClassLabel,
} from '../../../src/view/funding/scale';
import { madeModel } from '../../fixtures/made-model';
import { realModel } from '../../fixtures/real-model';

/** Every way to cut sorted values into groups. */
const cuts = (values: readonly number[], groups: number): number[][][] =>
  groups === 1
    ? [[[...values]]]
    : values
        .slice(0, values.length - groups + 1)
        .flatMap((_, i) =>
          cuts(values.slice(i + 1), groups - 1).map((rest) => [values.slice(0, i + 1), ...rest]),
        );
const cost = (groups: readonly (readonly number[])[]): number =>
  groups.reduce((total, group) => {
    const mean = group.reduce((sum, value) => sum + value, 0) / group.length;
    return total + group.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }, 0);

describe('classes of the whole indicator', () => {
  test('natural groups are the best of all partitions', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat({ max: 1000 }), { minLength: 4, maxLength: 9 }),
        fc.integer({ min: 1, max: 4 }),
        (values, groups) => {
          const sorted = [...values].sort((a, b) => a - b);
          const best = Math.min(...cuts(sorted, groups).map(cost));
          const found = naturalGroups(values, groups);
          expect(found.flat()).toEqual(sorted);
          expect(found).toHaveLength(groups);
          expect(cost(found)).toBeCloseTo(best, 6);
        },
      ),
    );
  });

  test.each(CLASSINGS)(
    '%s: ascending breaks, the same object whatever the filter, classes on both sides',
    (classing) => {
      const breaks = classBreaks(realModel, classing);
      expect(breaks).toBe(classBreaks(realModel, classing));
      expect(breaks).toHaveLength(4);
      expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
      expect(new Set(breaks).size).toBe(4);
      const whole = realModel.pacts.parties.map(
        ({ code }) => partyFigures(realModel, code, NO_FILTER).perCapita ?? 0,
      );
      const ranks = new Set(whole.map((value) => perCapitaClass(value, breaks)));
      expect(ranks.size).toBeGreaterThanOrEqual(3);
    },
  );

  test('a model with fewer values than classes has fewer classes', () => {
    expect(classBreaks(madeModel, 'jenks').length).toBeLessThan(4);
  });
});

test('circles of the legend are round values that the map reaches', () => {
  expect(circleSteps([22_685_000, 30_000])).toEqual([20e6, 5e6, 1e6]);
  expect(circleSteps([567_548, 30_000])).toEqual([500_000, 100_000, 20_000]);
  expect(circleSteps([12, 2])).toEqual([10, 2, 1]);
  expect(circleSteps([0])).toEqual([]);
});

describe('funding scale', () => {
  test('a circle of twice the amount has twice the area', () => {
    const area = (value: number): number => circleRadius(realModel, 'euros', value) ** 2;
    expect(area(2e6) / area(1e6)).toBeCloseTo(2, 9);
    expect(circleRadius(realModel, 'actions', 0)).toBe(0);
  });

  test('classes hold their lower bound and leave the upper one to the next', () => {
    expect([0, 0.4999, 0.5, 1.5, 5, 6.5, 100].map((value) => perCapitaClass(value))).toEqual([
      0, 0, 1, 2, 3, 4, 4,
    ]);
  });

  test('labels of classes name both bounds, in French', () => {
    expect([0, 1, 2, 3, 4].map((i) => perCapitaClassLabel(i))).toEqual([
      'moins de 0,5\u00a0€',
      '0,5 à moins de 1,5\u00a0€',
      '1,5 à moins de 5\u00a0€',
      '5 à moins de 6,5\u00a0€',
      '6,5\u00a0€ et plus',
    ]);
  });
});
