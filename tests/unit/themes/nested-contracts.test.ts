import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partyPlace, placeKey } from '../../../src/domain/place';
import { START } from '../../../src/state/explorer-state';
import { fundingUnits } from '../../../src/themes/financements/reading';
import { classBreaks } from '../../../src/themes/financements/scale';
import { measureText } from '../../../src/themes/financements/words';
import { classRank, rampRank } from '../../../src/view/choropleth/choropleth';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { buildLegend } from '../../../src/view/page/build-legend';
import { formatPerCapita } from '../../../src/view/text/formats';
import { fundingChoice } from '../../fixtures/funding-choice';
import { realModel as model } from '../../fixtures/real-model';

const anchorOf = cogAnchors(model);

test('no fill says less than a wider contract on the same ground, and the narrow one has its disc or its circle', {
  timeout: 30_000,
}, () => {
  fc.assert(
    fc.property(fundingChoice, (choice) => {
      const view = buildMapView(model, { ...START, funding: choice }, anchorOf);
      const breaks = classBreaks(model, choice);
      for (const { party, figures, asked, under, through } of fundingUnits(model, choice)) {
        const key = placeKey(partyPlace(party.code));
        const fill = view.areas.find((area) => area.key === key)?.fill;
        const symbol = view.symbols.find((mark) => mark.key === key);
        if (under.length === 0) {
          expect(fill?.kind).not.toBe('through');
          continue;
        }
        const most = Math.max(...under.map((wider) => wider.figures.perCapita ?? -1));
        if (most >= (figures.perCapita ?? -1) || !asked) expect(through).toBe(true);
        expect(fill?.kind === 'through').toBe(through);
        if (!through && fill?.kind === 'class') {
          expect(fill.rank).toBeGreaterThanOrEqual(rampRank(classRank(Math.max(most, 0), breaks), breaks));
        }
        if (!asked) expect(symbol).toBeUndefined();
        else if (figures.amount.kind === 'euros' && choice.measure !== 'par-habitant') {
          expect(symbol?.kind).toBe('circle');
        } else if (through) expect(symbol?.kind).toBe('disc');
      }
    }),
    { numRuns: 200 },
  );
});

test('the legend gives the own value of each contract on top of a wider one: a small map has no room for it', () => {
  const view = buildMapView(model, START, anchorOf);
  const entry = buildLegend(model, START, view).entries.find(({ id }) => id === 'contrat-en-plus');
  const nested = fundingUnits(model, START.funding).filter(({ through }) => through);
  expect(nested.length).toBeGreaterThan(0);
  for (const { party, figures } of nested) {
    expect(entry?.values).toContain(`${party.nomCourt}\u00a0${formatPerCapita(figures.perCapita ?? 0)}`);
  }
});

test('a circle on a wider contract never tells its amount alone: map and legend name the wider one with its own', () => {
  for (const measure of ['euros', 'actions'] as const) {
    const funding = { ...START.funding, measure };
    const state = { ...START, funding };
    const view = buildMapView(model, state, anchorOf);
    const values = buildLegend(model, state, view).entries.map((entry) => entry.values ?? '');
    const nested = fundingUnits(model, funding).filter(({ under }) => under.length > 0);
    expect(nested.length).toBeGreaterThan(0);
    for (const { party, figures, under } of nested) {
      const label = view.labels.find(({ key }) => key === placeKey(partyPlace(party.code)));
      for (const wider of under) {
        const value = `${wider.party.nomCourt} ${measureText(wider.figures, measure)}`;
        expect(label?.value?.split('\n')[0]).toBe(value);
        expect(values.join()).toContain(
          `${party.nomCourt} ${measureText(figures, measure)} en plus de ${value}`,
        );
      }
      expect(label?.value).toMatch(/\n\+\s.* en propre$/);
      expect(label?.value).not.toMatch(/actions? en propre/);
    }
  }
});

test('circles of actions say how many actions there are in all, and how many are in none of them', () => {
  const state = { ...START, funding: { ...START.funding, measure: 'actions' as const } };
  const notes = buildLegend(model, state, buildMapView(model, state, anchorOf)).entries.map(
    ({ note }) => note ?? '',
  );
  const shared = model.pacts.actions.filter(({ lignes }) => lignes.every(({ partage }) => partage)).length;
  expect(notes.join()).toContain(`${model.pacts.actions.length}\u00a0actions citées en tout`);
  expect(notes.join()).toContain(`Hors des cercles\u00a0: ${shared}\u00a0actions à montant partagé.`);
});
