import { describe, expect, test } from 'vitest';
import type { Box } from '../../../../src/view/labels/label-candidates';
import { edgeOf } from '../../../../src/view/labels/label-edge';
import { leaderTo, lengthOf } from '../../../../src/view/labels/label-leader';

const LETTERS = 10;
const AROUND: Box = { x0: -200, y0: -200, x1: 200, y1: 200 };
/** A unit of 200 by 100 around its point, and a part of its own beyond a gap, in the east. */
const own = ({ x0, y0 }: Box): boolean => Math.abs(y0) < 50 && (Math.abs(x0) < 100 || (x0 > 130 && x0 < 150));

describe('the line to a unit without symbol', () => {
  const edge = edgeOf([0, 0], own, AROUND, LETTERS);
  const box = (x0: number, y0: number): Box => ({ x0, y0, x1: x0 + 60, y1: y0 + 20 });

  test('begins just inside its edge', () => {
    const [[x, y], [toX]] = leaderTo([0, 0], [0, 0], box(-280, -10), edge);
    expect(x).toBeLessThan(-85);
    expect(x).toBeGreaterThan(-100);
    expect(y).toBeCloseTo(0);
    expect(toX).toBe(-218);
  });

  test('begins in the part that it meets first', () => {
    const [[x]] = leaderTo([0, 0], [0, 0], box(170, -10), edge);
    expect(x).toBeGreaterThan(130);
  });

  test('is seen, however near the letters are', () => {
    expect(lengthOf(leaderTo([0, 0], [0, 0], box(-30, 52), edge))).toBeGreaterThan(8);
  });

  test('begins at its point where that is on other ground', () => {
    expect(edgeOf([110, 0], own, AROUND, LETTERS)).toBeNull();
    expect(leaderTo([110, 0], [0, 0], box(200, -10))[0]).toEqual([110, 0]);
  });
});
