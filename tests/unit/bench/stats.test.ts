import { describe, expect, test } from 'vitest';
import { largest, median, ratio } from '../../bench/report/stats';

describe('statistics of the bench', () => {
  test('the median does not depend on order and is the middle', () => {
    expect(median([30, 10, 20])).toBe(20);
    // As text, 9 would come after 100.
    expect(median([100, 9, 10])).toBe(10);
  });

  test('the median of an even count is the mean of the two in the middle', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  test('the median leaves what it was given as it was', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  test('nothing measured is absent, not zero', () => {
    expect(median([])).toBeNull();
    expect(ratio(null, 2)).toBeNull();
    expect(ratio(2, null)).toBeNull();
    expect(ratio(2, 0)).toBeNull();
  });

  test('a ratio is ours over theirs', () => {
    expect(ratio(1, 4)).toBe(0.25);
  });

  test('without long tasks the longest is 0', () => {
    expect(largest([])).toBe(0);
    expect(largest([60, 120, 51])).toBe(120);
  });
});
