import { describe, expect, test } from 'vitest';
import { reachCertainty } from '../../../src/domain/certainty/schemes';
import { contractsAt, ownContract } from '../../../src/domain/money/contracts';
import type { Place } from '../../../src/domain/place';
import {
  CROSS_CLASSES,
  communeCross,
  crossCoverage,
  epciCross,
} from '../../../src/domain/schemes/cross-coverage';
import { partyFigures } from '../../../src/domain/totals';
import { type ExplorerState, START, THEME_KINDS } from '../../../src/state/explorer-state';
import { NEED_CASES } from '../../../src/themes/besoins/choice';
import { needReading } from '../../../src/themes/besoins/reading';
import { COVERAGE_UNITS } from '../../../src/themes/couverture/choice';
import { embedCard } from '../../../src/view/embed/embed-card';
import { buildHover } from '../../../src/view/map/build-hover';
import { contractValue } from '../../../src/view/money/contract-words';
import { buildPanel } from '../../../src/view/panel/build-panel';
import { OUT_OF_FILTER } from '../../../src/view/text/absence';
import { realModel as model } from '../../fixtures/real-model';

const panelOf = (state: ExplorerState) => buildPanel(model, state, () => []);
const cardOf = (state: ExplorerState, place: Place) => {
  const chosen: ExplorerState = { ...state, selection: { kind: 'places', places: [place] } };
  return embedCard(model, chosen, panelOf(chosen));
};
const EPCI = model.cog.epci.map(({ code }): Place => ({ kind: 'epci', code }));
const COMMUNES = model.cog.communes.codes
  .filter((_, i) => i % 97 === 0)
  .map((code): Place => ({ kind: 'commune', code }));
const PLACES: readonly Place[] = [
  ...EPCI,
  ...COMMUNES,
  ...model.cog.departements.map(({ code }): Place => ({ kind: 'departement', code })),
  ...model.cog.arrondissements.map(({ code }): Place => ({ kind: 'arrondissement', code })),
];

describe('the bar of an embed, in every theme', () => {
  test('never gives one contract alone where several reach the place', () => {
    let nested = 0;
    for (const theme of THEME_KINDS)
      for (const place of PLACES) {
        const contracts = contractsAt(model, place);
        if (contracts.length < 2 || !ownContract(model, place)) continue;
        nested += 1;
        const lines = cardOf({ ...START, theme }, place)?.lines.join('\n') ?? '';
        for (const { party } of contracts)
          expect(lines, `${theme}, ${party.nom}`).toContain(
            contractValue(partyFigures(model, party.code, START.funding)),
          );
      }
    expect(nested).toBeGreaterThan(0);
  });

  test('says something of its theme, whatever the level of the place', () => {
    for (const theme of THEME_KINDS) {
      if (theme === 'financements') continue;
      for (const place of PLACES) expect(cardOf({ ...START, theme }, place)?.lines, theme).not.toEqual([]);
    }
    for (const place of COMMUNES) {
      const lines = cardOf({ ...START, theme: 'besoins' }, place)?.lines.join('\n') ?? '';
      expect(lines).toContain(', par EPCI');
      expect(lines).toMatch(/France Travail|acte/);
    }
  });
});

describe('the pointer says what a filter on one class leaves out', () => {
  const out = (state: ExplorerState, place: Place): boolean =>
    buildHover(model, state, place).lines.some((line) => line.toLowerCase() === OUT_OF_FILTER);

  test('in the coverage of the two schemes', () => {
    const all = communeCross(model);
    const kinds = new Map(epciCross(model).map(({ epci, unit }) => [epci.code, unit.kind]));
    for (const unite of COVERAGE_UNITS)
      for (const classe of CROSS_CLASSES) {
        const state: ExplorerState = { ...START, theme: 'couverture', couverture: { unite, classe } };
        const places = unite === 'epci' ? EPCI : COMMUNES;
        for (const place of places) {
          if (place.kind !== 'epci' && place.kind !== 'commune') continue;
          const kind =
            place.kind === 'epci'
              ? kinds.get(place.code)
              : all[model.communeIndex.get(place.code) ?? -1]?.kind;
          expect(out(state, place)).toBe(kind !== classe);
        }
      }
    expect(EPCI.some((place) => out({ ...START, theme: 'couverture' }, place))).toBe(false);
  });

  test('in the needs', () => {
    for (const cas of [null, ...NEED_CASES]) {
      const state: ExplorerState = { ...START, theme: 'besoins', besoins: { ...START.besoins, cas } };
      for (const { place, asked } of needReading(model, state.besoins)?.units ?? [])
        expect(out(state, place)).toBe(!asked);
    }
  });
});

test('a class of coverage is as sure as the perimeters that reach it, and those that might', () => {
  const all = communeCross(model);
  for (const { kind, certainty } of crossCoverage(model).rows) {
    const communes = model.cog.communes.codes.flatMap((_, i) => (all[i]?.kind === kind ? [i] : []));
    expect(certainty).toEqual(reachCertainty(model, communes));
    const state: ExplorerState = {
      ...START,
      theme: 'couverture',
      couverture: { unite: 'commune', classe: kind },
    };
    const panel = panelOf(state);
    const figures = panel.kind === 'start' ? panel.figures : [];
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) expect(figure.certainty, kind).toEqual(certainty);
    const row = panel.kind === 'start' ? panel.cross.find(({ id }) => id === kind) : undefined;
    for (const figure of row?.figures ?? []) expect(figure.certainty, kind).toEqual(certainty);
  }
});

test('a list of needs marks a value by the precision of its source, and tells inhabitants once', () => {
  for (const indicator of model.pacts.indicateurs) {
    const panel = panelOf({
      ...START,
      theme: 'besoins',
      besoins: { ...START.besoins, indicateur: indicator.id },
    });
    const units = panel.kind === 'start' ? panel.units : [];
    expect(units.length).toBeGreaterThan(0);
    for (const { sure, value, detail } of units) {
      expect(sure?.certainty.degree).toBe(indicator.precision);
      expect(`${value} ${detail}`.match(/habitants/g)?.length ?? 0).toBeLessThan(2);
    }
  }
});

test('two contracts of one nature are told apart in the answer of a place', () => {
  let several = 0;
  for (const place of EPCI) {
    const parties = contractsAt(model, place).map(({ party }) => party);
    const alike = parties.filter(
      ({ nature }) => parties.filter((other) => other.nature === nature).length > 1,
    );
    const chosen: ExplorerState = { ...START, selection: { kind: 'places', places: [place] } };
    const panel = panelOf(chosen);
    if (alike.length === 0 || panel.kind !== 'territory') continue;
    several += 1;
    for (const { nomCourt } of alike) expect(panel.answer).toContain(`(${nomCourt})`);
  }
  expect(several).toBeGreaterThan(0);
});
