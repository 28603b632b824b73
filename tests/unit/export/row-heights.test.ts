import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitted, linesOf, partsOf, rowHeights, SIZES, sum } from '../../../src/export/slides/row-heights';

test('a text takes the lines that its words need', () => {
  expect(linesOf('Aucune action citée', 19)).toBe(1);
  expect(linesOf('Aucune action citée', 18)).toBe(2);
  expect(linesOf('Aucune action citée', 5)).toBe(3);
  expect(linesOf('', 5)).toBe(1);
});

test('a row is as high as its longest cell, with the headings first', () => {
  const columns = [
    { label: 'Territoire', numeric: false, share: 1 },
    { label: 'Montants non partagés cités', numeric: true, share: 1 },
  ];
  const [head = 0, short = 0, long = 0] = rowHeights(
    columns,
    [
      ['Aisne', '1'],
      ['Nord', 'Aucune action citée avec ces filtres'],
    ],
    4,
    0.25,
  );
  expect(short).toBe(0.25);
  expect(head).toBeGreaterThan(short);
  expect(long).toBeGreaterThan(short);
});

test('a table is cut where a slide ends: every row once, in order, none beyond the room', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 60 }), (heights) => {
      const parts = partsOf(heights, [1, ...heights], 10);
      expect(parts.flat()).toEqual(heights);
      for (const part of parts) expect(1 + part.reduce((sum, h) => sum + h, 0)).toBeLessThanOrEqual(10);
    }),
  );
});

test('a table that has a slide to itself has the largest letters with which all of it fits', () => {
  const columns = [
    { label: 'Territoire', numeric: false, share: 2 },
    { label: 'Montant', numeric: true, share: 1 },
  ];
  const sizes = (count: number) =>
    fitted(
      columns,
      Array.from({ length: count }, (_, i) => [`Territoire ${i}`, '1 234']),
      12,
      5.5,
      SIZES,
    );
  expect(sizes(5).size.points).toBe(18);
  expect(sizes(14).size.points).toBe(14);
  // Longer than any size: cut into parts, in the smallest.
  expect(sizes(60).size.points).toBe(10);
  for (let count = 1; count < 20; count += 1) {
    const { size, heights } = sizes(count);
    expect(sum(heights), `${count}`).toBeLessThanOrEqual(5.5);
    const larger = SIZES.filter(({ points }) => points > size.points).at(-1);
    if (larger) expect((count + 1) * larger.rowHeight, `${count} in ${larger.points}`).toBeGreaterThan(5.5);
  }
});
