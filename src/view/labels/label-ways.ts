import type { Point } from '../../domain/projection';
import type { LabelMark } from '../map-view';
import { type Block, type Blocks, inOrder } from './label-block';
import { type Box, boxAround, type Candidate } from './label-candidates';
import type { Edge } from './label-edge';
import { FOOTING, type Footing } from './label-footing';
import { type Leader, leaderBoxes, leaderReach, leaderTo, lengthOf } from './label-leader';

export interface PlacedLabel {
  readonly label: LabelMark;
  readonly lines: Block['lines'];
  readonly anchor: Candidate['anchor'];
  readonly box: Box;
  /** Line from the symbol to a label called out of the crowd, CSS pixels; `null` for a label beside its symbol. */
  readonly leader: Leader | null;
  /** A letter that stands for the label, which begins with the same one; `null` for all others. */
  readonly pin: Pin | null;
}

/** Where the letter stands, CSS pixels. */
export interface Pin {
  readonly at: Point;
  readonly letter: string;
}

/** Of a letter that stands for a label: half its disc, and the room that it takes before the name; times the letters. */
export const PIN = { radius: 0.62, room: 1.55 };

/** One way to write a label, and the places to try for it. */
export interface Way {
  readonly shapes: readonly Block[];
  /** Far from its symbol: a line joins them. */
  readonly led?: true;
  /** Far from its symbol, under a letter that the symbol bears: no line comes there without crossing a neighbour. */
  readonly keyed?: true;
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
  /** Half of its symbol, across and down, CSS pixels; 0 without one. */
  readonly half: Point;
  /** Of its ground, where it has no symbol and its line begins there. */
  readonly edge: Edge | null;
  /** Letters of its name, CSS pixels. */
  readonly letters: number;
}

export interface Placed extends PlacedLabel {
  readonly task: Task;
  readonly way: Way;
  /** The leader, or the letter that stands for the label, as boxes. */
  readonly steps: () => readonly Box[];
  /** Around all of these; `null` without any. */
  readonly reach: Box | null;
  /** What it stands on, looked at once. */
  readonly on: () => Footing;
}

/** What a label may stand on: one that a letter may stand for is left out rather than written over its neighbours. */
export const worstOf = ({ ways }: Task): Footing =>
  ways.some(({ keyed }) => keyed) ? FOOTING.rim : FOOTING.other;

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

/** Leaders of about one length, CSS pixels: the order of the places decides. */
const ALIKE = 8;

/** Boxes to try, best first: where a line joins them to the symbol, the shortest, whatever the wording. */
function boxesOf(
  task: Task,
  way: Way,
): Iterable<Pick<Placed, 'lines' | 'anchor' | 'box'> & { readonly leader?: Leader }> {
  const more = way.keyed ? PIN.room * task.letters : 0;
  function* each(): Generator<Pick<Placed, 'lines' | 'anchor' | 'box'>> {
    for (const { width, height, lines } of way.shapes)
      for (const { x, y, anchor } of way.places({ width: width + more, height, lines })) {
        const box: Box = { x0: x, y0: y, x1: x + width + more, y1: y + height };
        if (task.allowed(box)) yield { lines, anchor, box };
      }
  }
  if (!way.led) return each();
  return [...each()]
    .map((place) => ({ ...place, leader: leaderTo(task.at, task.half, place.box, task.edge) }))
    .map((place) => ({ place, far: Math.round(lengthOf(place.leader) / ALIKE) }))
    .sort((one, other) => one.far - other.far)
    .map(({ place }) => place);
}

/** Of the letter that stands for a label. */
export const pinBox = ({ at, letters }: Task): Box =>
  boxAround(at, PIN.radius * letters, PIN.radius * letters);

function* stand(task: Task, way: Way): Generator<Placed> {
  for (const { lines, anchor, box, leader = null } of boxesOf(task, way)) {
    const pin = way.keyed ? { at: task.at, letter: '' } : null;
    const disc = pin && pinBox(task);
    const steps = once(() => (disc ? [disc] : leaderBoxes(leader)));
    const on = once(() => task.footing(box, disc ? [] : steps()));
    const reach = disc ?? (leader && leaderReach(leader));
    yield { label: task.label, lines, anchor, box, leader, pin, task, way, steps, reach, on };
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

/** A line longer than this is worth a border under the letters, times the letters. */
const LONG = 3.5;
export const lineOf = ({ leader }: Placed): number => (leader ? lengthOf(leader) : 0);
/** Does the eye have to follow a line across the map? */
export const isLong = (place: Placed, long = LONG): boolean => lineOf(place) > long * place.task.letters;
/** On no other unit: how much longer a line may be for letters on one fill, times the letters. */
const WORTH: Partial<Record<Footing, number>> = {
  [FOOTING.even]: 0,
  [FOOTING.border]: 2.5,
  [FOOTING.astride]: 4.2,
};

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
    let best: Placed | null = null;
    let least = Infinity;
    const same = ways.filter((some) => some.shapes === shapes);
    // As much in narrow lines comes before a leader across a neighbour, and before the outline of the region.
    const less = same.every(({ each }) => !each);
    if (crossing && less) return crossing;
    if (rim && less) return rim;
    for (const way of same) {
      if (best && way.keyed && best.on() === FOOTING.even) break;
      for (const place of standing(task, way)) {
        // All that follow are at the end of longer lines.
        if (lineOf(place) >= least) break;
        if (!free(place)) continue;
        const on = place.on();
        if (on === FOOTING.even && !isLong(place)) return place;
        const worth = WORTH[on];
        if (worth !== undefined) {
          const cost = lineOf(place) + worth * task.letters;
          if (cost < least && on <= worst) [best, least] = [place, cost];
        } else if (on === FOOTING.rim) rim ??= worst >= on ? place : null;
        else if (!way.led && !way.keyed) other ??= place;
        else if (on === FOOTING.crossing && way.each && worst >= on)
          crossing = crossing && strayed(crossing) <= MUCH_NEARER * strayed(place) ? crossing : place;
      }
    }
    if (best) return best;
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
  keyed: Way['places'],
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
    // Under a letter, all of it or less, rather than at the end of a line across a neighbour.
    ...(searched && each ? [[blocks.flat ?? blocks.one], ...full, ...less] : []).map(
      (shapes): Way => ({ shapes: [...shapes], places: keyed, keyed: true, each }),
    ),
    ...less.flatMap((shapes) => places.map((some): Way => ({ shapes, ...some }))),
  ];
}

/** Labels as they leave the layout; those under a letter have theirs, in the order of reading. */
export function lettered(placed: readonly Placed[]): readonly PlacedLabel[] {
  const keyed = placed.filter(({ pin }) => pin).sort((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0);
  return placed.map((place) => {
    const { task: _, way: __, steps: ___, on: ____, reach: _____, ...rest } = place;
    const { pin } = rest;
    return pin ? { ...rest, pin: { ...pin, letter: String.fromCharCode(65 + keyed.indexOf(place)) } } : rest;
  });
}

/** Most important first; of two alike, always the same. */
export const foremost = (a: LabelMark, b: LabelMark): number =>
  b.priority - a.priority || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
