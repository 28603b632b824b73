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
  test('amounts use narrow no-break spaces and are exact to the euro', () => {
    expect(formatEuros(5219746)).toBe('5\u202f219\u202f746\u202f€');
    expect(formatEurosShort(9730928)).toBe('9,73\u202fM€');
    expect(formatEurosShort(45600)).toBe('45\u202f600\u202f€');
    expect(formatPerCapita(6.666)).toBe('6,67\u202f€/hab.');
  });

  test('a precision is said in words', () => {
    expect(formatAmount(4_740_000, 'arrondi')).toBe('4,74\u202fM€ (arrondi dans le support)');
    expect(formatAmount(10_000_000, 'environ')).toBe('environ 10\u202fM€');
    expect(formatAmount(21_850_000, 'environ')).toBe('environ 21,9\u202fM€');
  });

  test('French takes the singular below two', () => {
    expect([0, 1, 2].map((n) => plural(n, 'commune'))).toEqual([
      '0\u202fcommune',
      '1\u202fcommune',
      '2\u202fcommunes',
    ]);
  });

  test('a source leads back to the line of the deck', () => {
    expect(sourceText({ section: 'S', diapositive: 'D', rubrique: 'R', rang: 3 })).toBe('S › D › R, ligne 3');
    expect(sourceText({ section: 'S', diapositive: 'D', rubrique: null, rang: null })).toBe('S › D');
  });
});
