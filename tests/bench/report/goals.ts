/** The goals of speed, each held against the peers of the same run. Nothing here fails a build: the table tells. */
import { bestPeer } from './best-peer';
import {
  bytesFloor,
  communesFloor,
  gestureFloor,
  loadFloor,
  PACE,
  startFastFloor,
  startSlowFloor,
  taskFloor,
} from './floors';
import { APP_COMMUNES, APP_LINK, APP_START, APP_WEBGL, FLOOR, type Level, peerId } from './pages';
import { type Condition, measured, type Results } from './results';
import { atMost, both, type Floor, type Row } from './row';
import { ratio } from './stats';
import { kilobytes, milliseconds, seconds } from './units';
import { arrivalRows, inpRow, memoryRows } from './vitals';

/** Bytes of the start view; its time against Leaflet's, that of the communes against D3's; milliseconds of a task. */
const BYTES = 25_000;
const START_SHARE = 0.55;
const START_SLOW_SHARE = 0.65;
const COMMUNES_SHARE = 0.6;
const TASK = 100;
const TAKE_OVER = 150;

const times = (value: number | null): string => (value === null ? '–' : `${value.toFixed(2)} ×`);

/** A time of ours against a part of a peer's time. */
function against(
  results: Results,
  what: string,
  [page, peer]: readonly [string, string],
  condition: Condition,
  share: number,
  peerName: string,
  floor: Floor | null = null,
): Row {
  const ours = measured(results, page, condition, 'visible');
  const theirs = measured(results, peer, condition, 'visible');
  const part = ratio(ours, theirs);
  return {
    what,
    goal: share === 1 ? `below ${peerName}` : `≤ ${share} × ${peerName}`,
    measured: `${seconds(ours)}, ${peerName} ${seconds(theirs)}: ${times(part)}`,
    reached: atMost(part, share),
    floor,
  };
}

const INTERACTIONS = ['recolour', 'select', 'hover'] as const;
const UNITS: Readonly<Record<Level, string>> = { a: 'départements and EPCI', b: 'communes' };

/** `fast` and `slow` are one goal each: a rich machine must not hide a poor one. */
function interactionRow(results: Results, level: Level, measure: (typeof INTERACTIONS)[number]): Row {
  const page = level === 'a' ? APP_START : APP_COMMUNES;
  const parts = (['fast', 'slow'] as const).map((condition) => {
    const ours = measured(results, page, condition, measure);
    const best = bestPeer(results, level, condition, measure);
    return {
      text: `${condition} ${milliseconds(ours)}, ${best ? `${best.label} ${milliseconds(best.value)}` : '–'}: ${times(ratio(ours, best?.value ?? null))}`,
      reached: atMost(ours, best && best.value * PACE),
    };
  });
  return {
    what: `${measure}, ${UNITS[level]}`,
    goal: `≤ ${PACE} × the best library`,
    measured: parts.map(({ text }) => text).join('; '),
    reached: both(...parts.map(({ reached }) => reached)),
    floor: gestureFloor(results, level, measure),
  };
}

function sizeRows(results: Results): Row[] {
  const bytes = measured(results, APP_START, 'slow', 'bytes');
  const requests = measured(results, APP_START, 'slow', 'requests');
  const arrived = measured(results, APP_START, 'slow', 'arrived');
  const link = measured(results, APP_LINK, 'slow', 'bytes');
  const floor = measured(results, peerId(FLOOR, 'a'), 'slow', 'bytes');
  const d3 = measured(results, peerId('d3', 'a'), 'slow', 'bytes');
  return [
    {
      what: 'bytes until the map of the start view is visible (brotli)',
      goal: '≤ 25 kB in ≤ 2 requests',
      measured: `${kilobytes(bytes)} in ${requests ?? '–'}; ${kilobytes(arrived)} had come (floor ${kilobytes(floor)}, D3 ${kilobytes(d3)})`,
      reached: both(atMost(bytes, BYTES), atMost(requests, 2)),
      floor: bytesFloor(results, BYTES),
    },
    {
      what: 'the same for a deep link',
      goal: '≤ 160 kB',
      measured: kilobytes(link),
      reached: atMost(link, 160_000),
      floor: null,
    },
  ];
}

function taskRow(results: Results): Row {
  const befores = [APP_START, APP_LINK].map((page) => measured(results, page, 'slow', 'longBefore'));
  const before = befores.some((value) => value === null)
    ? null
    : Math.max(...befores.map((value) => value ?? 0));
  const after = measured(results, APP_WEBGL, 'slow', 'longAfter');
  return {
    what: 'longest task without MapLibre / on its take-over where it is chosen, processor ×4 slower',
    goal: `≤ ${TASK} ms / ≤ ${TAKE_OVER} ms`,
    measured: `${milliseconds(before)} / ${milliseconds(after)}`,
    reached: both(atMost(before, TASK), atMost(after, TAKE_OVER)),
    floor: taskFloor(results, { before: TASK, after: TAKE_OVER }),
  };
}

function searchRow({ search }: Results): Row {
  const { node, page, painted, entries } = search;
  const one = ({ median, longest, at }: typeof node): string =>
    `${milliseconds(median)}, longest ${milliseconds(longest)} (« ${at} »)`;
  return {
    what: `search over ${entries} entries, a key stroke`,
    goal: '≤ 8 ms',
    measured: `in Chromium ${one(page)}; in Node ${one(node)}; key to painted list ${milliseconds(painted)}`,
    reached: atMost(Math.max(page.longest, node.longest), 8),
    floor: null,
  };
}

/** Files that a visit asks for by itself. */
const FIRST_LOAD = { all: 620_000, own: 200_000 };

function loadRow({ firstLoad }: Results): Row {
  const own = firstLoad.gzip - firstLoad.mapLibre;
  return {
    what: 'all first-load files with MapLibre / without (gzip)',
    goal: `≤ ${kilobytes(FIRST_LOAD.all)} / ≤ ${kilobytes(FIRST_LOAD.own)}`,
    measured: `${kilobytes(firstLoad.gzip)} / ${kilobytes(own)}`,
    reached: both(atMost(firstLoad.gzip, FIRST_LOAD.all), atMost(own, FIRST_LOAD.own)),
    floor: loadFloor(firstLoad, FIRST_LOAD),
  };
}

/** One row a goal, in the order of the README. */
export function rowsOf(results: Results): Row[] {
  const { commits, communes } = results;
  const d3 = (level: Level): string => peerId('d3', level);
  const leaflet = peerId('leaflet', 'a');
  return [
    ...sizeRows(results),
    against(
      results,
      'map of the start view visible, slow',
      [APP_START, d3('a')],
      'slow',
      START_SLOW_SHARE,
      'D3',
      startSlowFloor(results, START_SLOW_SHARE),
    ),
    against(
      results,
      'map of the start view visible, fast',
      [APP_START, leaflet],
      'fast',
      START_SHARE,
      'Leaflet',
      startFastFloor(results, START_SHARE),
    ),
    against(results, 'map of a deep link visible, slow', [APP_LINK, leaflet], 'slow', 1, 'Leaflet'),
    against(
      results,
      'communes visible, slow',
      [APP_COMMUNES, d3('b')],
      'slow',
      COMMUNES_SHARE,
      'D3',
      communesFloor(results, COMMUNES_SHARE),
    ),
    {
      what: 'geometry of the communes (brotli)',
      goal: '≤ 130 kB',
      measured: kilobytes(communes),
      reached: atMost(communes, 130_000),
      floor: null,
    },
    ...(['a', 'b'] as const).flatMap((level) =>
      INTERACTIONS.map((measure) => interactionRow(results, level, measure)),
    ),
    {
      what: 'React commits during moves of the pointer / of the camera',
      goal: '0 / 0',
      measured: `${commits.hover} / ${commits.camera}`,
      reached: both(atMost(commits.hover, 0), atMost(commits.camera, 0)),
      floor: null,
    },
    loadRow(results),
    searchRow(results),
    taskRow(results),
    ...arrivalRows(results),
    inpRow(results),
    ...memoryRows(results),
  ];
}
