import type { Position } from 'geojson';
import type { Topo } from '../topology';

/** Arcs of a topology, each read once: lines and areas of every level are made of the same. */
export interface ArcReader {
  /** Points of arc `i`, in degrees and in its own sense. */
  readonly points: (arc: number) => readonly Position[];
  /** Numbers of the two places that an arc (`~i` for arc `i` walked backwards) runs between: equal for equal places. */
  readonly ends: (index: number) => readonly [start: number, end: number];
  /** True of an arc that stays where it is. */
  readonly isEmpty: (index: number) => boolean;
}

/** What an arc says, once it is read: its steps are not kept beside. */
interface Arc {
  readonly points: readonly Position[];
  readonly ends: readonly [start: number, end: number];
  readonly empty: boolean;
}

const of = (index: number): number => (index < 0 ? ~index : index);

/** More than the whole numbers of a grid go to. */
const GRID = 2 ** 26;
const NOTHING: Arc = { points: [], ends: [0, 0], empty: true };

/**
 * Reads arcs when they are first asked for, in plain loops: those of the communes are read before anything is compiled for
 * speed. The topology should be kept by nobody else: half of what communes take is what an arc was read from.
 */
export function arcReader({ arcs, transform }: Topo): ArcReader {
  const [kx, ky] = transform?.scale ?? [1, 1];
  const [dx, dy] = transform?.translate ?? [0, 0];
  const onGrid = transform !== undefined;
  const unread: (Topo['arcs'][number] | undefined)[] = [...arcs];
  const known: (Arc | undefined)[] = [];
  const places = new Map<string, number>();
  /** On a grid, its two whole numbers in one; elsewhere its rank among the places met. */
  const placeOf = (x: number, y: number): number => {
    if (onGrid) return x * GRID + y;
    const key = `${x} ${y}`;
    const rank = places.get(key) ?? places.size;
    places.set(key, rank);
    return rank;
  };
  const read = (arc: Topo['arcs'][number]): Arc => {
    let x = 0;
    let y = 0;
    const line: Position[] = [];
    for (const point of arc) {
      // Quantised arcs hold steps from point to point.
      x = (point[0] ?? 0) + (onGrid ? x : 0);
      y = (point[1] ?? 0) + (onGrid ? y : 0);
      line.push([x * kx + dx, y * ky + dy]);
    }
    return {
      // An array that has grown has room for sixteen more.
      points: line.slice(),
      ends: [placeOf(arc[0]?.[0] ?? 0, arc[0]?.[1] ?? 0), placeOf(x, y)],
      empty: arc.length < 3 && !arc[1]?.[0] && !arc[1]?.[1],
    };
  };
  const arcOf = (index: number): Arc => {
    const found = known[index];
    if (found) return found;
    const steps = unread[index];
    if (!steps) return NOTHING;
    const arc = read(steps);
    known[index] = arc;
    unread[index] = undefined;
    return arc;
  };
  return {
    points: (arc) => arcOf(arc).points,
    ends: (index) => {
      const { ends } = arcOf(of(index));
      return index < 0 ? [ends[1], ends[0]] : ends;
    },
    isEmpty: (index) => arcOf(of(index)).empty,
  };
}
