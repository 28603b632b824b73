import { type Camera, type Point, type Size, toScreen } from '../../domain/projection';
import type { LabelMark } from '../map-view';
import type { Block } from './label-block';

/** Screen rectangle, CSS pixels. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Where the ink of a label is: its lines end in the air beside their letters, and stand on that of their tails. */
export const inkBox = ({ x0, y0, x1, y1 }: Box): Box => ({ x0: x0 + 2, y0: y0 + 1, x1: x1 - 2, y1: y1 - 3 });

/** @param gap free space kept between them, CSS pixels */
export const overlaps = (a: Box, b: Box, gap: number): boolean =>
  a.x0 < b.x1 + gap && b.x0 < a.x1 + gap && a.y0 < b.y1 + gap && b.y0 < a.y1 + gap;

/** Box of a symbol: its middle, half its width, half its height. */
export const boxAround = ([x, y]: readonly [number, number], rx: number, ry: number): Box => ({
  x0: x - rx,
  y0: y - ry,
  x1: x + rx,
  y1: y + ry,
});

/** How far a label may stick out of the box of its unit, CSS pixels, for letters of 13 px; larger ones reach further. */
export const REACH_X = 40;
const REACH_Y = 22;
/** Box of a unit on screen, with the margin that its label may take. */
export function neighbourhood(
  { bbox: [west, south, east, north] }: LabelMark,
  camera: Camera,
  size: Size,
  scale: number,
): Box {
  const [x0, y0] = toScreen(camera, size, [west, north]);
  const [x1, y1] = toScreen(camera, size, [east, south]);
  const [dx, dy] = [REACH_X * scale, REACH_Y * scale];
  return { x0: x0 - dx, y0: y0 - dy, x1: x1 + dx, y1: y1 + dy };
}

export const holds = (outer: Box, inner: Box): boolean =>
  inner.x0 >= outer.x0 && inner.x1 <= outer.x1 && inner.y0 >= outer.y0 && inner.y1 <= outer.y1;

/** A place to try: top left corner of a label, and the side from which its lines are written. */
export interface Candidate {
  readonly anchor: 'start' | 'middle' | 'end';
  readonly x: number;
  readonly y: number;
}

/** Top left corners to try, best first, for a label beside a symbol. */
export function beside(
  [x, y]: readonly [number, number],
  { width, height }: Block,
  rx: number,
  ry: number,
): Candidate[] {
  const [left, right] = [x - rx - 3 - width, x + rx + 3];
  const [above, below] = [y - ry - 2 - height, y + ry + 2];
  return [
    { x: right, y: y - height / 2, anchor: 'start' },
    { x: left, y: y - height / 2, anchor: 'end' },
    { x: x - width / 2, y: below, anchor: 'middle' },
    { x: x - width / 2, y: above, anchor: 'middle' },
    ...[-0.25, 0.25].flatMap((dy): Candidate[] => [
      { x: right, y: y - height * (0.5 + dy), anchor: 'start' },
      { x: left, y: y - height * (0.5 + dy), anchor: 'end' },
    ]),
    { x: x + rx * 0.7, y: above + ry * 0.3, anchor: 'start' },
    { x: x + rx * 0.7, y: below - ry * 0.3, anchor: 'start' },
    { x: x - rx * 0.7 - width, y: above + ry * 0.3, anchor: 'end' },
    { x: x - rx * 0.7 - width, y: below - ry * 0.3, anchor: 'end' },
    { x: x - width / 2, y: below + 6, anchor: 'middle' },
    { x: x - width / 2, y: above - 6, anchor: 'middle' },
    { x: x - width * 0.75, y: below + 2, anchor: 'middle' },
    { x: x - width * 0.25, y: below + 2, anchor: 'middle' },
    { x: x - width * 0.75, y: above - 2, anchor: 'middle' },
    { x: x - width * 0.25, y: above - 2, anchor: 'middle' },
  ];
}

/** Steps that the name of a sea may drift, and how many of them to each side, up and down; CSS pixels. */
const DRIFT = 12;
const DRIFTS = 6;

/** Top left corners around a point of open water, the nearest first. */
export const adrift = ([x, y]: readonly [number, number], { width, height }: Block): readonly Candidate[] =>
  Array.from({ length: (2 * DRIFTS + 1) ** 2 }, (_, i): readonly [number, number] => [
    (i % (2 * DRIFTS + 1)) - DRIFTS,
    Math.floor(i / (2 * DRIFTS + 1)) - DRIFTS,
  ])
    .sort((a, b) => Math.hypot(...a) - Math.hypot(...b))
    .map(([dx, dy]) => ({
      x: x - width / 2 + dx * DRIFT,
      y: y - height / 2 + dy * DRIFT,
      anchor: 'middle',
    }));

const SHIFTS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, -0.6],
  [0, 0.6],
  [0.35, 0],
  [-0.35, 0],
  [0, -1.1],
  [0, 1.1],
  [0.35, -0.7],
  [-0.35, -0.7],
  [0.35, 0.7],
  [-0.35, 0.7],
  [0.6, 0],
  [-0.6, 0],
];

/** Over the unit, best first. */
export const centred = ([x, y]: readonly [number, number], { width, height }: Block): Candidate[] =>
  SHIFTS.map(([dx, dy]) => ({
    x: x - width / 2 + dx * width,
    y: y - height / 2 + dy * height,
    anchor: 'middle',
  }));

/** Gap between a symbol and a label called out of the crowd, times the letters of the label. */
const CALLED_OUT = [1.6, 2.6, 3.8, 5.2, 7.2, 9.6];
const TURNS = 16;
/** Letters keep so far from the frame, CSS pixels. */
const EDGE = 3;

/**
 * Places further off, nearest first, for a label that a line joins to its symbol.
 * @param radius of the symbol, or how far the ground of a unit reaches in a direction
 * @param letters CSS pixels
 */
export const calledOut = (
  [x, y]: readonly [number, number],
  { width, height }: Block,
  radius: number | ((direction: Point) => number),
  letters: number,
): Candidate[] =>
  CALLED_OUT.flatMap((gap) =>
    Array.from({ length: TURNS }, (_, i): Candidate => {
      const [dx, dy] = [Math.cos((i * 2 * Math.PI) / TURNS), Math.sin((i * 2 * Math.PI) / TURNS)];
      const reach = (typeof radius === 'number' ? radius : radius([dx, dy])) + gap * letters;
      const anchor = dx > 0.35 ? 'start' : dx < -0.35 ? 'end' : 'middle';
      const side = anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2;
      return { x: x + dx * reach - side, y: y + dy * reach - height / 2 + (dy * height) / 2, anchor };
    }),
  );

/** A leader over more of the frame than this ties a name to nothing that the eye finds. */
const FARTHEST = 0.55;

/** Places in the margins of the map, nearest first, for what has to be said. @param letters CSS pixels */
export function inMargins(
  [x, y]: readonly [number, number],
  { width, height }: Block,
  frame: Size,
  letters: number,
): readonly Candidate[] {
  const [right, bottom] = [frame.width - EDGE - width, frame.height - EDGE - height];
  const away = ({ x: left, y: top }: Candidate): number =>
    Math.hypot(left + width / 2 - x, top + height / 2 - y);
  const steps = (to: number): readonly number[] =>
    Array.from({ length: Math.max(0, Math.ceil((to - EDGE) / letters) + 1) }, (_, i) =>
      Math.max(EDGE, to - i * letters),
    );
  return [
    ...steps(bottom).flatMap((top): Candidate[] => [
      { x: EDGE, y: top, anchor: 'start' },
      { x: right, y: top, anchor: 'end' },
    ]),
    ...steps(right).flatMap((left): Candidate[] => [
      { x: left, y: EDGE, anchor: 'start' },
      { x: left, y: bottom, anchor: 'start' },
    ]),
  ]
    .filter((one) => away(one) <= FARTHEST * Math.max(frame.width, frame.height))
    .sort((one, other) => away(one) - away(other));
}

/** Any place of the map, nearest first, for a label that a letter joins to its symbol. @param letters CSS pixels */
export function anywhere(
  [x, y]: readonly [number, number],
  { width, height }: Block,
  frame: Size,
  letters: number,
): readonly Candidate[] {
  const [columns, rows] = [
    (frame.width - 2 * EDGE - width) / (2 * letters),
    (frame.height - 2 * EDGE - height) / letters,
  ];
  return Array.from({ length: Math.max(0, Math.ceil(rows) + 1) }, (_, row) =>
    Array.from(
      { length: Math.max(0, Math.ceil(columns) + 1) },
      (__, column): Candidate => ({
        x: EDGE + Math.min(column, columns) * 2 * letters,
        y: EDGE + Math.min(row, rows) * letters,
        anchor: 'start',
      }),
    ),
  )
    .flat()
    .map((place) => ({ place, far: Math.hypot(place.x + width / 2 - x, place.y + height / 2 - y) }))
    .sort((one, other) => one.far - other.far)
    .map(({ place }) => place);
}

/** More shifts, nearest first, in widths and heights of the label. */
const MORE: readonly (readonly [number, number])[] = [0, 0.12, -0.12, 0.24, -0.24, 0.35, -0.35, 0.7, -0.7]
  .flatMap((dx) => [0, 0.3, -0.3, 0.45, -0.45, 0.85, -0.85, 1.3, -1.3].map((dy) => [dx, dy] as const))
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));

/** Any place around the middle of a unit, pushed back into the area that its label may take. */
export function around(
  [x, y]: readonly [number, number],
  { width, height }: Block,
  area: Box,
): readonly Candidate[] {
  const within = (from: number, low: number, high: number): number => Math.max(low, Math.min(from, high));
  return MORE.map(([dx, dy]) => ({
    x: within(x - width / 2 + dx * width, area.x0, area.x1 - width),
    y: within(y - height / 2 + dy * height, area.y0, area.y1 - height),
    anchor: 'middle',
  }));
}

/** Wholly in the frame, short of its edge. */
export const inside = (box: Box, size: Size): boolean =>
  box.x0 >= 2 && box.y0 >= 2 && box.x1 <= size.width - 2 && box.y1 <= size.height - 2;
