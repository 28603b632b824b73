import { describe, expect, test } from 'vitest';
import { startFloors } from '../../bench/floors/start';
import {
  bytesFloor,
  communesFloor,
  gestureFloor,
  loadFloor,
  startSlowFloor,
  taskFloor,
} from '../../bench/report/floors';
import type { Results, Visit } from '../../bench/report/results';
import { reasons } from '../../bench/report/table';

const PAGE = `<!doctype html><html data-nue lang="fr"><head><title>t</title><link rel="manifest" href="./m">
<script data-vues="a">var p=1</script><style>.a{}</style><link rel="stylesheet" href="./a.css" disabled></head><body>
<div id="depart" class="frame"><header class="header"><h1>Titre</h1></header><section class="legend">Légende</section>
<div class="stage"><div class="depart-cadre"><div class="depart-region"><svg class="depart-dessin"><path d="M0 0"/></svg>
<svg class="depart-noms depart-wide"><text>Nord</text></svg></div></div><div class="caption"><ul></ul></div>
<div class="stage-foot">Source</div></div></div><script>z()</script><div id="carte-app"></div>
<script type="module" src="./assets/index.js"></script></body></html>`;

describe('floors of the start view', () => {
  const floors = startFloors(PAGE);
  const has = (text: string): readonly boolean[] => [
    floors.map.includes(text),
    floors.labels.includes(text),
    floors.page.includes(text),
  ];

  test('each holds what it says, under the style of the page', () => {
    expect(has('M0 0')).toEqual([true, true, true]);
    expect(has('.a{}')).toEqual([true, true, true]);
    expect(has('Nord')).toEqual([false, true, true]);
    expect(has('Légende')).toEqual([false, false, true]);
    expect(has('Source')).toEqual([false, false, true]);
  });

  test('none has a program of the page, nor asks for a file of one', () => {
    for (const text of ['var p', 'z()', 'index.js', 'a.css', 'rel="manifest"'])
      expect(has(text)).toEqual([false, false, false]);
    for (const floor of Object.values(floors)) expect(floor.match(/<script/g)).toHaveLength(1);
  });

  test('each has what the style waits for before it shows a page', () => {
    expect(has('class="stage-foot"')).toEqual([true, true, true]);
  });

  test('every element that is opened is closed', () => {
    for (const floor of Object.values(floors))
      expect(floor.match(/<div\b/g)?.length).toBe(floor.match(/<\/div>/g)?.length);
  });

  test('a page that is built otherwise is refused: a floor must not pass for another', () => {
    expect(() => startFloors(PAGE.replace('depart-noms', 'noms'))).toThrow(/depart-noms/);
  });
});

const VISIT: Visit = {
  ...{ visible: 1000, bytes: 20_000, requests: 1, arrived: 20_000, interactive: null },
  ...{ longBefore: 80, longAfter: 0, fcp: 300, lcp: 300, cls: 0, tbt: 0 },
  ...{ recolour: 40, select: 30, hover: 20 },
};
const visits = (pages: Readonly<Record<string, Partial<Visit>>>): Pick<Results, 'visits'> => ({
  visits: Object.fromEntries(
    Object.entries(pages).map(([id, change]) => {
      const visit = { ...VISIT, ...change };
      return [id, { fast: [visit], slow: [visit] }];
    }),
  ),
});

describe('a floor against the goal', () => {
  test('the whole page tells of the start view, its parts only what they add', () => {
    const found = visits({
      'floor-start-map': { bytes: 24_000 },
      'floor-start-labels': { bytes: 24_900 },
      'floor-start-page': { bytes: 25_001 },
    });
    expect(bytesFloor(found, 25_000)).toEqual({
      text: '24 kB outlines and colours, 25 kB with names, 25 kB whole, no script',
      reached: 'no',
    });
    expect(bytesFloor(found, 25_001).reached).toBe('yes');
  });

  test('gestures are held to the pace of the best peer', () => {
    const found = (recolour: number) => visits({ 'floor-drawing-a': { recolour }, 'd3-a': { recolour: 30 } });
    expect(gestureFloor(found(36), 'a', 'recolour').reached).toBe('yes');
    expect(gestureFloor(found(37), 'a', 'recolour').reached).toBe('no');
  });

  test('communes are held to the bytes that we wait for, a task to the mount of the same elements and to MapLibre alone', () => {
    const found = visits({
      'floor-communes-bytes': { visible: 601 },
      'd3-b': {},
      'floor-react': { longBefore: 99 },
      'floor-start-page': { longBefore: 100 },
      'maplibre-a': { longBefore: 150 },
    });
    expect(communesFloor(found, 0.6).reached).toBe('no');
    expect(taskFloor(found, { before: 100, after: 150 }).reached).toBe('yes');
    expect(taskFloor(found, { before: 100, after: 149 }).reached).toBe('no');
    expect(taskFloor(found, { before: 99, after: 150 }).reached).toBe('no');
  });

  test('the start view is held to its own page without a script', () => {
    const found = (visible: number) => visits({ 'floor-start-page': { visible }, 'd3-a': { visible: 1000 } });
    expect(startSlowFloor(found(650), 0.65).reached).toBe('yes');
    expect(startSlowFloor(found(651), 0.65).reached).toBe('no');
  });

  test('libraries alone', () => {
    const load = (mapLibre: number, react: number) =>
      loadFloor({ gzip: 9, mapLibre, react, ran: 20_000, rest: 50_000 }, { all: 620_000, own: 200_000 })
        .reached;
    expect([load(436_000, 63_000), load(560_000, 63_000), load(100_000, 201_000)]).toEqual([
      'yes',
      'no',
      'no',
    ]);
  });

  test('what was not measured is no verdict', () => {
    expect(taskFloor(visits({}), { before: 100, after: 150 }).reached).toBe('unknown');
    expect(gestureFloor(visits({ 'floor-drawing-a': {} }), 'a', 'select').reached).toBe('unknown');
  });
});

test('the reasons are those of the rows that are not reached, each by its floor', () => {
  const row = { what: 'w', goal: 'g', measured: 'm', reached: 'no' } as const;
  const of = (reached: 'yes' | 'no' | 'unknown') => reasons([{ ...row, floor: { text: 'f', reached } }]);
  expect(of('no')).toMatch(/^- _w_: m; floor f: the floor misses the goal too/);
  expect(of('yes')).toMatch(/work of ours/);
  expect(of('unknown')).toMatch(/not measured/);
  expect(reasons([{ ...row, floor: null }])).toMatch(/no floor is made/);
  expect(reasons([{ ...row, reached: 'yes', floor: null }])).toBe('');
});
