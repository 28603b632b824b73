import { describe, expect, test } from 'vitest';
import { DEGREES } from '../../../../src/domain/certainty/certainty';
import { CROSS_CLASSES, type CrossClass } from '../../../../src/domain/schemes/cross-coverage';
import { START } from '../../../../src/state/explorer-state';
import { coverageShares } from '../../../../src/themes/couverture/later/shares';
import { crossRows } from '../../../../src/view/schemes/cross-rows';
import { realModel as model } from '../../../fixtures/real-model';

const barsOf = (classe: CrossClass | null) => {
  const bars = coverageShares(model, {
    ...START,
    theme: 'couverture',
    couverture: { ...START.couverture, classe },
  });
  if (!bars) throw new Error('no bars');
  return bars;
};
const shares = barsOf(null);

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
    const asked = barsOf('pacte');
    const fills = asked.rows.flatMap(({ parts }) => parts.map(({ id, fill }) => [id, fill.kind]));
    expect(fills.filter(([id]) => id === 'pacte').every(([, kind]) => kind === 'crossed')).toBe(true);
    expect(fills.filter(([id]) => id !== 'pacte').every(([, kind]) => kind === 'land')).toBe(true);
  });
  test('end on the class that is asked for: the one that the title tells', () => {
    const asked = barsOf('les-deux');
    expect(asked.ended).toBe('les deux dispositifs');
    // A length is read from the beginning of its bar.
    for (const { parts } of asked.rows)
      expect(parts.findIndex(({ id }) => id === 'les-deux')).toBeLessThan(1);
    for (const { link, parts, end } of asked.rows)
      expect(end.text, link.label).toBe(parts.find(({ id }) => id === 'les-deux')?.figure.text ?? '0\u00a0%');
    // A zero is as sure as what is known of its ground: an approached perimeter may reach further.
    const none = asked.rows.filter(({ parts }) => parts.every(({ id }) => id !== 'les-deux'));
    expect(none.length).toBeGreaterThan(0);
    for (const { parts, end } of none)
      expect(DEGREES.indexOf(end.certainty.degree)).toBe(
        Math.max(...parts.map(({ figure }) => DEGREES.indexOf(figure.certainty.degree))),
      );
  });
  test('are not drawn of a deck that tells of one scheme: it has no « aucun des deux »', () => {
    const one = { ...model, pacts: { ...model.pacts, pactesTerritoriaux: [] } };
    expect(coverageShares(one, { ...START, theme: 'couverture' })).toBeNull();
  });
});
