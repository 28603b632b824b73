import type { Position } from 'geojson';
import type { Topo } from '../topology';

/** Arcs of a topology, each read once: lines and areas of every level are made of the same. */
export interface ArcReader {
  /** Points of an arc (`~i` for arc `i` walked backwards), in degrees. */
  readonly points: (index: number) => readonly Position[];
  /** Numbers of the two places that an arc runs between: equal for equal places. */
  readonly ends: (index: number) => readonly [start: number, end: number];
  /** True of an arc that stays where it is. */
  readonly isEmpty: (index: number) => boolean;
}

const of = (index: number): number => (index < 0 ? ~index : index);

/** More than the whole numbers of a grid go to. */
const GRID = 2 ** 26;

/** Reads arcs when they are first asked for, in plain loops: those of the communes are read before anything is compiled for speed. */
export function arcReader({ arcs, transform }: Topo): ArcReader {
  const [kx, ky] = transform?.scale ?? [1, 1];
  const [dx, dy] = transform?.translate ?? [0, 0];
  const lines: (readonly Position[] | undefined)[] = [];
  const backwards: (readonly Position[] | undefined)[] = [];
  const ends: (readonly [number, number] | undefined)[] = [];
  const places = new Map<string, number>();
  /** On a grid, its two whole numbers in one; elsewhere its rank among the places met. */
  const placeOf = (x: number, y: number): number => {
    if (transform) return x * GRID + y;
    const key = `${x} ${y}`;
    const rank = places.get(key) ?? places.size;
    places.set(key, rank);
    return rank;
  };
  const forwards = (index: number): readonly Position[] => {
    const found = lines[index];
    if (found) return found;
    let x = 0;
    let y = 0;
    const line: Position[] = [];
    for (const point of arcs[index] ?? []) {
      // Quantised arcs hold steps from point to point.
      x = (point[0] ?? 0) + (transform ? x : 0);
      y = (point[1] ?? 0) + (transform ? y : 0);
      line.push([x * kx + dx, y * ky + dy]);
    }
    lines[index] = line;
    return line;
  };
  const endsOf = (index: number): readonly [number, number] => {
    const arc = arcs[index] ?? [];
    let x = 0;
    let y = 0;
    for (const point of arc) {
      x = (point[0] ?? 0) + (transform ? x : 0);
      y = (point[1] ?? 0) + (transform ? y : 0);
    }
    return [placeOf(arc[0]?.[0] ?? 0, arc[0]?.[1] ?? 0), placeOf(x, y)];
  };
  return {
    points: (index) => {
      if (index >= 0) return forwards(index);
      const found = backwards[~index] ?? [...forwards(~index)].reverse();
      backwards[~index] = found;
      return found;
    },
    ends: (index) => {
      const found = ends[of(index)] ?? endsOf(of(index));
      ends[of(index)] = found;
      return index < 0 ? [found[1], found[0]] : found;
    },
    isEmpty: (index) => {
      const arc = arcs[of(index)] ?? [];
      return arc.length < 3 && !arc[1]?.[0] && !arc[1]?.[1];
    },
  };
}
