import { expect, test } from 'vitest';
import { withIndicator } from '../../../../src/domain/model';
import { START } from '../../../../src/state/explorer-state';
import { needLegend } from '../../../../src/themes/besoins/legend';
import { valueText } from '../../../../src/themes/besoins/words';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { realModel } from '../../../fixtures/real-model';

/** A count of départements as a reader's file may have it. */
function legendOf(values: readonly number[]) {
  const model = withIndicator(
    realModel,
    {
      ...{ id: 'joint-1', nom: 'Solde', unite: 'habitants', nature: 'absolu', sens: 'neutre' },
      ...{ niveau: 'departement', source: 'solde.csv', millesime: '2021', licence: '' },
      ...{ precision: 'exact', calcul: null, joint: true },
      valeurs: realModel.cog.departements.map(({ code }, i) => [code, values[i] ?? 1] as const),
    },
    null,
  );
  const state = {
    ...START,
    theme: 'besoins' as const,
    besoins: { ...START.besoins, indicateur: 'joint-1', lecture: 'valeur' as const },
  };
  const view = buildMapView(model, state, cogAnchors(model));
  return { view, entries: needLegend(model, state, view).entries };
}

test('what is zero or less has no circle, and the legend says so of each', () => {
  const { view, entries } = legendOf([-1234, 0, 300, 12, 50]);
  expect(view.symbols).toHaveLength(3);
  const entry = entries.find(({ id }) => id === 'sans-cercle');
  expect(entry?.label.replace(/\s/g, ' ')).toBe('Valeur nulle ou négative : sans cercle');
  expect(entry?.keys).toHaveLength(2);
  expect(legendOf([0, 1, 2, 3, 4]).entries.some(({ label }) => label.startsWith('Zéro'))).toBe(true);
  expect(legendOf([1, 2, 3, 4, 5]).entries.some(({ id }) => id === 'sans-cercle')).toBe(false);
});

test('a value below zero has the sign of a number, not a hyphen', () => {
  expect(valueText(-1234, { unite: 'hab.' }).replace(/\s/g, ' ')).toBe('−1 234 hab.');
  expect(valueText(-0.5, { unite: '%' }).replace(/\s/g, ' ')).toBe('−0,5 %');
});
