import type { Point } from '../../domain/projection';
import { type Box, boxAround } from './label-candidates';

/** Directions in which the edge of a unit is looked for, once each. */
const TURNS = 64;
/** CSS pixels. */
const STEP = 3;
/** A line that leaves a unit begins so far inside its edge, and is at least so long; times the letters. */
const INSIDE = 0.6;
const STUB = 0.9;

/** Engines differ in the last digit of a sine: a build and a browser place labels alike. */
const steady = (value: number): number => Math.round(value * 1e9) / 1e9;

/** Where the line of a unit without symbol begins: just inside its edge, not in its middle, which its fill already shows. */
export interface Edge {
  /** How far the ground of the unit reaches from its point in a direction, CSS pixels. */
  readonly reach: (direction: Point) => number;
  /** How far from its point a line to another one begins, CSS pixels. */
  readonly start: (to: Point) => number;
}

/**
 * @param within around the unit: it is not looked for outside
 * @param letters CSS pixels
 */
export function edgeOf([x, y]: Point, own: (box: Box) => boolean, within: Box, letters: number): Edge | null {
  const isOwn = (far: number, [dx, dy]: Point): boolean => own(boxAround([x + far * dx, y + far * dy], 0, 0));
  if (!isOwn(0, [1, 0])) return null;
  const farthest = Math.hypot(within.x1 - within.x0, within.y1 - within.y0);
  const known = new Map<number, number>();
  const reach = (direction: Point): number => {
    const turn = Math.round((Math.atan2(direction[1], direction[0]) / (2 * Math.PI)) * TURNS + TURNS) % TURNS;
    const found = known.get(turn);
    if (found !== undefined) return found;
    const angle = (turn * 2 * Math.PI) / TURNS;
    const [dx, dy] = [steady(Math.cos(angle)), steady(Math.sin(angle))];
    let last = 0;
    for (let far = STEP; far < farthest; far += STEP) {
      const [px, py] = [x + far * dx, y + far * dy];
      if (px < within.x0 || px > within.x1 || py < within.y0 || py > within.y1) break;
      if (isOwn(far, [dx, dy])) last = far;
    }
    known.set(turn, last);
    return last;
  };
  return {
    reach,
    start: (to) => {
      const long = Math.hypot(to[0] - x, to[1] - y) || 1;
      const direction: Point = [(to[0] - x) / long, (to[1] - y) / long];
      let from = Math.min(reach(direction) - INSIDE * letters, long - STUB * letters);
      while (from > 0 && !isOwn(from, direction)) from -= STEP;
      return Math.max(0, from);
    },
  };
}
