import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify, type sphericalTriangleArea } from 'topojson-simplify';
import type {
  Objects,
  GeometryCollection as TopoCollection,
  MultiPolygon as TopoMultiPolygon,
  GeometryObject as TopoObject,
  Polygon as TopoPolygon,
  Topology as TopoTopology,
} from 'topojson-specification';
import { ringKm2 } from './rings';
import type { Composition, MultiPolygonCoordinates, Outlines, Ring } from './types';
import { SLIVER_KM2 } from './validate';

type Area = Polygon | MultiPolygon;
type Any = NonNullable<unknown>;
type Topology = TopoTopology<Objects<Any>>;
type GeometryObject = TopoObject<Any>;
type GeometryCollection = TopoCollection<Any>;
export interface Properties {
  readonly code: string;
  readonly nom: string;
}
export type Level = 'region' | 'departements' | 'arrondissements' | 'epci' | 'communes';
export type LevelTopology = TopoTopology<Record<Level, GeometryCollection>>;

/** Grid of the first pass: about 4 mm, finer than the source, so that shared points stay shared. */
const GRID = 1e8;

const pairs = (ring: Position[]): Ring => ring.map(([x = 0, y = 0]): readonly [number, number] => [x, y]);

const isPolygonal = (geometry: GeometryObject): geometry is TopoPolygon<Any> | TopoMultiPolygon<Any> =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

const METRES_PER_DEGREE = 111_195;

/**
 * How far a point stands from the line that would replace it, in metres: what the eye sees go when the point goes. The
 * usual weight, the area of the triangle, lets long thin bends go and leaves more than twice the largest error for the
 * same number of points.
 */
function deviation([a, b, c]: Parameters<typeof sphericalTriangleArea>[0]): number {
  const shrink = Math.cos((b[1] * Math.PI) / 180);
  const [bx, by] = [(b[0] - a[0]) * shrink, b[1] - a[1]];
  const [cx, cy] = [(c[0] - a[0]) * shrink, c[1] - a[1]];
  const base = Math.hypot(cx, cy);
  const height = base > 0 ? Math.abs(cx * by - cy * bx) / base : Math.hypot(bx, by);
  return height * METRES_PER_DEGREE;
}

/** Takes off the points that stand less than so many metres from the line. */
function simplified(source: Topology, metres: number): Topology {
  return simplify(presimplify(source, deviation), metres);
}

/** Drops the arcs that no object uses, so that a file carries only what it shows. */
function pruned<T extends Topology>(source: T): T {
  const places = new Map<number, number>();
  const arcs: Topology['arcs'] = [];
  const renumber = (arc: number): number => {
    const index = arc < 0 ? ~arc : arc;
    let place = places.get(index);
    if (place === undefined) {
      place = arcs.length;
      places.set(index, place);
      arcs.push(source.arcs[index] ?? []);
    }
    return arc < 0 ? ~place : place;
  };
  const walk = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(walk) : typeof value === 'number' ? renumber(value) : value;
  const rewrite = (geometry: GeometryObject): void => {
    if (geometry.type === 'GeometryCollection') geometry.geometries.forEach(rewrite);
    else if ('arcs' in geometry) Object.assign(geometry, { arcs: walk(geometry.arcs) });
  };
  Object.values(source.objects).forEach(rewrite);
  return { ...source, arcs };
}

const collection = (features: readonly Feature<Area, Properties>[]): FeatureCollection<Area, Properties> => ({
  type: 'FeatureCollection',
  features: [...features],
});

/** Code and name that we wrote on a unit; `null` on anything else. */
export function propertiesOf({ properties }: GeometryObject): Properties | null {
  if (!properties || !('code' in properties) || !('nom' in properties)) return null;
  const { code, nom } = properties;
  return typeof code === 'string' && typeof nom === 'string' ? { code, nom } : null;
}

const named = (source: TopoTopology): source is Topology =>
  Object.values(source.objects).every(
    (object) =>
      object.type === 'GeometryCollection' && object.geometries.every(({ properties }) => properties),
  );

/** Joins features into a topology. @throws Error when a feature has no properties: a unit without code is no unit. */
function join(objects: Parameters<typeof topology>[0]): Topology {
  const joined = topology(objects, GRID);
  if (!named(joined)) throw new Error('Topologie : une unité n’a ni code ni nom.');
  return joined;
}

/** Communes as one topology: neighbours share their arcs. */
function communesTopology(outlines: Outlines, composition: Composition): Topology {
  return join({
    communes: collection(
      composition.communes.map(({ code, nom }) => ({
        type: 'Feature',
        properties: { code, nom },
        geometry: {
          type: 'MultiPolygon',
          coordinates: (outlines.get(code) ?? []).map((rings) =>
            rings.map((ring) => ring.map(([x, y]) => [x, y])),
          ),
        },
      })),
    ),
  });
}

/** `mergeArcs` types its input as one of the two kinds; it takes both. */
const polygons = (list: readonly (TopoPolygon<Any> | TopoMultiPolygon<Any>)[]): TopoMultiPolygon<Any>[] =>
  list.map((geometry) =>
    geometry.type === 'MultiPolygon'
      ? geometry
      : { ...geometry, type: 'MultiPolygon', arcs: [geometry.arcs] },
  );

/**
 * Two communes that cover the same sliver leave a ring there when they are dissolved: a speck on the map, that is no part
 * and no hole of the unit. The largest part always stays.
 */
function withoutSlivers(source: Topology, unit: TopoMultiPolygon<Any>): TopoMultiPolygon<Any> {
  const { geometry } = feature(source, unit);
  if (geometry.type !== 'MultiPolygon') return unit;
  const sizes = geometry.coordinates.map((rings) => rings.map((ring) => ringKm2(pairs(ring))));
  const largest = Math.max(...sizes.map(([outer = 0]) => outer));
  const arcs = unit.arcs
    .map((rings, i) => rings.filter((_, j) => (sizes[i]?.[j] ?? 0) >= Math.min(SLIVER_KM2, largest)))
    .filter((rings, i) => rings.length > 0 && (sizes[i]?.[0] ?? 0) >= Math.min(SLIVER_KM2, largest));
  return { ...unit, arcs };
}

/** Every level composed from its communes, on the same arcs. */
function withLevels(source: Topology, composition: Composition): LevelTopology {
  const object = source.objects.communes;
  const communes = object?.type === 'GeometryCollection' ? object.geometries.filter(isPolygonal) : [];
  const byCode = new Map(composition.communes.map((row, i) => [row.code, communes[i]]));
  const dissolve = (codes: readonly string[], code: string, nom: string): GeometryObject => ({
    ...withoutSlivers(
      source,
      mergeArcs(source, polygons(codes.flatMap((commune) => byCode.get(commune) ?? []))),
    ),
    properties: { code, nom },
  });
  const group = (
    rows: readonly { code: string; nom: string }[],
    of: (row: Composition['communes'][number]) => string | null,
  ) => ({
    type: 'GeometryCollection' as const,
    geometries: rows.map(({ code, nom }) =>
      dissolve(
        composition.communes.filter((row) => of(row) === code).map((row) => row.code),
        code,
        nom,
      ),
    ),
  });
  return {
    ...source,
    objects: {
      region: group([composition.region], () => composition.region.code),
      departements: group(composition.departements, (row) => row.departement),
      arrondissements: group(composition.arrondissements, (row) => row.arrondissement),
      epci: group(composition.epci, (row) => row.epci),
      // Dissolved too, so that absorbed communes lose their inner lines.
      communes: {
        type: 'GeometryCollection',
        geometries: composition.communes.map(({ code, nom }) => dissolve([code], code, nom)),
      },
    },
  };
}

/** Features of one unit of a topology. */
export const shapeOf = (source: LevelTopology, level: Level, code: string): MultiPolygonCoordinates => {
  const unit = source.objects[level].geometries.find((geometry) => propertiesOf(geometry)?.code === code);
  if (!unit || !isPolygonal(unit)) return [];
  const found = feature(source, unit);
  if (found.type !== 'Feature') return [];
  const { geometry } = found;
  const parts: Position[][][] =
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates
      : geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : [];
  return parts.map((rings) => rings.map(pairs));
};

/**
 * Fine file, for close views and for other people's use: nearly every point. The source is already generalised (a point
 * every 540 m in the middle); what a tolerance of 280 m would save (20 % of the file) shows at zoom 12 as crude corners.
 * At 50 m only points go that stand on a line. A cell of the grid is 10 m by 13 m, a pixel at zoom 12.
 */
export const FINE = { metres: 50, grille: 2e4 } as const;
/**
 * Light file, for the first load. When the region fills a screen 1080 pixels high, a pixel is about 270 m: a point goes
 * when it stands less than a pixel and a half from the line, and a cell of the grid (about 90 m) is a third of one. Half a
 * pixel would cost a half more bytes. It is drawn anew from the fine file, which replaces it whole: without the communes,
 * most junctions are no longer junctions, and their points can go. Its levels share their arcs among themselves.
 * Crumbs are parts, and holes, of less than half a square kilometre: three pixels by three. An islet goes from every
 * level at once, an enclave with the hole that it fills.
 */
export const LIGHT = { metres: 380, grille: 2.5e3, miettesKm2: 0.5 } as const;

/** All levels, simplified before they were dissolved. */
export function fineTopology(outlines: Outlines, composition: Composition): LevelTopology {
  const communes = simplified(communesTopology(outlines, composition), FINE.metres);
  return quantize(pruned(withLevels(communes, composition)), FINE.grille);
}

/** A unit without its crumbs: parts too small to be seen at the scale of the region (its largest always stays). */
function withoutCrumbs(parts: MultiPolygonCoordinates): number[][][][] {
  const sizes = parts.map((rings) => (rings[0] ? ringKm2(rings[0]) : 0));
  const largest = Math.max(...sizes);
  return parts
    .filter((_, i) => sizes[i] === largest || (sizes[i] ?? 0) >= LIGHT.miettesKm2)
    .map((rings) =>
      rings
        .filter((ring, i) => i === 0 || ringKm2(ring) >= LIGHT.miettesKm2)
        .map((ring) => ring.map(([x, y]) => [x, y])),
    );
}

/** Levels for the first load; of communes, only those that are perimeters by themselves. */
export function lightTopology(fine: LevelTopology, communesNommees: readonly string[]): LevelTopology {
  const level = (name: Level, only: readonly string[] | null): FeatureCollection<Area, Properties> =>
    collection(
      fine.objects[name].geometries.flatMap((unit): Feature<Area, Properties>[] => {
        const properties = propertiesOf(unit);
        if (!properties || (only && !only.includes(properties.code))) return [];
        return [
          {
            type: 'Feature',
            properties,
            geometry: {
              type: 'MultiPolygon',
              coordinates: withoutCrumbs(shapeOf(fine, name, properties.code)),
            },
          },
        ];
      }),
    );
  const joined = join({
    region: level('region', null),
    departements: level('departements', null),
    arrondissements: level('arrondissements', null),
    epci: level('epci', null),
    communes: level('communes', communesNommees),
  });
  const { objects, ...rest } = quantize(pruned(simplified(joined, LIGHT.metres)), LIGHT.grille);
  const levels = (name: Level): GeometryCollection => {
    const object = objects[name];
    return object?.type === 'GeometryCollection' ? object : { type: 'GeometryCollection', geometries: [] };
  };
  return {
    ...rest,
    objects: {
      region: levels('region'),
      departements: levels('departements'),
      arrondissements: levels('arrondissements'),
      epci: levels('epci'),
      communes: levels('communes'),
    },
  };
}
