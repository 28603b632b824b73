import { type Camera, type Size, toScreen } from '../../domain/projection';
import type { DesignTokens } from '../../tokens/design-tokens';
import type { LabelMark } from '../map-view';
import type { Measure } from '../text-width';
import { boxIndex } from './box-index';
import { type Block, measureBlocks, withoutValue } from './label-block';
import {
  adrift,
  anywhere,
  around,
  type Box,
  beside,
  boxAround,
  type Candidate,
  calledOut,
  centred,
  holds,
  inkBox,
  inMargins,
  inside,
  neighbourhood,
  overlaps,
  REACH_X,
} from './label-candidates';
import {
  apart,
  displaceLabel,
  drawnIn,
  inFull,
  meetsLeader,
  orNoDistrict,
  pinned,
  shortened,
  underLetter,
  unlettered,
} from './label-displacement';
import { edgeOf } from './label-edge';
import { FOOTING, type Footing, footingOver, homeOver } from './label-footing';
import { LABEL_GAP, TOWN_GAP } from './label-gaps';
import { farFrom } from './label-leader';
import type { Surroundings } from './label-surroundings';
import {
  firstFit,
  foremost,
  isLong,
  lettered,
  type Placed,
  type PlacedLabel,
  type Task,
  waysOf,
  worstOf,
} from './label-ways';
import { atOnce, type Steps } from './steps';

export type { Obstacle, Surroundings } from './label-surroundings';
export type { PlacedLabel } from './label-ways';

const LETTERS = 13;
/** What may stay unnamed has no line longer than this across the map, times its letters. */
const SETTLED_REACH = 4.6;
/** Up to so many labels of units, it is worth trying more places, moving one for another, leaving a value out. */
const FEW = 16;

/**
 * Where each label stands on screen, most important first: no label covers another or a symbol, none is cut by the
 * frame, none leaves the neighbourhood of its unit; what finds no room is left out. The same arguments always give the
 * same places.
 */
export const layoutLabels = (...asked: Parameters<typeof layoutSteps>): readonly PlacedLabel[] =>
  atOnce(layoutSteps(...asked));

/** {@link layoutLabels}, a label a step. */
export function* layoutSteps(
  labels: readonly LabelMark[],
  camera: Camera,
  size: Size,
  measure: Measure,
  fonts: DesignTokens['labels'],
  { obstacles = [], reserved = [], areas = () => [null], even, rim = () => false }: Surroundings = {},
): Steps<readonly PlacedLabel[]> {
  /** Symbols, and the dots of the towns that are named. */
  const marks = boxIndex<{ readonly key: string | null; readonly box: Box }>([
    ...obstacles.map(({ key, at, halfWidth, halfHeight }) => ({
      key,
      box: boxAround(toScreen(camera, size, at), halfWidth, halfHeight),
    })),
    ...reserved.map((box) => ({ key: null, box })),
  ]);
  // Called out beside the symbol of another, a label would be read as that one's.
  const aloof = fonts.unit.size * 0.4;
  const clear = (place: Placed): boolean => {
    const { box, label, way, task } = place;
    return (
      marks
        .near(box, aloof + 1)
        .every(
          (mark) =>
            !overlaps(box, mark.box, way.led && mark.key !== null && mark.key !== label.key ? aloof : 1),
        ) &&
      (place.reach === null ||
        marks.near(place.reach, 1).every(
          (mark) =>
            mark.key === label.key ||
            // A letter is drawn over the symbols, as its own is.
            (place.pin !== null && mark.key !== null) ||
            !meetsLeader(mark.box, place) ||
            // From under the symbol of another, a leader has to come out.
            overlaps(boxAround(task.at, 0, 0), mark.box, 1),
        ))
    );
  };
  const shown = labels.flatMap((label) =>
    camera.zoom < label.minZoom ? [] : [camera.zoom < (label.valueZoom ?? 0) ? withoutValue(label) : label],
  );
  const unitsOf = (some: readonly LabelMark[]): ReadonlySet<string | null> =>
    new Set(some.flatMap(({ kind, key }) => (kind === 'unit' ? [key] : [])));
  // A leader may cross what has no name at this scale; letters there would be read as its name.
  const [named, nameable] = [unitsOf(shown), unitsOf(labels)];
  const footingOf = footingOver({ areas, even, rim }, named, nameable);
  const homeOf = homeOver(areas, labels);
  const own = new Map(obstacles.map((obstacle) => [obstacle.key, obstacle]));
  let placed: readonly Placed[] = [];
  let districts = 0;
  const scale = fonts.unit.size / LETTERS;
  const few = shown.filter(({ kind }) => kind === 'unit').length <= FEW;
  for (const label of [...shown].sort(foremost)) {
    yield;
    const at = toScreen(camera, size, label.at);
    const area = neighbourhood(label, camera, size, scale);
    if (!overlaps(area, { x0: 0, y0: 0, x1: size.width, y1: size.height }, 0)) continue;
    const symbol = own.get(label.key);
    const town = label.kind === 'town';
    const radius = town ? 3 * scale : label.clearRadius;
    const aside = symbol !== undefined || radius > 0;
    const seen = inside(boxAround(at, 0, 0), size);
    if (seen && label.own && label.kind === 'district') districts += 1;
    // Beside a symbol that is out of the frame, a name would be read as that of what it stands on.
    if (aside && !town && !seen) continue;
    // What lies around the region is not named on it.
    const beyond = label.kind === 'sea' || label.kind === 'country';
    const searched = few && label.kind === 'unit';
    const blocks = measureBlocks(label, fonts, measure);
    const near =
      ({ width, height }: Block) =>
      ({ x, y }: Candidate): boolean =>
        holds(area, { x0: x, y0: y, x1: x + width, y1: y + height });
    const farthest = label.settled ? SETTLED_REACH * fonts.unit.size : Infinity;
    const edge =
      searched && !aside ? edgeOf(at, (box) => areas(box)[0] === label.key, area, fonts.unit.size) : null;
    const out = (shape: Block): readonly Candidate[] =>
      [
        ...(edge ? calledOut(at, shape, edge.reach, fonts.unit.size) : []),
        ...calledOut(at, shape, symbol?.halfWidth ?? radius, fonts.unit.size),
        ...(blocks.narrow ? inMargins(at, shape, size, fonts.unit.size) : []),
      ].filter(
        ({ x, y }) => farFrom(at, { x0: x, y0: y, x1: x + shape.width, y1: y + shape.height }) <= farthest,
      );
    // Off the land, not into the frame: a sea that is left of it is not seen.
    const drift = (shape: Block): readonly Candidate[] =>
      inside(boxAround(at, shape.width / 2, shape.height / 2), size) ? adrift(at, shape) : [];
    const home = homeOf(label, boxAround(at, 0, 0));
    const task: Task = {
      label,
      at,
      home,
      footing: footingOf(label, home),
      half: [symbol?.halfWidth ?? radius, symbol?.halfHeight ?? radius],
      edge,
      letters: fonts.unit.size,
      ways: waysOf(
        blocks,
        area.x1 - area.x0 - 2 * REACH_X * scale,
        searched,
        aside
          ? [
              {
                places: (shape) =>
                  beside(at, shape, symbol?.halfWidth ?? radius, symbol?.halfHeight ?? radius),
              },
              ...(label.kind === 'unit' ? [{ places: out, led: true as const }] : []),
            ]
          : [
              { places: (shape) => centred(at, shape).filter(near(shape)) },
              ...(label.own || (searched && home === null)
                ? [{ places: (shape: Block) => anywhere(at, shape, size, LETTERS).filter(near(shape)) }]
                : []),
              ...(label.kind === 'sea' ? [{ places: drift }] : []),
              ...(searched
                ? [
                    { places: (shape: Block) => around(at, shape, area).filter(near(shape)) },
                    ...(seen ? [{ places: out, led: true as const }] : []),
                  ]
                : []),
            ],
        (shape) => anywhere(at, shape, size, fonts.unit.size),
      ),
      allowed: (box) => inside(box, size) && !(beyond && areas(inkBox(box)).some((key) => key !== null)),
    };
    const gap = (other: Placed): number => LABEL_GAP + (town && other.label.kind === 'unit' ? TOWN_GAP : 0);
    const dot = boxAround(at, radius, radius);
    if (town && placed.some(({ box }) => overlaps(dot, box, LABEL_GAP))) continue;
    const least = label.settled ? FOOTING.even : FOOTING.astride;
    const fit = firstFit(
      task,
      pinned(task, placed) ? unlettered(task) : task.ways,
      (place) => clear(place) && apart(place, placed, gap),
      label.settled ? FOOTING.even : worstOf(task),
    );
    // A landmark is left out rather than struck through by the outline of the region.
    const found = town && fit?.on() === FOOTING.rim ? null : fit;
    // Rather than say less, a label takes the place of another that finds one elsewhere.
    const whole = searched
      ? (inFull(task, found, placed, clear, least) ??
        shortened(task, found, placed, clear) ??
        underLetter(task, found, placed, clear))
      : null;
    const better = searched && whole === null && (!found || found.on() > FOOTING.even);
    const straddles = found !== null && found.on() >= FOOTING.rim;
    const worst: Footing = straddles
      ? FOOTING.astride
      : found || label.settled
        ? FOOTING.even
        : worstOf(task);
    // For a better ground, a label does not lose its value.
    const said = found ? unlettered(task).filter(({ shapes }) => shapes === found.way.shapes) : task.ways;
    const nearer = found ? (place: Placed): boolean => clear(place) && !isLong(place) : clear;
    const swapped = whole ?? (better ? displaceLabel({ ...task, ways: said }, placed, nearer, worst) : null);
    placed = swapped ?? (found ? [...placed, found] : placed);
    if (town && found) marks.add({ key: null, box: dot });
  }
  return lettered(orNoDistrict(drawnIn(placed, clear), districts));
}
