import { describe, expect, test } from 'vitest';
import { because, compose } from '../../../../src/domain/certainty/certainty';
import { degreeOf, sharedDegree, sureText, withDegree } from '../../../../src/domain/certainty/words';

const exact = { value: 1, certainty: compose([]) };
const read = { value: 2, certainty: because('interprete', 'périmètre interprété', 'Denain') };
const approached = { value: 3, certainty: because('approche', 'périmètre approché', 'Laon') };
const absent = { value: null, certainty: read.certainty };

describe('how sure the figures of a block are, said once', () => {
  test('one degree for all is said of all, and beside none', () => {
    expect(sharedDegree([exact, exact])).toEqual({ words: 'exacts', marked: false });
    expect(sharedDegree([read, absent])).toEqual({ words: 'interprétés', marked: false });
  });
  test('among exact ones, those that are not say it beside themselves', () => {
    expect(sharedDegree([exact, read])).toEqual({ words: 'exacts, sauf mention', marked: true });
  });
  test('where none is exact, each says its own', () => {
    expect(sharedDegree([read, approached])).toEqual({ words: null, marked: true });
  });
  test('absences alone say nothing', () => {
    expect(sharedDegree([absent])).toEqual({ words: null, marked: false });
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
