import type { Point } from '../../domain/projection';
import { type Box, boxAround } from './label-candidates';
import type { Edge } from './label-edge';

/** A line from a symbol to its label, CSS pixels. */
export type Leader = readonly [Point, Point];

/**
 * From the edge of the symbol to the nearest point of the box, short of its letters.
 * @param half of the symbol, across and down: a circle where they are equal, else a block
 * @param edge of a unit without symbol
 */
export function leaderTo([x, y]: Point, half: Point, box: Box, edge: Edge | null = null): Leader {
  const to: Point = [Math.max(box.x0 - 2, Math.min(x, box.x1 + 2)), Math.max(box.y0, Math.min(y, box.y1))];
  const [dx, dy] = [to[0] - x, to[1] - y];
  const out = edge
    ? edge.start(to) / (Math.hypot(dx, dy) || 1)
    : half[0] === half[1]
      ? half[0] / (Math.hypot(dx, dy) || 1)
      : Math.min(1, half[0] / (Math.abs(dx) || 1), half[1] / (Math.abs(dy) || 1));
  return [[x + dx * out, y + dy * out], to];
}

/** CSS pixels, to a thousandth: two lines of one length are so in every engine, and the order of the places decides. */
export const lengthOf = ([[x0, y0], [x1, y1]]: Leader): number =>
  Math.round(Math.hypot(x1 - x0, y1 - y0) * 1000) / 1000;

/** From the point of a unit to the nearest of a box, CSS pixels. */
export const farFrom = ([x, y]: Point, box: Box): number =>
  Math.hypot(Math.max(box.x0 - x, x - box.x1, 0), Math.max(box.y0 - y, y - box.y1, 0));

const LEADER_STEP = 6;
/** A leader as small boxes, so that nothing is written over it. */
export const leaderBoxes = (leader: Leader | null): readonly Box[] => {
  if (!leader) return [];
  const [[x0, y0], [x1, y1]] = leader;
  const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / LEADER_STEP));
  return Array.from({ length: steps }, (_, i) =>
    boxAround([x0 + ((x1 - x0) * (i + 0.5)) / steps, y0 + ((y1 - y0) * (i + 0.5)) / steps], 1, 1),
  );
};

/** Around all boxes of a leader: what does not meet it meets none of them. */
export const leaderReach = ([[x0, y0], [x1, y1]]: Leader): Box => ({
  x0: Math.min(x0, x1) - 1,
  y0: Math.min(y0, y1) - 1,
  x1: Math.max(x0, x1) + 1,
  y1: Math.max(y0, y1) + 1,
});

/** On which side of a line a point is. */
const side = ([[ax, ay], [bx, by]]: Leader, [x, y]: Point): number =>
  Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));

/** Two leaders that cross lead the eye to the wrong name. */
export const leadersCross = (a: Leader, b: Leader): boolean =>
  side(a, b[0]) !== side(a, b[1]) && side(b, a[0]) !== side(b, a[1]);
