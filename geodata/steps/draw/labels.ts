import polylabel from 'polylabel';
import { signedArea } from '../rules/rings';
import type { MultiPolygonCoordinates } from '../types';

/** Degrees with four decimals: about 10 m, enough for a label or a box. */
const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** A degree of longitude is shorter than one of latitude; at 50° north by this much. */
const SHRINK = Math.cos((50 * Math.PI) / 180);
const PRECISION_DEGREES = 0.002;

export interface Anchor {
  readonly point: readonly [number, number];
  readonly bbox: readonly [number, number, number, number];
}

/** Label point (pole of inaccessibility of the largest part) and box of a shape. */
export function anchorOf(parts: MultiPolygonCoordinates): Anchor {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const rings of parts) {
    for (const [x, y] of rings[0] ?? []) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  const size = (rings: MultiPolygonCoordinates[number]): number =>
    Math.abs(rings[0] ? signedArea(rings[0]) : 0);
  const largest = [...parts].sort((a, b) => size(b) - size(a))[0] ?? [];
  const [x = 0, y = 0] = polylabel(
    largest.map((ring) => ring.map(([lon, lat]) => [lon * SHRINK, lat])),
    PRECISION_DEGREES,
  );
  return {
    point: [round(x / SHRINK), round(y)],
    bbox: [round(west), round(south), round(east), round(north)],
  };
}
