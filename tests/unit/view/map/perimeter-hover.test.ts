import { expect, test } from 'vitest';
import { decode } from '../../../../src/state/url/codec';
import { vocabularyOf } from '../../../../src/state/url/vocabulary';
import { pactReading } from '../../../../src/themes/pactes-territoriaux/reading';
import { buildHover } from '../../../../src/view/map/build-hover';
import { realModel } from '../../../fixtures/real-model';

test('the pointer over a pact to verify says so, and over one that answers says nothing more', () => {
  const vocabulary = vocabularyOf(realModel);
  const seen = realModel.pacts.ptsPublics.map(({ id }) => {
    const { state } = decode(`theme=pactes-territoriaux&publics=${id}`, vocabulary);
    const { asked, unsure } = pactReading(realModel, state.pts);
    const lines = (rows: typeof asked) =>
      rows.map((pact) => buildHover(realModel, state, { kind: 'pts', id: pact.id }).lines.join(' · '));
    for (const text of lines(asked)) expect(text).not.toMatch(/vérifier/);
    for (const text of lines(unsure))
      expect(text).toMatch(/À vérifier.: public non lisible dans le support, non compté/);
    return unsure.length;
  });
  expect(Math.max(...seen)).toBeGreaterThan(0);
});
