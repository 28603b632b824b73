import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contractsAt } from '../../../src/domain/money/contracts';
import type { Place } from '../../../src/domain/place';
import { partyPlace } from '../../../src/domain/place';
import { partyFigures } from '../../../src/domain/totals';
import { type ExplorerState, START } from '../../../src/state/explorer-state';
import { comparisonSheet } from '../../../src/view/comparative/comparison-sheet';
import { embedCard } from '../../../src/view/embed/embed-card';
import { buildHover } from '../../../src/view/map/build-hover';
import { contractValue } from '../../../src/view/money/contract-words';
import { buildPanel } from '../../../src/view/panel/build-panel';
import { createSearch } from '../../../src/view/search/search';
import { generalRule, OUT_OF_FILTER } from '../../../src/view/text/absence';
import { fundingChoice } from '../../fixtures/funding-choice';
import { realModel as model } from '../../fixtures/real-model';

const chosen = (state: ExplorerState, place: Place): ExplorerState => ({
  ...state,
  selection: { kind: 'places', places: [place] },
});
const card = (state: ExplorerState, place: Place) => {
  const at = chosen(state, place);
  return embedCard(
    model,
    at,
    buildPanel(model, at, () => []),
  );
};
const parties = model.pacts.parties;

describe('the card of an embed', () => {
  test('names every contract that reaches the place, each with its own value', () => {
    for (const place of [
      ...model.cog.epci.map(({ code }): Place => ({ kind: 'epci', code })),
      ...model.cog.arrondissements.map(({ code }): Place => ({ kind: 'arrondissement', code })),
    ]) {
      const said = card(START, place)?.lines.join('\n') ?? '';
      if (place.kind !== 'epci' && place.kind !== 'arrondissement') continue;
      for (const { party } of contractsAt(model, place))
        expect(said).toContain(contractValue(partyFigures(model, party.code, { ...START.funding })));
    }
  });
  test('says the general rule where a place is not in the experiment', () => {
    const state: ExplorerState = { ...START, theme: 'france-travail' };
    const said = model.cog.epci.map(
      ({ code }) => card(state, { kind: 'epci', code })?.lines.join('\n') ?? '',
    );
    const out = said.filter((text) => text.startsWith('Hors expérimentation'));
    expect(out.length).toBeGreaterThan(0);
    for (const text of out) expect(text).toContain(generalRule(model));
    expect(said.some((text) => /^France Travail, vague \d/.test(text))).toBe(true);
    expect(said.every((text) => text !== '')).toBe(true);
  });
  test('gives no amount of what a filter leaves out, nor does the pointer', () => {
    const [first, ...others] = parties;
    if (!first) throw new Error('no party');
    const state = { ...START, funding: { ...START.funding, parties: [first.code] } };
    for (const { code } of others) {
      const place = partyPlace(code);
      const lines = [...buildHover(model, state, place).lines, ...(card(state, place)?.lines ?? [])];
      expect(lines.filter((line) => line.includes(OUT_OF_FILTER)).length).toBeGreaterThan(1);
      expect(card(state, place)?.figures.some(({ unit }) => unit === '€')).toBe(false);
    }
  });
});

test('the sum of a comparison is the sum of its rows; shared lines stand aside only when nothing splits them', () => {
  fc.assert(
    fc.property(fundingChoice, fc.subarray([...parties], { minLength: 2 }), (funding, some) => {
      const state = { ...START, funding };
      const sheet = comparisonSheet(
        model,
        some.map(({ code }) => partyPlace(code)),
        () => [],
        state,
      );
      const sum = sheet.sum.find(({ unit }) => unit === '€')?.value;
      const rows = some.map(({ code }) => partyFigures(model, code, { ...funding, parties: [] }).amount);
      expect(sum).toBe(rows.reduce((total, row) => total + (row.kind === 'euros' ? row.value : 0), 0));
      const split = funding.partage !== 'non-ventile';
      if (split) expect(sheet.notes.join(' ')).not.toContain('non répartis');
      for (const { code } of some) {
        const place = partyPlace(code);
        const panel = buildPanel(model, chosen(state, place), () => []);
        if (split && panel.kind === 'territory')
          for (const { shared } of panel.contracts) expect(shared).toEqual([]);
      }
    }),
    { numRuns: 15 },
  );
});

test('letters without sense find nothing', () => {
  const search = createSearch(model);
  for (const text of ['zzzz', 'zzzzz', 'zzzzzzz', 'sete', 'qwerty', 'wxyz', 'xxxxx'])
    expect(search.find(text).filter(({ label }) => label.includes('ressemble'))).toEqual([]);
});

test('an EPCI that goes beyond the region says of its counts that they are of the part inside', () => {
  const beyond = model.cog.epci.filter(({ communesHorsRegion }) => communesHorsRegion > 0);
  expect(beyond.length).toBeGreaterThan(0);
  for (const { code, nom, communesHorsRegion } of model.cog.epci) {
    const place: Place = { kind: 'epci', code };
    const panel = buildPanel(model, chosen(START, place), () => []);
    if (panel.kind !== 'territory') throw new Error('expected a sheet of a territory');
    const labels = panel.figures.flatMap(({ label, unit }) =>
      unit === 'communes' || unit === 'habitants' ? [label] : [],
    );
    for (const label of labels) expect(label.endsWith(' dans la région'), nom).toBe(communesHorsRegion > 0);
    const compared = comparisonSheet(model, [place], () => []).notes.join('\n');
    expect(compared.includes('dépasse la région'), nom).toBe(communesHorsRegion > 0);
  }
});
