import type { LabelMark } from '../map-view';
import { type Block, type Blocks, inOrder } from './label-block';
import type { Box, Candidate } from './label-candidates';
import { type Leader, leaderBoxes, leaderTo } from './label-leader';

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
  /** Of its symbol, CSS pixels; 0 without one. */
  readonly radius: number;
}

export interface Placed extends PlacedLabel {
  readonly task: Task;
  readonly way: Way;
  /** The leader as boxes. */
  readonly steps: readonly Box[];
}

/** What letters stand on: one fill; a border between fills; a unit that has a name of its own. */
export const FOOTING = { even: 0, border: 1, other: 2 } as const;
export type Footing = (typeof FOOTING)[keyof typeof FOOTING];
/** What a label would stand on at a place. */
export type FootingOf = (place: Placed) => Footing;

/** Places of a way where a label may stand, best first. */
export function* standing(task: Task, way: Way): Generator<Placed> {
  for (const shape of way.shapes) {
    for (const { x, y, anchor } of way.places(shape)) {
      const box: Box = { x0: x, y0: y, x1: x + shape.width, y1: y + shape.height };
      if (!task.allowed(box)) continue;
      const leader = way.led ? leaderTo(task.at, task.radius, box) : null;
      yield {
        label: task.label,
        lines: shape.lines,
        anchor,
        box,
        leader,
        task,
        way,
        steps: leaderBoxes(leader),
      };
    }
  }
}

/**
 * The first place where a label may stand, on one fill before a border, on its own unit before another's. One that a
 * line joins to its symbol never stands on another's, nor crosses it: it would be read as the name of that one.
 * @param worst what it may stand on at most
 */
export function firstFit(
  task: Task,
  ways: readonly Way[],
  free: (place: Placed) => boolean,
  footing: FootingOf,
  worst: Footing = FOOTING.other,
): Placed | null {
  const wordings = [...new Set(ways.map(({ shapes }) => shapes))];
  // It says less before it is written over another unit.
  for (const grounds of [[FOOTING.even, FOOTING.border], [FOOTING.other]]) {
    for (const shapes of wordings) {
      const same = ways.filter((way) => way.shapes === shapes);
      for (const allowed of grounds) {
        if (allowed > worst) break;
        for (const way of same) {
          if (way.led && allowed === FOOTING.other) continue;
          for (const place of standing(task, way))
            if (footing(place) === allowed && free(place)) return place;
        }
      }
    }
  }
  return null;
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
  const less = searched
    ? [blocks.short, blocks.bare].flatMap((some) => (some ? [inOrder(some, room)] : []))
    : [];
  return [inOrder(blocks, room), ...less].flatMap((shapes) =>
    places.map((some): Way => ({ shapes, ...some })),
  );
}
