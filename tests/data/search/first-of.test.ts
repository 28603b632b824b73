import fc from 'fast-check';
import { expect, test } from 'vitest';
import { before, keepFirst, type Ranked } from '../../../src/view/search/first-of';
import { beginningWith, lettersApart } from '../../../src/view/search/words';

test('the first of many are those of the whole list in order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3))), fc.integer({ min: 1, max: 6 }), (pairs, most) => {
      const all = pairs.map(([a, b], at): Ranked<number> => ({ hit: at, rank: [a, -b, at] }));
      const kept: Ranked<number>[] = [];
      for (const one of all) keepFirst(kept, one, most);
      expect(kept).toEqual(all.toSorted((x, y) => before(x.rank, y.rank)).slice(0, most));
    }),
  );
});

/** The whole table of distances, written as it is taught. */
function farApart(a: string, b: string): number {
  const table = [...Array(a.length + 1)].map((_, i) =>
    [...Array(b.length + 1)].map((_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const row = table[i];
      if (row)
        row[j] = Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
          swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        );
    }
  return at(a.length, b.length);
}

test('letters apart are counted up to the most that is asked for', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, fc.nat(3), (a, b, most) => {
      const [far, found] = [farApart(a, b), lettersApart(a, b, most)];
      if (far <= most) expect(found).toBe(far);
      else expect(found).toBeGreaterThan(most);
    }),
  );
  // Longer than any word of the index.
  expect(lettersApart('a'.repeat(150), `${'a'.repeat(149)}b`, 2)).toBe(1);
});

test.each([
  ['territorial', 'territoriaux', true],
  ['lille', 'lilles', true],
  ['lillers', 'lille', true],
  ['aux', 'auxi', false],
  ['lille', 'lillers', false],
])('« %s » begins with « %s »: %s', (word, typed, begins) => {
  expect(beginningWith(typed)(word)).toBe(begins);
});
