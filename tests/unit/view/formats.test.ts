import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatAmount,
  formatDecimal,
  formatEuros,
  formatEurosShort,
  formatInteger,
  formatPerCapita,
  formatPercent,
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
    expect(formatAmount(4_740_000, 'arrondi')).toBe('4,74\u00a0M€');
    expect(formatAmount(10_000_000, 'environ')).toBe('environ 10\u00a0M€');
    expect(formatAmount(21_850_000, 'environ')).toBe('environ 21,9\u00a0M€');
  });

  test('what is not zero is never written as zero, nor a part as the whole', () => {
    expect(formatPercent(0.0002)).toBe('<\u00a00,1\u00a0%');
    expect(formatPercent(0)).toBe('0\u00a0%');
    expect(formatPercent(0.9998)).toBe('>\u00a099,9\u00a0%');
    expect(formatPercent(1)).toBe('100,0\u00a0%');
    expect(formatPerCapita(0.003)).toBe('<\u00a00,01\u00a0€/hab.');
    expect(formatEuros(0.4)).toBe('<\u00a01\u00a0€');
    expect(formatAmount(4_000, 'arrondi')).toBe('4\u00a0000\u00a0€');
    expect(formatAmount(4_000, 'environ')).toBe('environ 4\u00a0000\u00a0€');
    const writers = [
      formatPercent,
      formatPerCapita,
      formatEuros,
      formatEurosShort,
      formatInteger,
      formatDecimal,
      (value: number) => formatAmount(value, 'arrondi'),
      (value: number) => formatAmount(value, 'environ'),
    ];
    const positive = fc.double({ min: Number.MIN_VALUE, max: 1e8, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...writers), positive, (write, value) => {
        // Digits from 1 to 9 are somewhere in it.
        expect(write(value)).toMatch(/[1-9]/);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (ratio) => {
        expect(formatPercent(ratio)).not.toContain('100');
      }),
    );
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
