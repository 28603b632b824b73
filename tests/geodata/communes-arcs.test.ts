import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { area } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import type { LineLevel, UnitShape } from '../../src/domain/geometry';
import { parsePlaceKey } from '../../src/domain/place';
import { parseBoundaries } from '../../src/load/boundaries';
import { decodeArcs } from '../../src/load/communes/decode-arcs';
import { parseCommunes } from '../../src/load/communes/parse-communes';
import { ROOT, realModel } from '../fixtures/real-model';

/** `communes.arcs` as committed: the levels composed when it is read are those of the fine file. */
const { cog } = realModel;
const file = (name: string): Buffer => readFileSync(`${ROOT}geodata/boundaries/${name}`);
const bytes = new Uint8Array(file('communes.arcs'));
const communes = parseCommunes(bytes, cog);
const fine = parseBoundaries(file('territoires.topo.json').toString(), 'territoires.topo.json');
const LEVELS: readonly LineLevel[] = ['departement', 'arrondissement', 'epci', 'commune'];

const shapesOf = (level: LineLevel): readonly UnitShape[] => {
  switch (level) {
    case 'departement':
      return cog.departements.map(({ code }) => ({ niveau: level, codes: [code] }));
    case 'arrondissement':
      return cog.arrondissements.map(({ code }) => ({ niveau: level, codes: [code] }));
    case 'epci':
      return cog.epci.map(({ code }) => ({ niveau: level, codes: [code] }));
    case 'commune':
      return cog.communes.codes.map((code) => ({ niveau: level, codes: [code] }));
  }
};
const km2 = (source: typeof fine, shape: UnitShape): number => area(source.shape(shape)) / 1e6;
/** Share of its area that a line moved by 100 m may take from a unit: hundreds of km² above, a village below. */
const TOLERATED: Readonly<Record<LineLevel, number>> = {
  departement: 0.001,
  arrondissement: 0.002,
  epci: 0.005,
  commune: 0.1,
};

describe('communes.arcs', () => {
  test('weighs no more than 125 kB in brotli', () => {
    expect(brotliCompressSync(bytes).length).toBeLessThanOrEqual(125_000);
  });

  test.each(LEVELS)('%s: the same codes as the fine file, both ways', (level) => {
    expect([...communes.codes(level)].sort()).toEqual([...fine.codes(level)].sort());
  });

  test.each(LEVELS)('%s: each unit has the area that it has in the fine file', (level) => {
    const far = shapesOf(level).flatMap((shape) => {
      const [before, after] = [km2(fine, shape), km2(communes, shape)];
      return Math.abs(after - before) <= TOLERATED[level] * before ? [] : [[shape, before, after]];
    });
    expect(far).toEqual([]);
  });

  test('the region has the area that it has in the fine file, and is as many parts', () => {
    const region: UnitShape = { niveau: 'region' };
    expect(km2(communes, region) / km2(fine, region)).toBeCloseTo(1, 3);
    expect(communes.contour(region).coordinates).toHaveLength(fine.contour(region).coordinates.length);
  });

  test.each(['departement', 'arrondissement', 'epci'] as const)('%s: as many parts and holes', (level) => {
    const form = (source: typeof fine, shape: UnitShape) =>
      source
        .shape(shape)
        .coordinates.map((rings) => rings.length)
        .sort();
    const unlike = shapesOf(level).filter(
      (shape) => form(communes, shape).join() !== form(fine, shape).join(),
    );
    expect(unlike).toEqual([]);
  });

  test('communes that touch share their lines: a line is used once or twice, and most of them twice', () => {
    const { arcs, communes: polygons } = decodeArcs(bytes);
    const uses = new Map<number, number>();
    for (const use of polygons.flat(3)) {
      const index = use < 0 ? ~use : use;
      uses.set(index, (uses.get(index) ?? 0) + 1);
    }
    expect(uses.size).toBe(arcs.length);
    expect(Math.max(...uses.values())).toBe(2);
    // The border of the region, and the slips of the source.
    expect([...uses.values()].filter((count) => count === 1).length).toBeLessThan(400);
  });

  test.each(['epci', 'commune'] as const)('%s: the same neighbours as in the fine file', (level) => {
    const keys = (source: typeof fine, code: string) => {
      const place = parsePlaceKey(`${level}-${code}`);
      return place
        ? source
            .neighbours(place)
            .map((other) => ('code' in other ? other.code : ''))
            .sort()
        : [];
    };
    const unlike = fine
      .codes(level)
      .filter((code) => keys(fine, code).join() !== keys(communes, code).join());
    expect(unlike).toEqual([]);
  });

  test('names no neighbour of a commune before all communes are there', () => {
    const light = parseBoundaries(file('niveaux.topo.json').toString());
    expect(light.communes).toBe(false);
    expect(cog.communes.codes.length).toBeGreaterThan(0);
    for (const code of cog.communes.codes) {
      const place = parsePlaceKey(`commune-${code}`);
      expect(place && light.neighbours(place)).toEqual([]);
    }
  });
});
