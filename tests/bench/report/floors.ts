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
import { CONDITIONS, type Measure, measured, type Results } from './results';
import { atMost, both, type Reached } from './row';
import { kilobytes, milliseconds, seconds } from './units';

/** A gesture is timed in frames of 1/60 s: less than one apart, two times are the same. */
export const FRAME = 17;

export interface Floor {
  readonly text: string;
  /** The floor itself reaches the goal. */
  readonly reached: Reached;
}

type Found = Pick<Results, 'visits'>;
const PARTS = [
  ['map', 'outlines and colours'],
  ['labels', 'with names'],
  ['page', 'whole, no script'],
] as const;

/** Of the start page part by part; held to the goal by all of it. */
function startFloor(results: Found, measure: 'bytes' | 'visible', limit: number | null): Floor {
  const [condition, unit] =
    measure === 'bytes' ? (['slow', kilobytes] as const) : (['fast', seconds] as const);
  const of = (part: (typeof PARTS)[number][0]): number | null =>
    measured(results, startFloorId(part), condition, measure);
  return {
    text: PARTS.map(([part, words]) => `${unit(of(part))} ${words}`).join(', '),
    reached: atMost(of('page'), limit),
  };
}

const part = (value: number | null, share: number): number | null => (value === null ? null : value * share);

export const bytesFloor = (results: Found, limit: number): Floor => startFloor(results, 'bytes', limit);

export const startFastFloor = (results: Found, share: number): Floor =>
  startFloor(results, 'visible', part(measured(results, peerId('leaflet', 'a'), 'fast', 'visible'), share));

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
      reached: atMost(value, best && best.value + FRAME),
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

export function mountFloor(results: Found, limit: number): Floor {
  const value = measured(results, REACT_FLOOR, 'slow', 'longBefore');
  return { text: `${milliseconds(value)} React making the same elements`, reached: atMost(value, limit) };
}
