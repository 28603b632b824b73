import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { naturalGroups } from '../../../src/view/choropleth/breaks';

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

describe('natural groups', () => {
  test('are the best of all partitions', () => {
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
});
