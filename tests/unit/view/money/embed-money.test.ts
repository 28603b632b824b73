import { expect, test } from 'vitest';
import { contractsAt } from '../../../../src/domain/money/contracts';
import { partyPlace } from '../../../../src/domain/place';
import { type ExplorerState, START, THEME_KINDS } from '../../../../src/state/explorer-state';
import { PAGES } from '../../../../src/themes/pages';
import { embedCard } from '../../../../src/view/embed/embed-card';
import { buildPanel } from '../../../../src/view/panel/build-panel';
import { realModel as model } from '../../../fixtures/real-model';

test('the bar of an embed tells whole amounts in a theme that filters no money, whatever the link narrows', () => {
  const nested = model.pacts.parties.map(({ code }) => partyPlace(code));
  const places = nested.filter((place) => contractsAt(model, place).length > 1);
  expect(places.length).toBeGreaterThan(0);
  const { funding } = START;
  const narrowed = [
    { ...funding, axe: model.axes[0] ?? null },
    { ...funding, parties: model.pacts.parties.slice(0, 1).map(({ code }) => code) },
  ];
  const said = (state: ExplorerState) =>
    embedCard(
      model,
      state,
      buildPanel(model, state, () => []),
    )?.lines;
  for (const theme of THEME_KINDS.filter((kind) => PAGES[kind].filtersMoney !== true)) {
    for (const place of places) {
      const state: ExplorerState = { ...START, theme, selection: { kind: 'places', places: [place] } };
      const whole = said(state);
      expect(whole?.join('\n')).toMatch(/€/);
      for (const one of narrowed) expect(said({ ...state, funding: one })).toEqual(whole);
    }
  }
});
