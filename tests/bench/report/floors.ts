/** What a page that does only the work of a goal takes, beside the goal: whether it could be reached at all. */
import { bestPeer } from './best-peer';
import {
  COMMUNES_BYTES_FLOOR,
  COMMUNES_FLOOR,
  drawingFloorId,
  type Level,
  peerId,
  REACT_FLOOR,
  startFloorId,
} from './pages';
import { CONDITIONS, type Condition, type Measure, measured, type Results } from './results';
import { atMost, both, type Floor } from './row';
import { kilobytes, milliseconds, seconds } from './units';

/** A gesture against that of the best library. */
export const PACE = 1.2;

type Found = Pick<Results, 'visits'>;
const PARTS = [
  ['map', 'outlines and colours'],
  ['labels', 'with names'],
  ['page', 'whole, no script'],
] as const;

/** Of the start page part by part; held to the goal by all of it. */
function startFloor(
  results: Found,
  measure: 'bytes' | 'visible',
  condition: Condition,
  limit: number | null,
): Floor {
  const unit = measure === 'bytes' ? kilobytes : seconds;
  const of = (part: (typeof PARTS)[number][0]): number | null =>
    measured(results, startFloorId(part), condition, measure);
  return {
    text: PARTS.map(([part, words]) => `${unit(of(part))} ${words}`).join(', '),
    reached: atMost(of('page'), limit),
  };
}

const part = (value: number | null, share: number): number | null => (value === null ? null : value * share);

export const bytesFloor = (results: Found, limit: number): Floor =>
  startFloor(results, 'bytes', 'slow', limit);

/** Held to a share of what the page of a library takes. */
const startTimeFloor =
  (condition: Condition, library: string) =>
  (results: Found, share: number): Floor =>
    startFloor(
      results,
      'visible',
      condition,
      part(measured(results, peerId(library, 'a'), condition, 'visible'), share),
    );
export const startFastFloor = startTimeFloor('fast', 'leaflet');
export const startSlowFloor = startTimeFloor('slow', 'd3');

export function communesFloor(results: Found, share: number): Floor {
  const of = (page: string): number | null => measured(results, page, 'slow', 'visible');
  return {
    text: `${seconds(of(COMMUNES_FLOOR))} outlines, ${seconds(of(COMMUNES_BYTES_FLOOR))} after all our bytes`,
    reached: atMost(of(COMMUNES_BYTES_FLOOR), part(of(peerId('d3', 'b')), share)),
  };
}

export function gestureFloor(results: Found, level: Level, measure: Measure): Floor {
  const found = CONDITIONS.map((condition) => {
    const value = measured(results, drawingFloorId(level), condition, measure);
    const best = bestPeer(results, level, condition, measure);
    return {
      text: `${condition} ${milliseconds(value)}`,
      reached: atMost(value, best && best.value * PACE),
    };
  });
  return {
    text: `${found.map(({ text }) => text).join('; ')} (our drawing written alone)`,
    reached: both(...found.map(({ reached }) => reached)),
  };
}

export function loadFloor(
  { mapLibre, react, ran, rest }: Results['firstLoad'],
  limits: { readonly all: number; readonly own: number },
): Floor {
  const own = react + ran + rest;
  const parts = `React ${kilobytes(react)}, what runs of our code ${kilobytes(ran)}, page, style, font and data ${kilobytes(rest)}`;
  return {
    text: `${kilobytes(mapLibre + own)} / ${kilobytes(own)}: ${parts}`,
    reached: both(atMost(mapLibre + own, limits.all), atMost(own, limits.own)),
  };
}

/**
 * The written page painted for the first time, without a script, and React making our elements; a page of MapLibre alone, which
 * draws the areas and nothing else.
 */
export function taskFloor(
  results: Found,
  limits: { readonly before: number; readonly after: number },
): Floor {
  const react = measured(results, REACT_FLOOR, 'slow', 'longBefore');
  const paint = measured(results, startFloorId('page'), 'slow', 'longBefore');
  const after = measured(results, peerId('maplibre', 'a'), 'slow', 'longBefore');
  return {
    text: `${milliseconds(paint)} first paint of the page without a script, ${milliseconds(react)} React making the same elements / ${milliseconds(after)} plain MapLibre`,
    reached: both(atMost(paint, limits.before), atMost(react, limits.before), atMost(after, limits.after)),
  };
}
