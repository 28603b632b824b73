import { expect, test } from 'vitest';
import { START, THEME_KINDS } from '../../../src/state/explorer-state';
import { buildCaption } from '../../../src/view/page/build-caption';
import { deckSource } from '../../../src/view/text/copy';
import { exported } from '../../fixtures/export-documents';
import { realModel } from '../../fixtures/real-model';

test('what leaves is credited to the deck where it was read there, and nowhere else', () => {
  // Without an indicator, the theme of needs holds nothing but the official geography.
  const bare = { ...realModel, pacts: { ...realModel.pacts, indicateurs: [] } };
  const deck = deckSource(realModel.pacts.edition);
  for (const model of [realModel, bare])
    for (const theme of THEME_KINDS) {
      const state = { ...START, theme };
      const { kind } = buildCaption(model, state).provenance;
      expect(exported(model, state).sources.join(' ').includes(deck), theme).toBe(kind !== 'cog');
      const over = { ...state, overlays: ['france-travail'] as const };
      expect(exported(model, over).sources.join(' '), theme).toContain(deck);
    }
  expect(buildCaption(bare, { ...START, theme: 'besoins' }).provenance.kind).toBe('cog');
});
