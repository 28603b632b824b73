import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { area } from '@turf/turf';
import type { Feature, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import type { Level, LevelTopology } from '../../geodata/steps/draw/topology';

/** The files that the app loads, as committed; nothing is rebuilt here (that is `npm run geodata -- --verify`). */
const text = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const bytes = (name: string): Buffer =>
  readFileSync(new URL(`../../geodata/boundaries/${name}`, import.meta.url));
const boundary = (name: string): string => bytes(name).toString();
const fine: LevelTopology = JSON.parse(boundary('territoires.topo.json'));
const light: LevelTopology = JSON.parse(boundary('niveaux.topo.json'));
const cog: { communes: { codes: string[]; epci: number[] }; epci: { code: string }[] } = {
  ...JSON.parse(boundary('cog.json')),
  communes: JSON.parse(boundary('communes-cog.json')),
};
const LEVELS: readonly Level[] = ['region', 'departements', 'arrondissements', 'epci', 'communes'];

/** Parts of the units of a level: code and polygon. */
function parts(source: LevelTopology, level: Level): { code: string; part: Feature<Polygon> }[] {
  const collection = feature(source, source.objects[level]);
  return collection.features.flatMap(({ properties, geometry }) => {
    const polygons =
      geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : [];
    const code = properties && 'code' in properties ? String(properties.code) : '';
    return polygons.map((coordinates) => ({
      code,
      part: { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } } as const,
    }));
  });
}
function km2(source: LevelTopology, level: Level): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { code, part } of parts(source, level))
    sizes.set(code, (sizes.get(code) ?? 0) + area(part) / 1e6);
  return sizes;
}
const arcsOf = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value < 0 ? ~value : value]
    : Array.isArray(value)
      ? value.flatMap(arcsOf)
      : [];
const used = (source: LevelTopology, level: Level): ReadonlySet<number> =>
  new Set(source.objects[level].geometries.flatMap((unit) => ('arcs' in unit ? arcsOf(unit.arcs) : [])));

describe('committed boundaries', () => {
  test('3 782 communes, 26 arrondissements, 92 EPCI, 5 départements, one region; no commune in the light file', () => {
    const counts = (source: LevelTopology) => LEVELS.map((level) => source.objects[level].geometries.length);
    expect(counts(fine)).toEqual([1, 5, 26, 92, 3782]);
    expect(counts(light)).toEqual([1, 5, 26, 92, 0]);
  });

  test.each(LEVELS)('every unit of %s has a code and a name, nothing else, and an area', (level) => {
    for (const source of [fine, light]) {
      for (const { properties } of source.objects[level].geometries) {
        expect(Object.keys(properties ?? {})).toEqual(['code', 'nom']);
      }
      expect([...km2(source, level)].filter(([, size]) => size < 0.1)).toEqual([]);
      expect(km2(source, level).size).toBe(source.objects[level].geometries.length);
    }
  });

  test('in the fine file, every line of every level is a line of the communes', () => {
    const communes = used(fine, 'communes');
    for (const level of LEVELS) {
      expect([...used(fine, level)].filter((arc) => !communes.has(arc))).toEqual([]);
    }
    expect(communes.size).toBe(fine.arcs.length);
  });

  test('in the light file, the region has no line that its départements have not', () => {
    const departements = used(light, 'departements');
    expect([...used(light, 'region')].filter((arc) => !departements.has(arc))).toEqual([]);
  });

  test('the region has about 31 800 km² on the sphere; its départements, and its communes, add up to it', () => {
    const sum = (source: LevelTopology, level: Level): number =>
      [...km2(source, level).values()].reduce((total, size) => total + size, 0);
    const region = sum(fine, 'region');
    expect(region).toBeGreaterThan(31_500);
    expect(region).toBeLessThan(32_100);
    // The overlaps of the source have 0.05 km² together.
    for (const level of LEVELS.filter((name) => name !== 'epci')) {
      expect(Math.abs(sum(fine, level) - region)).toBeLessThan(0.5);
    }
    expect(Math.abs(sum(light, 'region') - region) / region).toBeLessThan(0.005);
  });

  test('the light file has no dots: every part but the only one of a unit is large enough to be seen', () => {
    for (const level of LEVELS) {
      const all = parts(light, level);
      const alone = (code: string) => all.filter((row) => row.code === code).length === 1;
      expect(
        all.filter(({ code, part }) => !alone(code) && area(part) < 0.3e6).map(({ code }) => code),
      ).toEqual([]);
    }
  });

  test('each EPCI has, inside the region, the members that the COG lists, and covers them', () => {
    const list: { code: string; membres: { code: string }[] }[] = JSON.parse(
      text('node_modules/@etalab/decoupage-administratif/data/epci.json'),
    );
    const inside = new Set(cog.communes.codes);
    const communes = km2(fine, 'communes');
    const sizes = km2(fine, 'epci');
    for (const [index, { code }] of cog.epci.entries()) {
      const expected = list
        .find((row) => row.code === code)
        ?.membres.map((row) => row.code)
        .filter((member) => inside.has(member))
        .sort();
      expect(cog.communes.codes.filter((_, i) => cog.communes.epci[i] === index)).toEqual(expected);
      const total = (expected ?? []).reduce((sum, member) => sum + (communes.get(member) ?? 0), 0);
      expect(Math.abs((sizes.get(code) ?? 0) - total), code).toBeLessThan(0.1);
    }
  });

  test('the manifest has the sum of every file', () => {
    const { sorties }: { sorties: Record<string, { sha256: string }> } = JSON.parse(
      boundary('manifest.json'),
    );
    const found = Object.keys(sorties).map((name) => [
      name,
      createHash('sha256').update(bytes(name)).digest('hex'),
    ]);
    expect(found).toEqual(Object.entries(sorties).map(([name, { sha256 }]) => [name, sha256]));
    expect(found.length).toBeGreaterThanOrEqual(8);
  });
});
