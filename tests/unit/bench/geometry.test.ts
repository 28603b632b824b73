import type { MultiPolygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { fitted, pathOf, peerTopology } from '../../bench/prepare/geometry';
import { ROOT } from '../../fixtures/real-model';

const FRAME = { width: 100, height: 100, margin: 10 };
const square: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [0, 0],
        [0, 1],
        [1, 1],
        [1, 0],
        [0, 0],
      ],
    ],
  ],
};

describe('geometry of the peers', () => {
  test('the region fills the frame within its margin, north up', () => {
    const project = fitted(square.coordinates.flat(2), FRAME);
    expect(project([0, 0])).toEqual([10, 90]);
    expect(project([1, 1])).toEqual([90, 10]);
  });

  test('a path goes by whole steps and closes itself', () => {
    expect(pathOf(square, fitted(square.coordinates.flat(2), FRAME))).toBe('M10,90l0-80 80,0 0,80z');
  });

  test('a ring smaller than a pixel is left out', () => {
    const far = [
      [0, 0],
      [3000, 50],
    ];
    expect(pathOf(square, fitted(far, FRAME))).toBe('');
  });

  test.each([
    ['a', 92],
    ['b', 3782],
  ] as const)(
    'level %s has its %i units, the five départements and no arc of another layer',
    (level, count) => {
      const { objects, arcs } = peerTopology(ROOT, level);
      expect(objects.unites.geometries).toHaveLength(count);
      expect(objects.departements.geometries).toHaveLength(5);
      const used = new Set(
        JSON.stringify(objects, ['unites', 'departements', 'geometries', 'arcs'])
          .match(/-?\d+/g)
          ?.map((text) => Number(text))
          .map((arc) => (arc < 0 ? -1 - arc : arc)),
      );
      expect(used.size).toBe(arcs.length);
    },
  );
});
