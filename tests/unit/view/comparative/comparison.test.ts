import { describe, expect, test } from 'vitest';
import type { Place } from '../../../../src/domain/place';
import { axisEnd } from '../../../../src/view/comparative/axis';
import { comparisonSheet } from '../../../../src/view/comparative/comparison-sheet';
import { com, dep, epci, madeModel } from '../../../fixtures/made-model';

const north: Place = { kind: 'departement', code: dep('59') };
const south: Place = { kind: 'departement', code: dep('62') };
const sheetOf = (...places: Place[]) => comparisonSheet(madeModel, places, () => []);
const chartOf = (id: string, ...places: Place[]) => {
  const chart = sheetOf(...places).charts.find((one) => one.id === id);
  if (!chart) throw new Error(`no chart ${id}`);
  return chart;
};

test.each([
  [0.97, 1],
  [1, 1],
  [6.67, 8],
  [7.9, 8],
  [49, 60],
  [0, 1],
])('the axis of a chart whose largest value is %d ends at %d', (largest, end) => {
  expect(axisEnd(largest)).toBeCloseTo(end);
});

describe('territories side by side', () => {
  test('the region is the last row of every chart, whether chosen or not, and in no sum', () => {
    const chosen = sheetOf(north, { kind: 'region' }, south);
    expect(chosen).toEqual(sheetOf(north, south));
    for (const { rows } of chosen.charts) {
      expect(rows.map(({ key }) => key)).toEqual(['departement-59', 'departement-62', 'region']);
      expect(rows.map(({ reference }) => reference)).toEqual([false, false, true]);
    }
    expect(chosen.sum.find(({ unit }) => unit === '€')?.value).toBe(1600);
  });

  test('a bar is as long as its value on an axis that starts at zero', () => {
    const { rows, axe } = chartOf('tous-axes', north, south);
    // 1 600 € for 1 600 inhabitants; 1 950 € for the 2 500 of the region.
    expect(rows[0]?.figures[0]?.value).toBe(1);
    expect(rows[2]?.figures[0]?.value).toBe(0.78);
    expect(axe).toEqual(['0', '1\u00a0€/hab.']);
    expect(rows[0]?.length).toBe(1);
    expect((rows[2]?.length ?? 0) / (rows[0]?.length ?? 1)).toBeCloseTo(0.78);
  });

  test('an absence has a word and no bar: it is not a bar of length zero', () => {
    const row = chartOf('tous-axes', north, south).rows[1];
    expect(row?.length).toBeNull();
    expect(row?.figures[0]?.text).toContain('partagés, non répartis');
  });

  test('a ratio has the mark of the region across its bars, a total has none', () => {
    const chart = chartOf('tous-axes', north);
    expect(chart.repere).toBe(chart.rows.at(-1)?.length);
    expect(chartOf('actions', north).repere).toBeNull();
  });

  test('a unit that does not contract says at which scale the money is', () => {
    const row = chartOf('tous-axes', { kind: 'commune', code: com('62001') }).rows[0];
    expect(row?.length).toBeNull();
    expect(row?.figures[0]?.text).toMatch(/^P\.-de-C\.\u00a0: .*partagés, non répartis$/);
  });

  test('the reach of a scheme says what rests on an approached perimeter', () => {
    const row = chartOf('ft', south).rows[0];
    expect(row?.figures.map(({ value }) => value)).toEqual([1, 900]);
    expect(row?.figures[0]?.note).toContain('900\u00a0habitants dans un périmètre approché');
  });

  test('a party is compared with parties, the region first; four at most', () => {
    expect(sheetOf(north).choices.map(({ key }) => key)).toEqual([
      'region',
      'departement-62',
      'epci-200000001',
    ]);
    expect(sheetOf(north, south).choices.map(({ key }) => key)).toEqual(['epci-200000001']);
    const four = ['59001', '59002', '59003', '62001'].map(
      (code): Place => ({ kind: 'commune', code: com(code) }),
    );
    expect(sheetOf(...four).choices).toEqual([]);
    expect(sheetOf(...four, { kind: 'epci', code: epci('200000002') }).notes.join(' ')).toContain(
      'Au-delà de 4',
    );
  });
});
