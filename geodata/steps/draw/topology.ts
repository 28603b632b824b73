import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection as TopoCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology as TopoTopology,
} from 'topojson-specification';
import { ringKm2 } from '../rules/rings';
import { SLIVER_KM2 } from '../rules/validate';
import type { CommuneRow, Composition, MultiPolygonCoordinates, Outlines, Ring } from '../types';
import { type Any, type GeometryObject, isNamed, pruned, simplified, type Topology } from './simplify';
import { FINE } from './tolerances';

export type Area = Polygon | MultiPolygon;
export type GeometryCollection = TopoCollection<Any>;
export interface Properties {
  readonly code: string;
  readonly nom: string;
}
export type Level = 'region' | 'departements' | 'arrondissements' | 'epci' | 'communes';
export type LevelTopology = TopoTopology<Record<Level, GeometryCollection>>;

/** Grid of the first pass: about 4 mm, finer than the source, so that shared points stay shared. */
const GRID = 1e8;

export const pairs = (ring: Position[]): Ring =>
  ring.map(([x = 0, y = 0]): readonly [number, number] => [x, y]);

export const isPolygonal = (geometry: GeometryObject): geometry is TopoPolygon<Any> | TopoMultiPolygon<Any> =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

export const collection = (
  features: readonly Feature<Area, Properties>[],
): FeatureCollection<Area, Properties> => ({
  type: 'FeatureCollection',
  features: [...features],
});

/** Code and name that we wrote on a unit; `null` on anything else. */
export function propertiesOf({ properties }: GeometryObject): Properties | null {
  if (!properties || !('code' in properties) || !('nom' in properties)) return null;
  const { code, nom } = properties;
  return typeof code === 'string' && typeof nom === 'string' ? { code, nom } : null;
}

/** Joins features into a topology. @throws Error when a feature has no properties: a unit without code is no unit. */
export function join(objects: Parameters<typeof topology>[0]): Topology {
  const joined = topology(objects, GRID);
  if (!isNamed(joined)) throw new Error('Topologie : une unité n’a ni code ni nom.');
  return joined;
}

/** Communes as one topology: neighbours share their arcs. */
export function communesTopology(outlines: Outlines, communes: readonly CommuneRow[]): Topology {
  return join({
    communes: collection(
      communes.map(({ code, nom }) => ({
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
export const polygons = (
  list: readonly (TopoPolygon<Any> | TopoMultiPolygon<Any>)[],
): TopoMultiPolygon<Any>[] =>
  list.map((geometry) =>
    geometry.type === 'MultiPolygon'
      ? geometry
      : { ...geometry, type: 'MultiPolygon', arcs: [geometry.arcs] },
  );

/**
 * Two communes that cover the same sliver leave a ring there when they are dissolved: a speck on the map, that is no part
 * and no hole of the unit. The largest part always stays.
 */
export function withoutSlivers(source: Topology, unit: TopoMultiPolygon<Any>): TopoMultiPolygon<Any> {
  const { geometry } = feature(source, unit);
  if (geometry.type !== 'MultiPolygon') return unit;
  const sizes = geometry.coordinates.map((rings) => rings.map((ring) => ringKm2(pairs(ring))));
  const largest = Math.max(...sizes.map(([outer = 0]) => outer));
  const arcs = unit.arcs
    .map((rings, i) => rings.filter((_, j) => (sizes[i]?.[j] ?? 0) >= Math.min(SLIVER_KM2, largest)))
    .filter((rings, i) => rings.length > 0 && (sizes[i]?.[0] ?? 0) >= Math.min(SLIVER_KM2, largest));
  return { ...unit, arcs };
}

/** Units of a level, and the one that a commune belongs to; `null` for none. */
export interface Grouping {
  readonly rows: readonly Properties[];
  readonly of: (row: CommuneRow) => string | null;
}

/**
 * Every level composed from its communes, on the same arcs.
 * @param source topology of these communes, in the same order
 */
export function withLevels(
  source: Topology,
  rows: readonly CommuneRow[],
  groupings: Readonly<Record<Exclude<Level, 'communes'>, Grouping>>,
): LevelTopology {
  const object = source.objects.communes;
  const drawn = object?.type === 'GeometryCollection' ? object.geometries.filter(isPolygonal) : [];
  const merged = (units: readonly TopoMultiPolygon<Any>[]): TopoMultiPolygon<Any> =>
    withoutSlivers(source, mergeArcs(source, [...units]));
  // Each merged by itself first: absorbed communes lose their inner lines, and a sliver that a commune loses is no part
  // of its EPCI or of the region either (two of them stood out of the border with Belgium as spikes).
  const communes = rows.map((row, i) => ({ ...row, shape: merged(polygons(drawn.slice(i, i + 1))) }));
  const unit = (shape: TopoMultiPolygon<Any>, { code, nom }: Properties): GeometryObject => ({
    ...shape,
    properties: { code, nom },
  });
  const group = ({ rows, of }: Grouping) => ({
    type: 'GeometryCollection' as const,
    geometries: rows.map((row) =>
      unit(merged(communes.filter((commune) => of(commune) === row.code).map(({ shape }) => shape)), row),
    ),
  });
  return {
    ...source,
    objects: {
      region: group(groupings.region),
      departements: group(groupings.departements),
      arrondissements: group(groupings.arrondissements),
      epci: group(groupings.epci),
      communes: {
        type: 'GeometryCollection',
        geometries: communes.map((row) => unit(row.shape, row)),
      },
    },
  };
}

/** Levels above the commune in a composition of one region or more. */
export const groupingsOf = (
  { departements, arrondissements, epci }: Pick<Composition, 'departements' | 'arrondissements' | 'epci'>,
  region: Grouping,
): Readonly<Record<Exclude<Level, 'communes'>, Grouping>> => ({
  region,
  departements: { rows: departements, of: (row) => row.departement },
  arrondissements: { rows: arrondissements, of: (row) => row.arrondissement },
  epci: { rows: epci, of: (row) => row.epci },
});

/** Outlines of a unit of a topology. */
export const partsOf = (source: TopoTopology, unit: GeometryObject): MultiPolygonCoordinates => {
  if (!isPolygonal(unit)) return [];
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

/** Outlines of the unit of that code; none when the level has no such unit. */
export const shapeOf = (source: LevelTopology, level: Level, code: string): MultiPolygonCoordinates => {
  const unit = source.objects[level].geometries.find((geometry) => propertiesOf(geometry)?.code === code);
  return unit ? partsOf(source, unit) : [];
};

/** All levels, simplified before they were dissolved. */
export function fineTopology(outlines: Outlines, composition: Composition): LevelTopology {
  const communes = simplified(communesTopology(outlines, composition.communes), FINE.metres);
  const { region } = composition;
  const groupings = groupingsOf(composition, { rows: [region], of: () => region.code });
  return quantize(pruned(withLevels(communes, composition.communes, groupings)), FINE.grille);
}
