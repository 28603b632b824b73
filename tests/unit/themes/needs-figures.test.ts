import { expect, test } from 'vitest';
import type { Place } from '../../../src/domain/place';
import { valueText } from '../../../src/themes/besoins/words';
import { comparisonSheet } from '../../../src/view/comparative/comparison-sheet';
import { figureNames } from '../../../src/view/scenes/figure-names';
import { fillFigures } from '../../../src/view/scenes/scene-figures';
import { realModel as model } from '../../fixtures/real-model';

const made = {
  ...model,
  pacts: {
    ...model.pacts,
    indicateurs: [
      {
        id: 'fait',
        nom: 'Indicateur fait',
        unite: '%',
        niveau: 'departement',
        source: 'essai',
        millesime: '2030',
        licence: 'essai',
        sens: 'haut',
        precision: 'exact',
        calcul: null,
        valeurs: [
          ['02', 12.5],
          ['80', 's'],
        ],
        nature: 'ratio',
        denominateur: 'habitants',
      } as const,
    ],
  },
};

test('a scene names a value of an indicator, and never an absence, an unknown place or a file of the reader', () => {
  expect(fillFigures(made, 'Ici {indicateur.fait.departement-02}.')).toMatchObject({
    text: `Ici ${valueText(12.5, { unite: '%' })}.`,
    unknown: [],
  });
  for (const name of [
    'indicateur.fait.departement-80',
    'indicateur.fait.departement-59',
    'indicateur.fait.epci-200093201',
    'indicateur.fait.departement-75',
    'indicateur.fait',
    'indicateur.autre.departement-02',
  ])
    expect(fillFigures(made, `{${name}}`).unknown, name).toEqual([name]);
  const [own] = made.pacts.indicateurs;
  const joined = {
    ...made,
    pacts: { ...made.pacts, indicateurs: own ? [{ ...own, joint: true as const }] : [] },
  };
  expect(fillFigures(joined, '{indicateur.fait.departement-02}').unknown).toHaveLength(1);
  expect(figureNames(made).map(({ name }) => name)).toContain('indicateur.fait.departement-02');
});

test('a comparison has a row of each indicator that measures one of the places, absences in words', () => {
  const places: readonly Place[] = ['02', '80'].map((code): Place => {
    const found = model.cog.departements.find((one) => one.code === code);
    if (!found) throw new Error(code);
    return { kind: 'departement', code: found.code };
  });
  const row = comparisonSheet(made, places, () => []).rows.find(({ label }) =>
    label.startsWith('Indicateur fait'),
  );
  expect(row?.cells.map(({ text }) => text)).toEqual([
    valueText(12.5, { unite: '%' }),
    expect.stringMatching(/secret/i),
    'mesuré par département',
  ]);
  const [arrondissement] = model.cog.arrondissements;
  if (!arrondissement) throw new Error('none');
  const none = comparisonSheet(made, [{ kind: 'arrondissement', code: arrondissement.code }], () => []);
  expect(none.rows.some(({ label }) => label.startsWith('Indicateur fait'))).toBe(false);
});
