import type { LonLat } from '../domain/cog';
import { type Camera, type Size, toScreen } from '../domain/projection';
import type { MapTheme } from '../theme/map-theme';
import type { LabelMark } from './map-view';
import { breakName, type Measure } from './text-width';

/** Screen rectangle, CSS pixels. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A symbol that labels must not cover; the label of the same key stands beside it. */
export interface Obstacle {
  readonly key: string;
  readonly at: LonLat;
  /** CSS pixels. */
  readonly halfWidth: number;
  readonly halfHeight: number;
}

interface PlacedLine {
  readonly text: string;
  readonly role: 'name' | 'value';
  /** Baseline, CSS pixels below the top of the box. */
  readonly baseline: number;
}

export interface PlacedLabel {
  readonly label: LabelMark;
  readonly lines: readonly PlacedLine[];
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
}

/** Free space kept around a label, CSS pixels. */
const GAP = 3;
/** How far a label may stick out of the box of its unit, CSS pixels, for letters of 13 px; larger ones reach further. */
const REACH_X = 40;
const REACH_Y = 22;
const LETTERS = 13;
const LEADING = 1.18;

const overlaps = (a: Box, b: Box, gap: number): boolean =>
  a.x0 < b.x1 + gap && b.x0 < a.x1 + gap && a.y0 < b.y1 + gap && b.y0 < a.y1 + gap;

const inside = (box: Box, size: Size): boolean =>
  box.x0 >= 2 && box.y0 >= 2 && box.x1 <= size.width - 2 && box.y1 <= size.height - 2;

interface Block {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PlacedLine[];
}

function block(
  label: LabelMark,
  names: readonly string[],
  fonts: MapTheme['labels'],
  measure: Measure,
): Block {
  const nameFont = fonts[label.kind];
  const rows = [
    ...names.map((text) => ({ text, role: 'name' as const, font: nameFont })),
    ...(label.value === null ? [] : [{ text: label.value, role: 'value' as const, font: fonts.value }]),
  ];
  const lines: PlacedLine[] = [];
  let top = 0;
  let width = 0;
  for (const { text, role, font } of rows) {
    width = Math.max(width, measure(text, font));
    lines.push({ text, role, baseline: top + font.size * 0.92 });
    top += font.size * LEADING;
  }
  return { width, height: top, lines };
}

type Candidate = Pick<PlacedLabel, 'anchor'> & { readonly x: number; readonly y: number };

/** Top left corners to try, best first, for a label beside a symbol. */
function beside(
  [x, y]: readonly [number, number],
  { width, height }: Block,
  rx: number,
  ry: number,
): Candidate[] {
  const [left, right] = [x - rx - 4 - width, x + rx + 4];
  const [above, below] = [y - ry - 2 - height, y + ry + 2];
  return [
    { x: right, y: y - height / 2, anchor: 'start' },
    { x: left, y: y - height / 2, anchor: 'end' },
    { x: x - width / 2, y: below, anchor: 'middle' },
    { x: x - width / 2, y: above, anchor: 'middle' },
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

const centred = ([x, y]: readonly [number, number], { width, height }: Block): Candidate[] =>
  SHIFTS.map(([dx, dy]) => ({
    x: x - width / 2 + dx * width,
    y: y - height / 2 + dy * height,
    anchor: 'middle',
  }));

/** Box of a unit on screen, with the margin that its label may take. */
function neighbourhood(
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

const holds = (outer: Box, inner: Box): boolean =>
  inner.x0 >= outer.x0 && inner.x1 <= outer.x1 && inner.y0 >= outer.y0 && inner.y1 <= outer.y1;

interface Blocks {
  readonly fonts: MapTheme['labels'];
  readonly measure: Measure;
  readonly one: Block;
  readonly two: Block | null;
}
/** Measures do not depend on the camera: kept from one frame of a move to the next. */
const measured = new WeakMap<LabelMark, Blocks>();

function measureBlocks(label: LabelMark, fonts: MapTheme['labels'], measure: Measure): Blocks {
  const known = measured.get(label);
  if (known?.fonts === fonts && known.measure === measure) return known;
  // Names of the surroundings have room around them.
  const parts =
    label.kind === 'unit' ? breakName(label.name, (text) => measure(text, fonts[label.kind])) : null;
  const blocks: Blocks = {
    fonts,
    measure,
    one: block(label, [label.name], fonts, measure),
    two: parts && block(label, parts, fonts, measure),
  };
  measured.set(label, blocks);
  return blocks;
}

/** One line where it fits over the unit, else two first. @param room width of the unit, CSS pixels */
function inOrder({ one, two }: Blocks, room: number): readonly Block[] {
  if (!two) return [one];
  return one.width <= Math.max(room, 96) ? [one, two] : [two, one];
}

/**
 * Where each label stands on screen, most important first: no label covers another or a symbol, none is cut by the
 * frame, none leaves the neighbourhood of its unit; what finds no room is left out. The same arguments always give the
 * same places.
 */
export function layoutLabels(
  labels: readonly LabelMark[],
  camera: Camera,
  size: Size,
  measure: Measure,
  fonts: MapTheme['labels'],
  obstacles: readonly Obstacle[] = [],
): readonly PlacedLabel[] {
  const taken: { readonly key: string; readonly box: Box; readonly gap: number }[] = obstacles.map(
    (obstacle) => {
      const [x, y] = toScreen(camera, size, obstacle.at);
      const { halfWidth: rx, halfHeight: ry } = obstacle;
      return { key: obstacle.key, box: { x0: x - rx, y0: y - ry, x1: x + rx, y1: y + ry }, gap: 1 };
    },
  );
  const own = new Map(obstacles.map((obstacle) => [obstacle.key, obstacle]));
  const placed: PlacedLabel[] = [];
  const scale = fonts.unit.size / LETTERS;
  const order = [...labels].sort(
    (a, b) => b.priority - a.priority || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
  for (const label of order) {
    if (camera.zoom < label.minZoom) continue;
    const at = toScreen(camera, size, label.at);
    const area = neighbourhood(label, camera, size, scale);
    if (!overlaps(area, { x0: 0, y0: 0, x1: size.width, y1: size.height }, 0)) continue;
    const symbol = own.get(label.key);
    const radius = label.kind === 'town' ? 3 * scale : label.clearRadius;
    const aside = symbol !== undefined || radius > 0;
    const fits = (box: Box): boolean =>
      inside(box, size) &&
      (aside || holds(area, box)) &&
      taken.every((other) => !overlaps(box, other.box, other.gap));
    const found = firstFit(
      inOrder(measureBlocks(label, fonts, measure), area.x1 - area.x0 - 2 * REACH_X * scale),
      fits,
      (shape) =>
        aside
          ? beside(at, shape, symbol?.halfWidth ?? radius, symbol?.halfHeight ?? radius)
          : centred(at, shape),
    );
    if (!found) continue;
    placed.push({ label, ...found });
    taken.push({ key: label.key, box: found.box, gap: GAP });
  }
  return placed;
}

function firstFit(
  shapes: readonly Block[],
  fits: (box: Box) => boolean,
  candidates: (shape: Block) => readonly Candidate[],
): Omit<PlacedLabel, 'label'> | null {
  for (const shape of shapes) {
    for (const { x, y, anchor } of candidates(shape)) {
      const box: Box = { x0: x, y0: y, x1: x + shape.width, y1: y + shape.height };
      if (fits(box)) return { lines: shape.lines, anchor, box };
    }
  }
  return null;
}
