import { readFileSync } from 'node:fs';
import { mesh } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { middleTopology } from '../../geodata/steps/draw/middle';
import type { LevelTopology } from '../../geodata/steps/draw/topology';
import { FINE_ZOOM, OUTLINES_ZOOM } from '../../src/domain/projection';

type Point = readonly [x: number, y: number];
type Segment = readonly [ax: number, ay: number, bx: number, by: number];

const open = (name: string): LevelTopology =>
  JSON.parse(readFileSync(new URL(`../../geodata/boundaries/${name}`, import.meta.url), 'utf8'));
const fine = open('territoires.topo.json');

/** Metres, near the middle of the region: lengths are off by a thousandth. */
const EAST = 111_320 * Math.cos((49.9 * Math.PI) / 180);
const toMetres = ([lon = 0, lat = 0]: readonly number[]): Point => [lon * EAST, lat * 110_574];
/** Metres of a CSS pixel of the map at a zoom, in its middle. */
const pixel = (zoom: number): number => (EAST * 360) / 512 / 2 ** zoom;

const lines = (topology: Topology, level: string): readonly Point[][] => {
  const drawn = mesh(topology, topology.objects[level] as Parameters<typeof mesh>[1]);
  return drawn.coordinates.map((line) => line.map(toMetres));
};

/** How far a point is from the nearest of some lines, metres. */
function distances(drawn: readonly Point[][]): (point: Point) => number {
  const CELL = 2000;
  const cells = new Map<string, Segment[]>();
  const cell = (value: number): number => Math.floor(value / CELL);
  for (const line of drawn)
    line.slice(1).forEach(([bx, by], i) => {
      const [ax, ay] = line[i] ?? [bx, by];
      for (let x = cell(Math.min(ax, bx)); x <= cell(Math.max(ax, bx)); x += 1)
        for (let y = cell(Math.min(ay, by)); y <= cell(Math.max(ay, by)); y += 1) {
          const key = `${x} ${y}`;
          const held = cells.get(key);
          if (held) held.push([ax, ay, bx, by]);
          else cells.set(key, [[ax, ay, bx, by]]);
        }
    });
  const AROUND = [-1, 0, 1];
  return ([x, y]) => {
    const near = AROUND.flatMap((i) =>
      AROUND.flatMap((j) => cells.get(`${cell(x) + i} ${cell(y) + j}`) ?? []),
    );
    return Math.min(
      ...near.map(([ax, ay, bx, by]) => {
        const [dx, dy] = [bx - ax, by - ay];
        const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
        return Math.hypot(x - ax - t * dx, y - ay - t * dy);
      }),
    );
  };
}

/** Pixels that a share of the points of a finer line are from a coarser one, at the zoom where the finer takes its place. */
function strays(coarse: Topology, level: string, zoom: number): (share: number) => number {
  const far = lines(fine, level)
    .flat()
    .map(distances(lines(coarse, level)));
  far.sort((a, b) => a - b);
  return (share) => (far[Math.floor(share * (far.length - 1))] ?? Number.POSITIVE_INFINITY) / pixel(zoom);
}

test('communes and EPCI are within half a pixel of their fine lines for nine points in ten, up to where those come', () => {
  const middle: Topology = middleTopology(fine);
  const away = strays(middle, 'communes', FINE_ZOOM);
  expect(away(0.9)).toBeLessThan(0.5);
  // The other points: narrow ears of a limit, two pixels at the most for all but one in a hundred.
  expect(away(0.99)).toBeLessThan(2);
});

test('the light lines are within a pixel of the fine ones for nine points in ten, up to where others come', () => {
  for (const level of ['departements', 'arrondissements', 'epci']) {
    const away = strays(open('niveaux.topo.json'), level, OUTLINES_ZOOM);
    expect(away(0.5), level).toBeLessThan(0.5);
    expect(away(0.9), level).toBeLessThanOrEqual(1);
  }
});
