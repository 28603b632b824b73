import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { because, compose } from '../../../../src/domain/certainty/certainty';
import { degreeOf, sureText, usualDegree, withDegree } from '../../../../src/domain/certainty/words';

const exact = { value: 1, certainty: compose([]) };
const read = { value: 2, certainty: because('interprete', 'périmètre interprété', 'Denain') };
const approached = { value: 3, certainty: because('approche', 'périmètre approché', 'Laon') };
const absent = { value: null, certainty: read.certainty };

describe('how sure the figures of a block are, said once', () => {
  test('one degree for all is said of all, and beside none', () => {
    expect(usualDegree([exact, exact])).toEqual({ words: 'exacts', usual: 'exact' });
    expect(usualDegree([read, absent])).toEqual({ words: 'interprétés', usual: 'interprete' });
  });
  test('is never headed by a degree that most of them do not have', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(exact, read, approached, absent)), (figures) => {
        const { words, usual } = usualDegree(figures);
        const told = figures.filter(({ value }) => value !== null);
        const counted = [...(words ?? '').matchAll(/(\d+)\s/g)].reduce((sum, [, n]) => sum + Number(n), 0);
        const alike = told.filter(({ certainty }) => certainty.degree === usual).length;
        const headed = 2 * alike > told.length;
        expect(counted).toBe(headed ? told.length - alike : told.length);
      }),
    );
  });
  test('what most are is said once, and the exceptions are counted', () => {
    const most = [read, exact, read, read, absent, approached];
    expect(usualDegree(most)).toEqual({
      words: 'interprétés, sauf 1\u00a0exact, 1\u00a0approché',
      usual: 'interprete',
    });
    // Half is not most: each that is less than exact says so.
    expect(usualDegree([exact, read])).toEqual({ words: '1\u00a0exact, 1\u00a0interprété', usual: 'exact' });
  });
  test('absences alone say nothing', () => {
    expect(usualDegree([absent])).toEqual({ words: null, usual: 'exact' });
  });
});

describe('an absence', () => {
  test('has no degree, in its label or at the pointer', () => {
    expect(degreeOf(absent)).toBeNull();
    expect(withDegree('montants', absent)).toBe('montants');
    expect(withDegree('montants', read)).toBe('montants (interprété)');
  });
  test('says what it is a reading of', () => {
    expect(sureText(absent)).toBe('Lecture\u00a0: périmètre interprété (Denain)');
    expect(sureText(read)).toContain('interprété\u00a0: ');
    expect(sureText(exact)).toBeNull();
  });
});
