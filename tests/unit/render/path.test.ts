import type { MultiLineString, MultiPolygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { LonLat } from '../../../src/domain/cog';
import { type Point, toScreen } from '../../../src/domain/projection';
import {
  partsInView,
  pathData,
  pictureFrame,
  squareSide,
  worldPath,
  worldTransform,
} from '../../../src/render/svg/path';

const SIZE = { width: 800, height: 600 };
const CAMERA = { center: [2.8, 49.9], zoom: 8.3 } as const;
const RING: LonLat[] = [
  [2.1, 49.2],
  [3.4, 49.3],
  [2.9, 50.4],
  [2.1, 49.2],
];
const square: MultiPolygon = { type: 'MultiPolygon', coordinates: [[RING.map((p) => [...p])]] };
const line: MultiLineString = { type: 'MultiLineString', coordinates: [RING.map((p) => [...p])] };

/** Reads relative path data back: absolute points, and whether the ring is closed. */
function readPath(d: string): { points: Point[]; closed: boolean } {
  const [, x = '', y = '', rest = ''] = /^M(-?\d+) (-?\d+)l([^z]*)z?$/.exec(d) ?? [];
  const steps = [...rest.matchAll(/-?\d+/g)].map(([text]) => Number(text));
  const points: Point[] = [[Number(x), Number(y)]];
  for (let i = 0; i < steps.length; i += 2) {
    const [px, py] = points.at(-1) ?? [0, 0];
    points.push([px + (steps[i] ?? 0), py + (steps[i + 1] ?? 0)]);
  }
  return { points, closed: d.endsWith('z') };
}

describe('path data', () => {
  test('of a picture falls where the projection says, to half a unit', () => {
    const grid = 10;
    const { points, closed } = readPath(pathData(square, pictureFrame(CAMERA, SIZE, grid)));
    expect(closed).toBe(true);
    expect(points).toHaveLength(3);
    points.forEach(([x, y], i) => {
      const [sx, sy] = toScreen(CAMERA, SIZE, RING[i] ?? [0, 0]);
      expect(Math.abs(x / grid - sx)).toBeLessThanOrEqual(0.051);
      expect(Math.abs(y / grid - sy)).toBeLessThanOrEqual(0.051);
    });
  });

  test('of a line stays open, its last point written', () => {
    const { points, closed } = readPath(pathData(line, pictureFrame(CAMERA, SIZE, 1)));
    expect(closed).toBe(false);
    expect(points).toHaveLength(4);
  });

  test('the live transform brings world paths to the same place', () => {
    const [k = 0, , , , x = 0, y = 0] = [...worldTransform(CAMERA, SIZE).matchAll(/-?[\d.]+(e-\d+)?/g)].map(
      ([text]) => Number(text),
    );
    readPath(worldPath(square)).points.forEach(([px, py], i) => {
      const [sx, sy] = toScreen(CAMERA, SIZE, RING[i] ?? [0, 0]);
      expect(px * k + x).toBeCloseTo(sx, 1);
      expect(py * k + y).toBeCloseTo(sy, 1);
    });
  });

  test('parts that fall on one point are left out', () => {
    const dot: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [2, 50],
            [2, 50.000001],
            [2, 50],
          ],
        ],
      ],
    };
    expect(pathData(dot, pictureFrame(CAMERA, SIZE, 1))).toBe('');
  });

  test('a picture carries nothing unseen', () => {
    const far: MultiPolygon = {
      ...square,
      coordinates: [
        ...square.coordinates,
        [
          [
            [20, 10],
            [21, 10],
            [20, 11],
            [20, 10],
          ],
        ],
      ],
    };
    expect(partsInView(far, CAMERA, SIZE).coordinates).toHaveLength(1);
  });

  test('the side of the square of the same area', () => {
    const degree = 1 / 360;
    const box: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
            [0, 0],
          ],
        ],
      ],
    };
    expect(squareSide(box)).toBeCloseTo(degree, 5);
  });
});
