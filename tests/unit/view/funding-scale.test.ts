import { describe, expect, test } from 'vitest';
import { circleRadius, perCapitaClass, perCapitaClassLabel } from '../../../src/view/funding/scale';

describe('funding scale', () => {
  test('a circle of twice the amount has twice the area', () => {
    const area = (value: number): number => circleRadius('euros', value) ** 2;
    expect(area(2e6) / area(1e6)).toBeCloseTo(2, 9);
    expect(circleRadius('actions', 0)).toBe(0);
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
