import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { countries, type Frame } from '../../geodata/steps/draw/context';
import { propertiesOf } from '../../geodata/steps/draw/topology';

type Levels = Topology<Record<string, GeometryCollection<{ code: string; nom: string }>>>;
const text = (name: string): string => readFileSync(`geodata/boundaries/${name}`, 'utf8');
const fine: Levels = JSON.parse(text('territoires.topo.json'));
const light: Levels = JSON.parse(text('niveaux.topo.json'));
const context: Levels = JSON.parse(text('contexte.topo.json'));

const object = (source: Levels, level: string) => {
  const found = source.objects[level];
  if (!found) throw new Error(level);
  return found;
};
const codes = (source: Levels, level: string): string[] =>
  object(source, level).geometries.map((unit) => propertiesOf(unit)?.code ?? '');
const parts = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
const shapes = (source: Levels, level: string) =>
  feature(source, object(source, level)).features.map(({ geometry, properties }) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') throw new Error(geometry.type);
    return { code: properties.code, geometry, parts: parts(geometry) };
  });

describe('around the committed boundaries', () => {
  test('no commune absorbed since is left, and those that hold them are there', () => {
    const all = new Set(codes(fine, 'communes'));
    for (const code of ['02311', '59070', '62461', '62549', '62743', '80830'])
      expect(all.has(code)).toBe(false);
    for (const code of ['02589', '59006', '62447', '80155']) expect(all.has(code)).toBe(true);
  });

  test('no sea shows between the region and what is on land beside it', () => {
    const land = ['departements', 'pays'].flatMap((layer) => shapes(context, layer));
    const gaps: Position[] = [];
    for (const source of [fine, light]) {
      for (const ring of (shapes(source, 'region')[0]?.parts ?? []).flat()) {
        for (let i = 1; i < ring.length; i += 1) {
          const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[i - 1] ?? [], ring[i] ?? []];
          const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
          // West and north of these lines begins the coast.
          const inland = (x > 2.56 && y < 51.06) || y < 49.9;
          if (!inland) continue;
          const length = Math.hypot(bx - ax, by - ay) || 1;
          // 50 m on both sides: one of the two is outside the region, and must be land.
          const beside = [1, -1].map((side) => [
            x + (side * 0.0007 * (ay - by)) / length,
            y + (side * 0.0005 * (bx - ax)) / length,
          ]);
          const own = shapes(source, 'region')[0]?.geometry;
          for (const point of beside) {
            if (own && booleanPointInPolygon(point, own)) continue;
            if (!land.some(({ geometry }) => booleanPointInPolygon(point, geometry))) gaps.push(point);
          }
        }
      }
    }
    expect(gaps).toEqual([]);
  });

  test('around the regions overseas, other countries are land, by their French names', () => {
    const atlas = readFileSync('node_modules/world-atlas/countries-10m.json', 'utf8');
    const around: Readonly<Record<string, readonly [Frame, readonly string[]]>> = {
      Guyane: [
        [-56, 1, -50, 7],
        ['Suriname', 'Brésil'],
      ],
      Martinique: [
        [-63, 13, -59, 17],
        ['Dominique', 'Sainte-Lucie'],
      ],
      Mayotte: [[42, -15, 49, -11], ['Comores']],
      'La Réunion': [[54, -22, 59, -19], ['Maurice']],
    };
    for (const [region, [frame, names]] of Object.entries(around))
      expect([...countries(atlas, frame).keys()], region).toEqual(expect.arrayContaining([...names]));
  });

  test('the pinned npm sources are those that package.json installs', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { npm } = JSON.parse(readFileSync('geodata/sources.json', 'utf8'));
    for (const { paquet, version, fichier, sha256 } of npm) {
      expect(devDependencies[paquet], paquet).toBe(version);
      const bytes = readFileSync(`node_modules/${paquet}/${fichier}`);
      expect(createHash('sha256').update(bytes).digest('hex'), fichier).toBe(sha256);
    }
  });
});
