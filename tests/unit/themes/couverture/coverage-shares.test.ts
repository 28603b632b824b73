import { describe, expect, test } from 'vitest';
import { CROSS_CLASSES } from '../../../../src/domain/schemes/cross-coverage';
import { START } from '../../../../src/state/explorer-state';
import { coverageShares } from '../../../../src/themes/couverture/later/shares';
import { crossRows } from '../../../../src/view/schemes/cross-rows';
import { realModel as model } from '../../../fixtures/real-model';

const shares = coverageShares(model, { ...START, theme: 'couverture' });

describe('the bars of a coverage', () => {
  test('are the region, then each département, and full: what is not known is a part of its own', () => {
    expect(shares.rows.map(({ link }) => link.label)).toEqual([
      model.cog.region.nom,
      ...model.cog.departements.map(({ nom }) => nom),
    ]);
    for (const { link, parts } of shares.rows)
      expect(
        parts.reduce((sum, { figure }) => sum + (figure.value ?? Number.NaN), 0),
        link.label,
      ).toBeCloseTo(1, 9);
  });
  test('hold the shares of the classes, in their order, what nothing reaches last', () => {
    const told = crossRows(model);
    for (const { link, parts, end } of shares.rows) {
      const order = parts.map(({ id }) => id);
      const reached = CROSS_CLASSES.filter((kind) => kind !== 'aucun');
      expect(order).toEqual([...reached, 'aucun'].filter((kind) => order.includes(kind)));
      for (const { id, figure } of parts) {
        const row = told.find((one) => one.id === id);
        const same =
          link.place.kind === 'region'
            ? row?.figures.find(({ unit }) => unit === '%')
            : row?.shares.find(({ label }) => label === link.label);
        expect([figure.text, figure.certainty.degree], `${link.label}, ${id}`).toEqual([
          same?.text,
          same?.certainty.degree,
        ]);
      }
      expect(end.text).toBe(parts.find(({ id }) => id === 'aucun')?.figure.text);
    }
  });
  test('are of the colours of the map: one class asked for, the others are plain', () => {
    const asked = coverageShares(model, {
      ...START,
      theme: 'couverture',
      couverture: { ...START.couverture, classe: 'pacte' },
    });
    const fills = asked.rows.flatMap(({ parts }) => parts.map(({ id, fill }) => [id, fill.kind]));
    expect(fills.filter(([id]) => id === 'pacte').every(([, kind]) => kind === 'crossed')).toBe(true);
    expect(fills.filter(([id]) => id !== 'pacte').every(([, kind]) => kind === 'land')).toBe(true);
  });
});
