import { expect, test } from 'vitest';
import { reachCertainty } from '../../../src/domain/certainty/schemes';
import { withIndicator, withoutIndicator } from '../../../src/domain/model';
import { crossCoverage, crossOf } from '../../../src/domain/schemes/cross-coverage';
import { realModel as model } from '../../fixtures/real-model';

const [known] = model.pacts.indicateurs;

test('an indicator that a reader opens has nothing of the deck worked out again', () => {
  if (!known) throw new Error('an indicator is needed');
  const more = withIndicator(model, { ...known, id: 'joint-1' }, null);
  expect(more.pacts.indicateurs).toHaveLength(model.pacts.indicateurs.length + 1);
  expect(crossCoverage(more)).toBe(crossCoverage(model));
  expect(crossCoverage(withoutIndicator(more, 'joint-1'))).toBe(crossCoverage(model));
});

test('another deck is worked out by itself', () => {
  const other = { ...model, pacts: { ...model.pacts, franceTravail: [] } };
  expect(crossCoverage(other)).not.toBe(crossCoverage(model));
});

test('what reaches each commune is as sure as worked out alone, in a few answers', () => {
  const answers = model.cog.communes.codes.map((_, i) => reachCertainty(model, [i]));
  expect(new Set(answers).size).toBeLessThan(answers.length / 10);
  for (const i of answers.keys()) {
    if (i % 97 !== 0) continue;
    // Twice the same commune: the way of many.
    expect(answers[i]).toEqual(reachCertainty(model, [i, i]));
    expect(crossOf(model, [i]).certainty).toBe(answers[i]);
  }
});
