import { readFileSync } from 'node:fs';
import { merge, mesh } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { arcReader } from '../../../../src/load/arcs/arc-reader';
import { areaOf, dissolved, linesOf } from '../../../../src/load/arcs/dissolve';
import { decodeArcs } from '../../../../src/load/communes/decode-arcs';
import { collection, parseTopology, type Topo, type Unit, unitsOf } from '../../../../src/load/topology';
import { ROOT } from '../../../fixtures/real-model';

const LIGHT = 'niveaux.topo.json';
const file = (name: string): Buffer => readFileSync(`${ROOT}geodata/boundaries/${name}`);
const light = parseTopology(file(LIGHT).toString(), LIGHT);
const { scale, translate, arcs, communes } = decodeArcs(new Uint8Array(file('communes.arcs')));
const fine: Topo = { type: 'Topology', transform: { scale, translate }, arcs, objects: {} };
const all = communes.map((parts, i): Unit => ({ type: 'MultiPolygon', arcs: parts, code: `${i}` }));
const epci = unitsOf(collection(light, 'epci', LIGHT));
/** Degrees without a grid, as another tool may write them. */
const plain: Topo = {
  type: 'Topology',
  objects: {},
  arcs: [
    [
      [0, 0],
      [1, 0],
    ],
    [
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
    [
      [1, 0],
      [2, 0],
      [2, 1],
      [1, 1],
      [1, 0],
    ],
  ],
};
const squares: readonly Unit[] = [
  { type: 'Polygon', arcs: [[0, 1]], code: 'a' },
  { type: 'Polygon', arcs: [[2]], code: 'b' },
];

const CASES: readonly (readonly [string, Topo, readonly Unit[]])[] = [
  ['every EPCI of the light file', light, epci],
  ['one EPCI of three', light, epci.filter((_, i) => i % 3 === 0)],
  ['every commune', fine, all],
  ['one commune of five, far from one another', fine, all.filter((_, i) => i % 5 === 0)],
  ['two squares that touch at two places', plain, squares],
  ['nothing', light, []],
];

describe('levels are composed as topojson-client composes them', () => {
  test.each(CASES)('the area of %s', (_, topology, units) => {
    const reader = arcReader(topology);
    expect(areaOf(reader, dissolved(reader, units))).toEqual(merge(topology, [...units]));
  });

  test.each(CASES)('the lines of %s', (_, topology, units) => {
    expect(linesOf(arcReader(topology), units)).toEqual(
      mesh(topology, { type: 'GeometryCollection', geometries: [...units] }),
    );
  });
});
