import { area, polygon } from '@turf/turf';
import type { MultiPolygonCoordinates, Ring } from '../types';

type Point = readonly [number, number];

/** Signed area in square degrees: positive when the ring turns anticlockwise. */
export const signedArea = (ring: Ring): number => {
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [x0, y0] = ring[i - 1] ?? [0, 0];
    const [x1, y1] = ring[i] ?? [0, 0];
    sum += x0 * y1 - x1 * y0;
  }
  return sum / 2;
};

/** Area of a closed ring on the sphere, km², holes not counted. */
export const ringKm2 = (ring: Ring): number => area(polygon([ring.map(([x, y]) => [x, y])])) / 1e6;

/** Area of a unit, km², holes taken off. */
export const unitKm2 = (parts: MultiPolygonCoordinates): number =>
  parts.reduce(
    (sum, rings) => sum + rings.reduce((part, ring, i) => part + (i === 0 ? 1 : -1) * ringKm2(ring), 0),
    0,
  );

/** A point as text; two points within a centimetre are one (1e-7 degree). */
export const key = ([x, y]: Point): string => `${x.toFixed(7)} ${y.toFixed(7)}`;

const side = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

/**
 * First place where a ring cuts through itself; `null` when it does not. Rings that only touch themselves at a point are
 * in the official files and do no harm.
 */
export function crossing(ring: Ring): Point | null {
  for (let i = 1; i < ring.length; i += 1) {
    const [a, b] = [ring[i - 1], ring[i]];
    if (!a || !b) continue;
    for (let j = i + 2; j < ring.length; j += 1) {
      const [c, d] = [ring[j - 1], ring[j]];
      if (!c || !d) continue;
      // Boxes apart: most pairs end here.
      if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0]))
        continue;
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return a;
    }
  }
  return null;
}
