import { describe, expect, test } from 'vitest';
import { pactAnswer } from '../../../src/domain/schemes/asked';
import { decode } from '../../../src/state/url/codec';
import { vocabularyOf } from '../../../src/state/url/vocabulary';
import { formatLeastShare, formatShare } from '../../../src/view/text/formats';
import { realModel } from '../../fixtures/real-model';

const START = decode('theme=pactes-territoriaux', vocabularyOf(realModel)).state.pts;
const [any] = realModel.pacts.pactesTerritoriaux;
if (!any) throw new Error('no pact in the data');
const noted = { ...any, publics: ['a'], publicNote: 'second public non lisible' };

describe('a pact of which one public cannot be read', () => {
  test.each([
    ['its own public', ['a'], 'oui'],
    ['one that it is not known to have', ['b'], 'a-verifier'],
    ['its own and one that it may have', ['a', 'b'], 'a-verifier'],
    ['two others: one cell cannot hold both', ['b', 'c'], 'non'],
  ])('asked for %s', (_, publics, answer) => {
    expect(pactAnswer(noted, { ...START, publics })).toBe(answer);
  });

  test('whose note is gone answers yes or no', () => {
    expect(pactAnswer({ ...noted, publicNote: null }, { ...START, publics: ['b'] })).toBe('non');
  });
});

test('a least share is never rounded up', () => {
  expect(formatShare(0.0367)).toBe('3,7\u00a0%');
  expect(formatLeastShare(0.0367)).toBe('3,6\u00a0%');
  expect(formatShare(0.367)).toBe('37\u00a0%');
  expect(formatLeastShare(0.367)).toBe('36\u00a0%');
  expect(formatLeastShare(0.5)).toBe('50\u00a0%');
  expect(formatLeastShare(0.0077)).toBe('0,7\u00a0%');
  expect(formatLeastShare(0.0004)).toMatch(/^<.0,1.%$/);
});
