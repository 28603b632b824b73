import { expect, test } from 'vitest';
import { START } from '../../../../src/state/explorer-state';
import { TOKENS } from '../../../../src/tokens/token-sets';
import { drawSign } from '../../../../src/view/legend/sign';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { buildLegend } from '../../../../src/view/page/build-legend';
import { formatEuros } from '../../../../src/view/text/formats';
import { apart } from '../../../../src/view/text/grammar';
import { realModel as model } from '../../../fixtures/real-model';

const legendOf = (change: Partial<typeof START>) => {
  const state = { ...START, ...change };
  return buildLegend(model, state, buildMapView(model, state, cogAnchors(model)));
};

test('circles of euros say once what none of them holds; split among them, nothing is left', () => {
  const notesOf = (partage: (typeof START)['funding']['partage']) =>
    legendOf({ funding: { ...START.funding, measure: 'euros', partage } }).entries.flatMap(
      ({ note }) => note ?? [],
    );
  const shared = model.lines
    .filter(({ partage }) => partage)
    .reduce((sum, { montantEur }) => sum + montantEur, 0);
  expect(notesOf('non-ventile')).toEqual([expect.stringContaining(formatEuros(shared))]);
  expect(notesOf('population')).toEqual([]);
});

test('the outline of a perimeter has its ground on one side, a boundary line on none', () => {
  for (const theme of ['france-travail', 'pactes-territoriaux'] as const) {
    const { entries } = legendOf({ theme, limites: ['departement'] });
    const kindsOf = (id: string) =>
      entries
        .filter((entry) => entry.id === id)
        .map(({ swatch }) => drawSign(swatch, TOKENS.projector).shapes.map(({ kind }) => kind));
    expect(kindsOf('precision-exact')).toEqual([['rect', 'line']]);
    expect(kindsOf('limites')).toEqual([['line']]);
  }
});

test.each([
  [
    ['Expérimentation, vague 1', 'Expérimentation, vagues 1 et 2'],
    ['Vague 1', 'Vagues 1 et 2'],
  ],
  [
    ['Une vue', 'Autre vue'],
    ['Une vue', 'Autre vue'],
  ],
  [
    ['Une vue', 'Une vue, filtrée'],
    ['Une vue', 'Une vue, filtrée'],
  ],
  [['Une vue, seule'], ['Une vue, seule']],
  [[], []],
])('titles side by side: %j are told apart as %j', (titles, told) => {
  expect(apart(titles)).toEqual(told);
});
