import { describe, expect, test } from 'vitest';
import { ranText } from '../../bench/floors/ran';
import { planOf } from '../../bench/measure/session';
import { blockingTime, interactionToNextPaint } from '../../bench/measure/vitals';
import { bestPeer } from '../../bench/report/best-peer';
import { rowsOf } from '../../bench/report/goals';
import { OWN_ARRIVALS, OWN_SESSIONS } from '../../bench/report/pages';
import type { Condition, Results, Session, Visit } from '../../bench/report/results';
import { goalTable, markdownTable, pageTable, report } from '../../bench/report/table';
import { kilobytes, milliseconds, seconds } from '../../bench/report/units';
import { makeDice } from '../../full/monkey/dice';

const VISIT: Visit = {
  visible: 1000,
  bytes: 20_000,
  requests: 2,
  arrived: 30_000,
  interactive: null,
  longBefore: 80,
  longAfter: 150,
  fcp: 300,
  lcp: 330,
  cls: 0.01,
  tbt: 100,
  recolour: 40,
  select: 30,
  hover: 20,
};
const both = (change: Partial<Visit> = {}): Record<Condition, Visit[]> => ({
  fast: [{ ...VISIT, ...change }],
  slow: [{ ...VISIT, ...change }],
});
const SESSION: Session = { inp: 48, interactions: 60, heap: 4e6, process: 4e7 };
const sessions = (change: Partial<Session> = {}): Record<Condition, Session[]> => ({
  fast: [{ ...SESSION, ...change }],
  slow: [{ ...SESSION, ...change }],
});
const KEYS = { median: 1, longest: 4, at: 'a' };

/** Of a first load, with React within what it may be without MapLibre. */
const PARTS = { ran: 50_000, rest: 80_000 };

const results = (visits: Results['visits'], change: Partial<Results> = {}): Results => ({
  date: '2030-01-02',
  machine: { cpu: 'Some CPU', cores: 2, chromium: '150.0' },
  rounds: 1,
  visits,
  search: { entries: 3923, node: KEYS, page: KEYS, painted: 20 },
  communes: 120_000,
  firstLoad: { gzip: 600_000, mapLibre: 436_000, react: 60_000, ...PARTS },
  commits: { hover: 0, camera: 0 },
  sessions: Object.fromEntries([...OWN_SESSIONS, 'leaflet-a', 'leaflet-b'].map((id) => [id, sessions()])),
  ...change,
});
const GOOD: Results['visits'] = {
  ...Object.fromEntries(OWN_ARRIVALS.map(({ id }) => [id, both()])),
  'app-start': both({ visible: 500 }),
  'app-link': both({ visible: 900, bytes: 150_000 }),
  'app-communes': both({ visible: 600 }),
  'app-webgl': both(),
  'svg-a': both({ visible: 400, recolour: 1 }),
  'd3-a': both(),
  'leaflet-a': both({ recolour: 50 }),
  'd3-b': both(),
};
const reached = (found: Results, what: RegExp) => rowsOf(found).find((row) => what.test(row.what))?.reached;

describe('goals of speed', () => {
  test('all reached', () => {
    expect(new Set(rowsOf(results(GOOD)).map((row) => row.reached))).toEqual(new Set(['yes']));
  });

  test('a page that was not visited is neither a success nor a failure', () => {
    const { 'd3-b': _, ...without } = GOOD;
    expect(reached(results(without), /^communes visible/)).toBe('unknown');
    expect(reached(results(without), /^hover, communes/)).toBe('unknown');
  });

  test('one request too many fails a page that is light enough', () => {
    expect(reached(results({ ...GOOD, 'app-start': both({ requests: 3 }) }), /^bytes/)).toBe('no');
  });

  test('a first map is held against a part of the time of D3', () => {
    expect(
      reached(results({ ...GOOD, 'app-start': both({ visible: 650 }) }), /start view visible, slow/),
    ).toBe('yes');
    expect(
      reached(results({ ...GOOD, 'app-start': both({ visible: 651 }) }), /start view visible, slow/),
    ).toBe('no');
  });

  test('a slow gesture on a slow machine is not hidden by a fast machine', () => {
    const start = { fast: [VISIT], slow: [{ ...VISIT, recolour: 400 }] };
    expect(reached(results({ ...GOOD, 'app-start': start }), /^recolour, départements/)).toBe('no');
  });

  test('a gesture keeps the pace of the best library', () => {
    const start = (recolour: number) => results({ ...GOOD, 'app-start': both({ visible: 500, recolour }) });
    expect(reached(start(48), /^recolour, départements/)).toBe('yes');
    expect(reached(start(48.1), /^recolour, départements/)).toBe('no');
  });

  test('the best peer is a library: the page without one is a floor', () => {
    expect(bestPeer(results(GOOD), 'a', 'slow', 'recolour')).toEqual({ label: 'D3, SVG', value: 40 });
    expect(bestPeer(results({}), 'a', 'slow', 'recolour')).toBeNull();
  });

  test.each([
    [/^search/, { search: { entries: 1, node: KEYS, page: { ...KEYS, longest: 9 }, painted: 1 } }],
    [/^React/, { commits: { hover: 1, camera: 0 } }],
    [/^React/, { commits: { hover: 0, camera: 2 } }],
    [/^all first-load/, { firstLoad: { gzip: 620_001, mapLibre: 436_000, react: 60_000, ...PARTS } }],
    [/^all first-load/, { firstLoad: { gzip: 619_000, mapLibre: 418_000, react: 60_000, ...PARTS } }],
    [/^geometry of the communes/, { communes: 130_001 }],
  ])('%s fails alone', (what, change) => {
    const rows = rowsOf(results(GOOD, change));
    expect(rows.filter((row) => row.reached !== 'yes').map((row) => what.test(row.what))).toEqual([true]);
  });

  test('the floor of the first load is what its goal cannot do without', () => {
    const floorOf = (ran: number) => {
      const firstLoad = { gzip: 650_000, mapLibre: 400_000, react: 60_000, ran, rest: 80_000 };
      return rowsOf(results(GOOD, { firstLoad })).find(({ what }) => what.startsWith('all first-load'))
        ?.floor;
    };
    expect(floorOf(60_000)?.reached).toBe('yes');
    expect(floorOf(60_001)).toEqual({
      text: '600 kB / 200 kB: React 60 kB, what runs of our code 60 kB, page, style, font and data 80 kB',
      reached: 'no',
    });
  });

  test('the code that runs is that of the functions and branches which were called', () => {
    const source = 'a(){if(x){b}c}d(){e}';
    const block = (startOffset: number, endOffset: number, count: number) => ({
      startOffset,
      endOffset,
      count,
    });
    const called = { functionName: 'a', isBlockCoverage: true, ranges: [block(0, 14, 2), block(9, 12, 0)] };
    const idle = { functionName: 'd', isBlockCoverage: true, ranges: [block(14, 20, 0)] };
    expect(ranText({ source, functions: [called, idle] })).toBe('a(){if(x)c}');
  });

  test('the worse of two pages tells the longest task; the one with MapLibre, that of its take-over', () => {
    const link = both({ visible: 900, bytes: 150_000, longBefore: 101 });
    expect(reached(results({ ...GOOD, 'app-link': link }), /^longest task/)).toBe('no');
    const late = both({ longAfter: 151 });
    expect(reached(results({ ...GOOD, 'app-webgl': late }), /^longest task/)).toBe('no');
    expect(
      reached(results({ ...GOOD, 'app-start': both({ visible: 500, longAfter: 151 }) }), /^longest/),
    ).toBe('yes');
  });
});

describe('web vitals', () => {
  const embed = (change: Partial<Visit>) => results({ ...GOOD, 'app-embed': both(change) });
  const session = (page: string, change: Partial<Session>, condition: Condition = 'slow') => {
    const found = results(GOOD);
    const own = { ...sessions(), [condition]: [{ ...SESSION, ...change }] };
    return { ...found, sessions: { ...found.sessions, [page]: own } };
  };

  test.each([
    [/^largest against/, { lcp: 391 }, { lcp: 390 }],
    [/^cumulative/, { cls: 0.021 }, { cls: 0.02 }],
    [/^total blocking/, { tbt: 151 }, { tbt: 150 }],
  ])('%s: the worst of every shell and theme is held, and named', (what, over, within) => {
    expect(reached(embed(over), what)).toBe('no');
    expect(reached(embed(within), what)).toBe('yes');
    expect(rowsOf(embed(over)).find((row) => what.test(row.what))?.measured).toContain('(embed)');
  });

  test('a theme that was not visited is not taken for a good one', () => {
    expect(reached(results({ ...GOOD, 'app-besoins': { fast: [], slow: [] } }), /^cumulative/)).toBe(
      'unknown',
    );
  });

  test('an interaction is held in both conditions', () => {
    expect(reached(session('app-show', { inp: 101 }), /^interaction/)).toBe('no');
    expect(reached(session('app-show', { inp: 100 }), /^interaction/)).toBe('yes');
    expect(reached(session('app-show', { inp: 51 }, 'fast'), /^interaction/)).toBe('no');
  });

  test('memory is held to that of Leaflet with the same layers, heap and process each', () => {
    expect(reached(session('app-embed', { heap: 6.1e6 }, 'fast'), /^memory.*EPCI/)).toBe('no');
    expect(reached(session('app-embed', { process: 6.1e7 }, 'fast'), /^memory.*EPCI/)).toBe('no');
    expect(reached(session('app-communes', { heap: 6.1e6 }, 'fast'), /^memory.*EPCI/)).toBe('yes');
    expect(reached(session('app-communes', { heap: 6.1e6 }, 'fast'), /^memory.*of communes/)).toBe('no');
    const [blind] = rowsOf(session('app-embed', { process: null }, 'fast')).filter(({ what }) =>
      /^memory.*EPCI/.test(what),
    );
    expect(blind).toMatchObject({ reached: 'unknown', measured: expect.stringContaining('process –') });
  });

  test('blocking time is what is over 50 ms after the first contentful paint', () => {
    const task = (startTime: number, duration: number) => ({ startTime, duration });
    expect(blockingTime([task(0, 90), task(250, 150), task(500, 60), task(600, 50)], 300)).toBe(60);
  });

  test('one interaction in fifty is left out of the percentile; what is too short to be timed is 16 ms', () => {
    expect(interactionToNextPaint([80, 200, 40], 49)).toBe(200);
    expect(interactionToNextPaint([80, 200, 40], 60)).toBe(80);
    expect(interactionToNextPaint([80], 60)).toBe(16);
  });

  test('the same seed plans the same sixty gestures', () => {
    const plan = planOf(makeDice(1));
    expect(plan).toHaveLength(60);
    expect(planOf(makeDice(1))).toEqual(plan);
    expect(planOf(makeDice(2))).not.toEqual(plan);
  });
});

describe('tables of the bench', () => {
  test('a column of numbers is aligned to the right; a bar is text', () => {
    expect(markdownTable(['a', 'b'], [['x|y', 1]])).toBe('| a | b |\n| --- | ---: |\n| x\\|y | 1 |');
  });

  test('what is not reached stands out', () => {
    const row = { what: 'w', goal: 'g', measured: 'm', floor: { text: 'f', reached: 'yes' } } as const;
    expect(goalTable([{ ...row, reached: 'no' }])).toContain('| w | g | m | **no** | f |');
    expect(goalTable([{ ...row, reached: 'unknown' }])).toContain('| w | g | m | – |  |');
  });

  test('a page that was not visited has dashes, not zeros', () => {
    const line = pageTable({ visits: {} })
      .split('\n')
      .find((text) => text.includes('Leaflet'));
    expect(line).toBe('| Leaflet | – | – | – / – | – / – | – / – | – / – |');
  });

  test('a page has its bytes when slow, and its times in both conditions', () => {
    const visits = { 'leaflet-a': { fast: [VISIT], slow: [{ ...VISIT, visible: 2345, bytes: 112_345 }] } };
    expect(pageTable({ visits })).toContain('| Leaflet | 112 kB | 2 | 1.00 s / 2.35 s | 40 ms / 40 ms |');
  });

  test('the report names the day, the machine and the browser', () => {
    const text = report(results(GOOD));
    for (const part of ['2030-01-02', 'Some CPU', '2 cores', 'Chromium 150.0']) expect(text).toContain(part);
  });

  test('sizes are in thousands of bytes, small times with a decimal', () => {
    expect([kilobytes(6400), kilobytes(25_400), kilobytes(null)]).toEqual(['6.4 kB', '25 kB', '–']);
    expect([milliseconds(4.26), milliseconds(42.6), milliseconds(null)]).toEqual(['4.3 ms', '43 ms', '–']);
    expect([seconds(1234), seconds(null)]).toEqual(['1.23 s', '–']);
  });
});
