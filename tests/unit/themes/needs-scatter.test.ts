import { describe, expect, test } from 'vitest';
import { indicatorOf, needThreshold } from '../../../src/domain/indicators/indicator';
import { withIndicator } from '../../../src/domain/model';
import { START } from '../../../src/state/explorer-state';
import { needScatter } from '../../../src/themes/besoins/later/scatter';
import { needReading, shareReached } from '../../../src/themes/besoins/reading';
import { axisOf } from '../../../src/view/chart/scatter-view';
import { realModel as model } from '../../fixtures/real-model';

const state = { ...START, theme: 'besoins' as const };

describe('the graphic of needs', () => {
  test('has a point for each territory of the map whose value and part reached are known, and counts the others', () => {
    const reading = needReading(model, state.besoins);
    const scatter = needScatter(model, state);
    const known = (reading?.units ?? []).filter(
      (unit) => typeof unit.value === 'number' && shareReached(unit) !== null,
    );
    expect(known.length).toBeGreaterThan(1);
    expect(scatter?.points.map(({ link }) => link.key)).toEqual(known.map(({ key }) => key));
    const left = (reading?.units.length ?? 0) - known.length;
    expect(scatter?.notes.join(' ').includes('hors du graphique')).toBe(left > 0);
    for (const { x, y } of scatter?.points ?? [])
      for (const at of [x, y]) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(1);
      }
  });

  test('is walked by keys from the lowest value to the highest, each point once', () => {
    const scatter = needScatter(model, state);
    const all = scatter?.walk ?? [];
    const heights = all.map(({ y }) => y);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(new Set(all.map(({ link }) => link.key)).size).toBe(scatter?.points.length);
  });

  test('draws the threshold between the high and the others, wherever it is set', () => {
    for (const seuil of [50, 10] as const) {
      const choice = { ...state.besoins, seuil };
      const high = new Set(
        needReading(model, choice)?.units.flatMap((unit) => (unit.high ? [unit.key] : [])),
      );
      const scatter = needScatter(model, { ...state, besoins: choice });
      for (const { link, y } of scatter?.points ?? [])
        expect(y >= (scatter?.line?.at ?? 2)).toBe(high.has(link.key));
    }
  });

  test('leaves its values the room that they take: a number that is cut is another number', () => {
    const measured = needReading(model, state.besoins)?.indicator;
    if (!measured) throw new Error('no indicator');
    const roomOf = (most: number): number => {
      const valeurs = [...model.epci.keys()].map((code, i) => [code, most + i] as const);
      const made = withIndicator(model, { ...measured, id: 'joint-1', calcul: null, valeurs }, null);
      return (
        needScatter(made, { ...state, besoins: { ...state.besoins, indicateur: 'joint-1' } })?.yRoom ?? 0
      );
    };
    // « 1 500 000 » in letters of 12 pixels, against « 60 ».
    expect(roomOf(1_400_000)).toBeGreaterThan(48);
    expect(roomOf(10)).toBeLessThan(30);
  });

  test('never writes two ticks of an axis alike, however small its values', () => {
    const measured = needReading(model, state.besoins)?.indicator;
    if (!measured) throw new Error('no indicator');
    const codes = [...model.epci.keys()];
    for (const most of [0.018, 0.4, 3, 12_000]) {
      const valeurs = codes.map((code, i) => [code, (most * (i + 1)) / codes.length] as const);
      const made = withIndicator(model, { ...measured, id: 'joint-1', calcul: null, valeurs }, null);
      const scatter = needScatter(made, { ...state, besoins: { ...state.besoins, indicateur: 'joint-1' } });
      const texts = scatter?.yTicks.map(({ text }) => text) ?? [];
      expect(texts.length).toBeGreaterThan(1);
      expect(new Set(texts).size, texts.join(' · ')).toBe(texts.length);
    }
  });

  test('says its units, what is chosen, and no cause', () => {
    const [first] = model.cog.epci;
    if (!first) throw new Error('no EPCI');
    const place = { kind: 'epci', code: first.code } as const;
    const scatter = needScatter(model, { ...state, selection: { kind: 'places', places: [place] } });
    expect(scatter?.points.filter(({ selected }) => selected).map(({ link }) => link.place)).toEqual([place]);
    expect(scatter?.yLabel).toContain(indicatorOf(model, null)?.unite);
    expect(scatter?.xLabel).toContain('%');
    const words = [scatter?.titre, ...(scatter?.notes ?? [])].join(' ');
    expect(words).not.toMatch(/caus|effet|expli|parce|donc|impact|corr[ée]l/i);
  });
});

test('an axis holds all its values between round ticks, by powers where they are wide apart', () => {
  const even = axisOf([3, 12, 18]);
  expect(even.log).toBe(false);
  expect(even.at(0)).toBe(0);
  expect(even.ticks).toEqual([0, 5, 10, 15, 20]);
  const wide = axisOf([20, 90, 2000]);
  expect(wide.log).toBe(true);
  expect(wide.ticks).toEqual([20, 50, 100, 200, 500, 1000, 2000].filter((tick) => wide.ticks.includes(tick)));
  expect(wide.at(20)).toBeGreaterThan(0);
  expect(wide.at(2000)).toBeLessThan(1);
  const below = axisOf([-5, 5]);
  expect(below.at(-5)).toBeGreaterThanOrEqual(0);
  expect(below.at(5)).toBeLessThanOrEqual(1);
  expect(needThreshold([1, 2], 'haut', 5)).toBe(2);
  expect(needThreshold([1], 'haut', 5), 'alone, it is higher than none').toBeNull();
});
