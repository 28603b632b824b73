import { describe, expect, test } from 'vitest';
import {
  formatAmount,
  formatEuros,
  formatEurosShort,
  formatPerCapita,
  plural,
  sourceText,
} from '../../../src/view/text/formats';

describe('French formats', () => {
  test('amounts use no-break spaces and are exact to the euro', () => {
    expect(formatEuros(5219746)).toBe('5\u00a0219\u00a0746\u00a0€');
    expect(formatEurosShort(9730928)).toBe('9,73\u00a0M€');
    expect(formatEurosShort(45600)).toBe('45\u00a0600\u00a0€');
    expect(formatPerCapita(6.666)).toBe('6,67\u00a0€/hab.');
  });

  test('a precision is said in words', () => {
    expect(formatAmount(4_740_000, 'arrondi')).toBe('4,74\u00a0M€ (arrondi dans le support)');
    expect(formatAmount(10_000_000, 'environ')).toBe('environ 10\u00a0M€');
    expect(formatAmount(21_850_000, 'environ')).toBe('environ 21,9\u00a0M€');
  });

  test('French takes the singular below two', () => {
    expect([0, 1, 2].map((n) => plural(n, 'commune'))).toEqual([
      '0\u00a0commune',
      '1\u00a0commune',
      '2\u00a0communes',
    ]);
  });

  test('a source leads back to the line of the deck', () => {
    expect(sourceText({ section: 'S', diapositive: 'D', rubrique: 'R', rang: 3 })).toBe('S › D › R, ligne 3');
    expect(sourceText({ section: 'S', diapositive: 'D', rubrique: null, rang: null })).toBe('S › D');
  });
});
