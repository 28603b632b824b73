import { describe, expect, test } from 'vitest';
import { CLASS_IDS } from '../../../../src/domain/indicators/classes';
import { contractsAt } from '../../../../src/domain/money/contracts';
import { partyPlace } from '../../../../src/domain/place';
import { partyFigures, regionFigures } from '../../../../src/domain/totals';
import { type ExplorerState, START } from '../../../../src/state/explorer-state';
import type { FundingChoice } from '../../../../src/themes/financements/choice';
import type { Figure } from '../../../../src/view/figure';
import { buildHover } from '../../../../src/view/map/build-hover';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { buildCaption } from '../../../../src/view/page/build-caption';
import { buildControls } from '../../../../src/view/page/build-controls';
import { buildLegend } from '../../../../src/view/page/build-legend';
import { buildTable } from '../../../../src/view/page/build-table';
import { buildPanel } from '../../../../src/view/panel/build-panel';
import { realModel as model } from '../../../fixtures/real-model';
import { groupsOf } from '../../themes/control-groups';

const funded = (change: Partial<FundingChoice>): ExplorerState => ({
  ...START,
  funding: { ...START.funding, ...change },
});
const start = (state: ExplorerState) => {
  const panel = buildPanel(model, state, () => []);
  if (panel.kind !== 'start') throw new Error('a start sheet was expected');
  return panel;
};
const ruleOf = ({ provenance }: Figure): string => provenance.rule ?? '';
const parties = model.pacts.parties;

describe('a filter in force', () => {
  test('is named by the source of each figure that follows it, chip by chip', () => {
    const [one] = parties;
    const [wave] = model.pacts.vagues;
    if (!one || !wave) throw new Error('no party, no wave');
    for (const [state, word] of [
      [funded({ axe: 2 }), 'Axe 2'],
      [funded({ parties: [one.code] }), one.nomCourt],
      [funded({ inspirante: true }), 'actions inspirantes'],
      [funded({ texte: 'mobilité' }), 'mobilité'],
      [funded({ montantMin: 500_000 }), '500'],
      [{ ...START, theme: 'france-travail', ft: { ...START.ft, vague: wave.num } }, `vague ${wave.num}`],
    ] as const) {
      const [cited, counted] = start(state).figures;
      for (const figure of [cited, counted]) expect(figure && ruleOf(figure)).toContain(word);
      for (const figure of start(START).figures) expect(ruleOf(figure)).not.toContain('Filtres');
    }
  });
  test('is named by the figures of a sheet', () => {
    for (const { code } of parties) {
      const state: ExplorerState = {
        ...funded({ axe: 2 }),
        selection: { kind: 'places', places: [partyPlace(code)] },
      };
      const panel = buildPanel(model, state, () => []);
      if (panel.kind !== 'territory') throw new Error('the sheet of a territory was expected');
      for (const { figures } of panel.contracts)
        for (const figure of figures) expect(ruleOf(figure)).toContain('Axe 2');
    }
  });
  test('does not make a number of the region its own', () => {
    const all = regionFigures(model, START.funding).population;
    for (const { code } of parties) {
      const told = start(funded({ parties: [code] })).figures.find(({ value }) => value === all);
      expect(told?.label).toContain('sans filtre');
    }
  });
  test('leaves no axe « sans action citée » that has some without it', () => {
    for (const { id, axe } of model.pacts.thematiques) {
      const state = funded({ axe, thematique: id });
      const bars = groupsOf(buildControls(model, state), 'measured').flatMap(({ options }) => options);
      for (const { value, figure } of bars)
        if (value !== String(axe)) expect(figure.text).not.toBe('Aucune action citée');
    }
  });
  test('on parties counts in the legend every party that it leaves out, nested ones too', () => {
    for (const { code } of parties) {
      const state = funded({ parties: [code] });
      const legend = buildLegend(model, state, buildMapView(model, state, cogAnchors(model)));
      const out = legend.entries.find(({ id }) => id === 'hors-filtre');
      expect(out?.count).toMatch(new RegExp(`^${parties.length - 1}\\s`));
      expect(out?.keys).toHaveLength(parties.length - 1);
    }
  });
  test('on what has no action finds the territories that it shows', () => {
    for (const axe of model.axes) {
      const state = funded({ axe, classe: 'aucune-action-citee' });
      const shown = parties.filter(
        ({ code }) =>
          partyFigures(model, code, { ...START.funding, axe }).amount.kind === 'aucune-action-citee',
      );
      expect(buildCaption(model, state).empty === null).toBe(shown.length > 0);
    }
  });
  test('on a class that the scale has no more is never told as one of its classes', () => {
    const [chip] = buildCaption(model, funded({ classe: CLASS_IDS.at(-1) ?? null })).chips.filter(
      ({ remove }) => remove,
    );
    const breaks = buildLegend(model, START, buildMapView(model, START, cogAnchors(model))).entries.filter(
      ({ id }) => id.startsWith('classe-'),
    );
    expect(breaks.length).toBeLessThan(CLASS_IDS.length);
    expect(chip?.label).toContain('pas dans cette échelle');
  });
});

describe('at the pointer', () => {
  test('of a map of actions, each contract says how many', () => {
    for (const { code } of parties) {
      const place = partyPlace(code);
      const said = buildHover(model, funded({ measure: 'actions' }), place).lines.join('\n');
      for (const { party } of contractsAt(model, place)) {
        const { actions, amount } = partyFigures(model, party.code, START.funding);
        if (amount.kind === 'euros')
          expect(said).toMatch(new RegExp(`(^|\\s)${actions}\\sactions? citées?`, 'm'));
      }
    }
  });
  test('and in the list, a shared amount says with whom, and that it is read so', () => {
    let seen = 0;
    for (const { id, axe } of model.pacts.thematiques) {
      const state = funded({ axe, thematique: id, measure: 'euros' });
      for (const { code } of parties) {
        const figures = partyFigures(model, code, state.funding);
        if (figures.amount.kind !== 'partage-non-ventile') continue;
        seen += 1;
        const [other] = figures.shared.flatMap((line) => line.parties).filter((one) => one !== code);
        const name = other ? (model.party.get(other)?.nomCourt ?? '') : '';
        const hover = buildHover(model, state, partyPlace(code)).lines.find((line) =>
          line.includes('partagés'),
        );
        expect(hover).toContain(name);
        expect(hover).toContain('interprété');
        const row = start(state).units.find(({ value }) => value.includes('partagés'));
        expect(row?.detail).toMatch(/avec /);
        expect(row?.sure?.value).not.toBeNull();
      }
    }
    expect(seen).toBeGreaterThan(0);
  });
});

test('one amount has one precision, in the row and in the total of the table', () => {
  for (const { id, axe } of model.pacts.actions) {
    const state: ExplorerState = { ...funded({ axe, lignes: 'actions' }) };
    const rows = buildTable(model, state).rows.filter(
      ({ target }) => target.kind === 'action' && target.id === id,
    );
    const panel = buildPanel(model, { ...START, selection: { kind: 'action', id } }, () => []);
    if (panel.kind !== 'action') throw new Error('the sheet of an action was expected');
    for (const { figure } of panel.amounts)
      expect(figure.certainty.degree).toBe(panel.total.certainty.degree);
    for (const { certainty } of rows) expect(certainty.degree).toBe(panel.total.certainty.degree);
  }
});

test('a class of values rests on the money that it holds, and on no other', () => {
  for (const classe of CLASS_IDS) {
    const state = funded({ classe });
    const { rows, certainty } = buildTable(model, state);
    const own = rows.flatMap((row) => row.certainty.reasons.map(({ of }) => of));
    for (const { of } of certainty.reasons) expect(own).toContain(of);
  }
});

test('a filter is told above the amounts of the axes, which all follow it, and what an axe lifts is told too', () => {
  const [sujet] = model.pacts.sujets;
  const [thematique] = model.pacts.thematiques;
  const heading = (change: Partial<FundingChoice>): string | undefined =>
    groupsOf(buildControls(model, funded(change)), 'measured')[0]?.titre;
  expect(heading({})).toBe('Axe');
  expect(heading({ axe: 2 })).toBe('Axe');
  expect(heading({ inspirante: true })).toBe('Axe, avec ces filtres');
  expect(heading({ sujet: sujet?.id ?? '' })).toBe('Axe, toutes thématiques');
  expect(heading({ thematique: thematique?.id ?? '', axe: 1 })).toBe('Axe, toutes thématiques');
  expect(heading({ sujet: sujet?.id ?? '', inspirante: true })).toBe(
    'Axe, toutes thématiques, avec les autres filtres',
  );
});
