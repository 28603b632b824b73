import type { LabelMark } from '../map-view';
import { type Block, type Blocks, inOrder } from './label-block';
import type { Box, Candidate } from './label-candidates';
import { type Leader, leaderBoxes, leaderReach, leaderTo } from './label-leader';

export interface PlacedLabel {
  readonly label: LabelMark;
  readonly lines: Block['lines'];
  readonly anchor: Candidate['anchor'];
  readonly box: Box;
  /** Line from the symbol to a label called out of the crowd, CSS pixels; `null` for a label beside its symbol. */
  readonly leader: Leader | null;
}

/** One way to write a label, and the places to try for it. */
export interface Way {
  readonly shapes: readonly Block[];
  /** Far from its symbol: a line joins them. */
  readonly led?: true;
  readonly places: (shape: Block) => readonly Candidate[];
  /** Says the value of each contract of a place: rather than one less, its leader crosses a neighbour. */
  readonly each?: boolean;
}

/** A label to place: best ways first. */
export interface Task {
  readonly label: LabelMark;
  readonly ways: readonly Way[];
  /** Inside the frame. */
  readonly allowed: (box: Box) => boolean;
  /** Where it would stand without any other. */
  readonly at: readonly [number, number];
  /** Area under that point: its own, or the wider one that it is a part of. */
  readonly home: string | null;
  /** What its letters and its leader stand on at a place. */
  readonly footing: (box: Box, steps: readonly Box[]) => Footing;
  /** Of its symbol, CSS pixels; 0 without one. */
  readonly radius: number;
}

export interface Placed extends PlacedLabel {
  readonly task: Task;
  readonly way: Way;
  /** The leader as boxes. */
  readonly steps: () => readonly Box[];
  /** Around all of the leader; `null` without one. */
  readonly reach: Box | null;
  /** What it stands on, looked at once. */
  readonly on: () => Footing;
}

/**
 * What letters stand on: one fill; a border between fills; either, with a leader that crosses a unit that has a name of
 * its own; land and what lies around the region at once, its outline through the letters; another unit.
 */
export const FOOTING = { even: 0, border: 1, crossing: 2, rim: 3, other: 4 } as const;
export type Footing = (typeof FOOTING)[keyof typeof FOOTING];

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

function* stand(task: Task, way: Way): Generator<Placed> {
  for (const shape of way.shapes) {
    for (const { x, y, anchor } of way.places(shape)) {
      const box: Box = { x0: x, y0: y, x1: x + shape.width, y1: y + shape.height };
      if (!task.allowed(box)) continue;
      const leader = way.led ? leaderTo(task.at, task.radius, box) : null;
      const steps = once(() => leaderBoxes(leader));
      const on = once(() => task.footing(box, steps()));
      const reach = leader && leaderReach(leader);
      yield { label: task.label, lines: shape.lines, anchor, box, leader, task, way, steps, reach, on };
    }
  }
}

interface Places {
  readonly made: Placed[];
  readonly more: Iterator<Placed>;
}

/** A label that makes room is tried again for each place of another: its places are made once, and none that nobody asks for. */
const known = new WeakMap<Way, Places>();

/** Places of a way where a label may stand, best first. */
export function* standing(task: Task, way: Way): Generator<Placed> {
  const places = known.get(way) ?? { made: [], more: stand(task, way) };
  known.set(way, places);
  for (let i = 0; ; i += 1) {
    if (i === places.made.length) {
      const next = places.more.next();
      if (next.done) return;
      places.made.push(next.value);
    }
    const place = places.made[i];
    if (place) yield place;
  }
}

/** Squares of distances: a narrow wording is taken only where a long line across the map is spared. */
const MUCH_NEARER = 3;

/**
 * The first place where a label may stand, on one fill before a border, on its own unit before another's. One that a
 * line joins to its symbol never stands on another's, nor crosses it: it would be read as the name of that one.
 * @param worst what it may stand on at most
 */
export function firstFit(
  task: Task,
  ways: readonly Way[],
  free: (place: Placed) => boolean,
  worst: Footing = FOOTING.other,
): Placed | null {
  const wordings = [...new Set(ways.map(({ shapes }) => shapes))];
  let crossing: Placed | null = null;
  let rim: Placed | null = null;
  let other: Placed | null = null;
  // It says less before it is written over another unit.
  for (const shapes of wordings) {
    let border: Placed | null = null;
    const same = ways.filter((some) => some.shapes === shapes);
    // As much in narrow lines comes before a leader across a neighbour, and before the outline of the region.
    const less = same.every(({ each }) => !each);
    if (crossing && less) return crossing;
    if (rim && less) return rim;
    for (const way of same) {
      for (const place of standing(task, way)) {
        if (!free(place)) continue;
        const on = place.on();
        if (on === FOOTING.even) return place;
        if (on === FOOTING.border) border ??= place;
        else if (on === FOOTING.rim) rim ??= worst >= on ? place : null;
        else if (!way.led) other ??= place;
        else if (on === FOOTING.crossing && way.each && worst >= on)
          crossing = crossing && strayed(crossing) <= MUCH_NEARER * strayed(place) ? crossing : place;
      }
    }
    if (border && worst >= FOOTING.border) return border;
  }
  return crossing ?? rim ?? (worst >= FOOTING.other ? other : null);
}

/** Square of how far a label stands from its own point. */
export const strayed = ({ box, task: { at } }: Placed): number =>
  ((box.x0 + box.x1) / 2 - at[0]) ** 2 + ((box.y0 + box.y1) / 2 - at[1]) ** 2;

/** Best ways first: a label moves before it loses its value, and loses it only where labels are few. */
export function waysOf(
  blocks: Blocks,
  room: number,
  searched: boolean,
  places: readonly Pick<Way, 'places' | 'led'>[],
): readonly Way[] {
  const each = blocks.narrow !== null;
  const less = searched
    ? [blocks.short, blocks.bare].flatMap((some) => (some ? [inOrder(some, room)] : []))
    : [];
  // In one long line or in narrow ones before one contract is left out.
  const other = [blocks.flat, blocks.narrow].flatMap((shape) => (searched && shape ? [[shape]] : []));
  const full = [inOrder(blocks, room), ...other];
  return [
    ...full.flatMap((shapes) => places.map((some): Way => ({ shapes, ...some, each }))),
    ...less.flatMap((shapes) => places.map((some): Way => ({ shapes, ...some }))),
  ];
}
