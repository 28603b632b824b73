import type {
  GeometryCollection,
  GeometryObject,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';

import { type PackedTopology, unpackTopology } from './packed/unpack';

export type Topo = Topology<Record<string, GeometryObject>>;
export type Outline = TopoPolygon | TopoMultiPolygon;
/** A unit of a level, and its official code. */
export type Unit = Outline & { readonly code: string };
export type Layer = 'region' | 'departements' | 'arrondissements' | 'epci' | 'communes';

const codeOf = (geometry: GeometryObject): string | null => {
  const { properties } = geometry;
  if (!properties || !('code' in properties)) return null;
  return typeof properties.code === 'string' ? properties.code : null;
};

/** Parses a TopoJSON text, or one of which the arcs and levels are packed. @throws Error with a French sentence when it is cut or is not a topology. */
export function parseTopology(text: string, file: string): Topo {
  const broken = (why: string): Error => new Error(`Fond de carte « ${file} » : ${why}. Rechargez la page.`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw broken('le fichier est incomplet ou illisible');
  }
  if (!isTopology(json)) throw broken('le fichier n’est pas une topologie TopoJSON');
  return isPacked(json) ? { ...json, ...unpackTopology(json) } : json;
}

const isPacked = (json: Topo | (Topo & PackedTopology)): json is Topo & PackedTopology =>
  typeof json.arcs[0] === 'string';

const isTopology = (json: unknown): json is Topo | (Topo & PackedTopology) =>
  typeof json === 'object' &&
  json !== null &&
  'type' in json &&
  json.type === 'Topology' &&
  'arcs' in json &&
  Array.isArray(json.arcs) &&
  'objects' in json &&
  typeof json.objects === 'object';

/** Polygons of one object of a topology. @throws Error with a French sentence when the object is missing. */
export function collection(topology: Topo, name: string, file: string): GeometryCollection {
  const found: GeometryObject | undefined = topology.objects[name];
  if (!found) throw new Error(`Fond de carte « ${file} » : la couche « ${name} » manque. Rechargez la page.`);
  return found.type === 'GeometryCollection' ? found : { type: 'GeometryCollection', geometries: [found] };
}

export const polygonsOf = ({ geometries }: GeometryCollection): Outline[] =>
  geometries.flatMap((geometry) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [geometry] : [],
  );

/** Units of a level; those without a code are left out. */
export const unitsOf = (objects: GeometryCollection): Unit[] =>
  polygonsOf(objects).flatMap((geometry) => {
    const code = codeOf(geometry);
    return code === null ? [] : [{ ...geometry, code }];
  });
