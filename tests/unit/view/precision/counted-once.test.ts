import { describe, expect, test } from 'vitest';
import { type ExplorerState, START } from '../../../../src/state/explorer-state';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { buildLegend } from '../../../../src/view/page/build-legend';
import { buildTable } from '../../../../src/view/page/build-table';
import { sceneList } from '../../../../src/view/scenes/lists/scene-lists';
import { ACTIONS_ONCE, formatInteger, plural } from '../../../../src/view/text/formats';
import { pageFigures } from '../../../../src/view/title/page-figures';
import { realModel as model } from '../../../fixtures/real-model';

const funding = (change: Partial<ExplorerState['funding']>): ExplorerState => ({
  ...START,
  funding: { ...START.funding, ...change },
});

describe('a column of actions that makes more than its total', () => {
  const states = [
    funding({}),
    funding({ lignes: 'axes', measure: 'actions' }),
    ...model.axes.map((axe) => funding({ axe })),
    funding({ parties: model.pacts.parties.slice(0, 1).map(({ code }) => code) }),
  ];
  test('says why, and a column that adds up says nothing', () => {
    const told = states.map((state) => {
      const { columns, rows, total, notes } = buildTable(model, state);
      const above = columns.some(({ unit }, i) => {
        const sum = rows.reduce((all, { cells }) => all + Number(cells[i]?.value ?? 0), 0);
        return unit === 'actions' && sum > Number(total?.[i]?.value ?? Number.POSITIVE_INFINITY);
      });
      expect(notes.includes(ACTIONS_ONCE)).toBe(above);
      return above;
    });
    expect(new Set(told)).toEqual(new Set([true, false]));
  });
  test('of a scene too', () => {
    const list = sceneList(model, START, 'contrats');
    const counts = list?.rows.map(([, actions]) => Number(actions?.replace('—', '0'))) ?? [];
    const total = counts.at(-1) ?? 0;
    expect(counts.slice(0, -1).reduce((sum, one) => sum + one, 0) > total).toBe(true);
    expect(list?.note).toBe(ACTIONS_ONCE);
  });
});

test('EPCI that a class colours: tiles and legend say how many of its communes they hold, as the table counts them', () => {
  const state: ExplorerState = {
    ...START,
    theme: 'couverture',
    couverture: { unite: 'epci', classe: 'aucun' },
  };
  const { columns, total, rows } = buildTable(model, state);
  const of = (id: string): string =>
    formatInteger(Number(total?.[columns.findIndex((column) => column.id === id)]?.value));
  const [communes, inhabitants] = pageFigures(model, state).map(({ label }) => label);
  expect(communes).toBe(
    `communes, dont ${of('aucun')} dans les ${plural(rows.length, 'EPCI', 'EPCI')} de cette classe`,
  );
  expect(inhabitants).toBe(`habitants de ces communes, dont ${of('habitants-aucun')} dans ces EPCI`);
  const legend = buildLegend(model, state, buildMapView(model, state, cogAnchors(model)));
  const count = legend.entries.find(({ id }) => id === 'croisement-aucun')?.count ?? '';
  expect(count).toMatch(new RegExp(`^${plural(rows.length, 'EPCI', 'EPCI')}`));
  // After the communes of the class, which it is a part of.
  expect(count.slice(count.indexOf('communes'))).toContain(` · ${of('aucun')} de ces communes dans ces EPCI`);
});
