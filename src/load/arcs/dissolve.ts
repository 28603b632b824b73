import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import type { Outline } from '../topology';
import type { ArcReader } from './arc-reader';
import { stitch } from './stitch';

/** Units to areas and lines: what `merge`, `mesh` and `feature` of topojson-client answer, on arcs that are read once. */

/** Rings of one polygon, as arcs. */
export type Rings = readonly (readonly number[])[];

const arcOf = (index: number): number => (index < 0 ? ~index : index);

const polygonsOf = (units: readonly Outline[]): Rings[] =>
  units.flatMap((unit): Rings[] => (unit.type === 'Polygon' ? [unit.arcs] : unit.arcs));

/** Points of arcs joined end to end. */
function lineOf({ points }: ArcReader, arcs: readonly number[]): Position[] {
  const line: Position[] = [];
  for (const arc of arcs) {
    line.pop();
    const along = points(arcOf(arc));
    if (arc >= 0) for (const point of along) line.push(point);
    else
      for (let i = along.length - 1; i >= 0; i -= 1) {
        const point = along[i];
        if (point) line.push(point);
      }
  }
  const [first] = line;
  if (first && line.length < 2) line.push(first);
  // Kept as long as the page: without the room that an array takes to grow.
  return line.slice();
}

function ringOf(reader: ArcReader, arcs: readonly number[]): Position[] {
  const line = lineOf(reader, arcs);
  const [first] = line;
  while (first && line.length < 4) line.push(first);
  return line;
}

/** Area of polygons given as arcs. */
export const areaOf = (reader: ArcReader, polygons: readonly Rings[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygons.map((rings) => rings.map((arcs) => ringOf(reader, arcs))),
});

/** Lines of a level: each arc of its units once, joined end to end. */
export function linesOf(reader: ArcReader, units: readonly Outline[]): MultiLineString {
  const first: (number | undefined)[] = [];
  for (const rings of polygonsOf(units))
    for (const arcs of rings) for (const arc of arcs) first[arcOf(arc)] ??= arc;
  const once = first.flatMap((arc) => arc ?? []);
  return { type: 'MultiLineString', coordinates: stitch(reader, once).map((arcs) => lineOf(reader, arcs)) };
}

/** Twice the planar area of a ring. */
function size(ring: readonly Position[]): number {
  let sum = 0;
  let before = ring.at(-1);
  for (const point of ring) {
    sum += (before?.[0] ?? 0) * (point[1] ?? 0) - (point[0] ?? 0) * (before?.[1] ?? 0);
    before = point;
  }
  return Math.abs(sum);
}

/** Units dissolved into one: polygons that share a line become one, the outer ring first. */
export function dissolved(reader: ArcReader, units: readonly Outline[]): number[][][] {
  const polygons = polygonsOf(units);
  const around: (number[] | undefined)[] = [];
  polygons.forEach((rings, i) => {
    for (const arcs of rings)
      for (const arc of arcs) {
        const list = around[arcOf(arc)];
        if (list) list.push(i);
        else around[arcOf(arc)] = [i];
      }
  });
  const seen = new Uint8Array(polygons.length);
  const groupOf = (first: number): readonly Rings[] => {
    const group: Rings[] = [];
    const next = [first];
    seen[first] = 1;
    for (let i = next.pop(); i !== undefined; i = next.pop()) {
      const rings = polygons[i] ?? [];
      group.push(rings);
      for (const arcs of rings)
        for (const arc of arcs)
          for (const beside of around[arcOf(arc)] ?? []) {
            if (seen[beside]) continue;
            seen[beside] = 1;
            next.push(beside);
          }
    }
    return group;
  };
  return polygons.flatMap((_, i): number[][][] => {
    if (seen[i]) return [];
    const outer = groupOf(i)
      .flat(2)
      .filter((arc) => (around[arcOf(arc)]?.length ?? 0) < 2);
    const rings = stitch(reader, outer);
    if (rings.length < 2) return rings.length === 0 ? [] : [rings];
    // At most one of them holds the others: the largest goes first.
    const sizes = rings.map((arcs) => size(ringOf(reader, arcs)));
    let largest = sizes[0] ?? 0;
    sizes.forEach((own, j) => {
      const [first, larger] = [rings[0], rings[j]];
      if (own <= largest || !first || !larger) return;
      [rings[0], rings[j]] = [larger, first];
      largest = own;
    });
    return [rings];
  });
}
