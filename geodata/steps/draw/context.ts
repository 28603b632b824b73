import { bboxClip, buffer, difference, featureCollection, intersect, union } from '@turf/turf';
import type { Feature, FeatureCollection, GeoJSON, MultiPolygon, Polygon } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Topology as AnyTopology } from 'topojson-specification';
import { departementOf } from '../read/composition';
import { ringKm2 } from '../rules/rings';
import type { MultiPolygonCoordinates, Outlines } from '../types';
import { isNamed, simplified, type Topology } from './simplify';

/** West, south, east, north in degrees. */
export type Frame = readonly [number, number, number, number];
type Area = Feature<Polygon | MultiPolygon>;

/** Countries of the surroundings: name in world-atlas → name in French. */
const COUNTRIES: Readonly<Record<string, string>> = {
  Belgium: 'Belgique',
  'United Kingdom': 'Royaume-Uni',
  Netherlands: 'Pays-Bas',
  Luxembourg: 'Luxembourg',
  Germany: 'Allemagne',
  Switzerland: 'Suisse',
  Italy: 'Italie',
  Spain: 'Espagne',
  Portugal: 'Portugal',
  Andorra: 'Andorre',
  Ireland: 'Irlande',
  Denmark: 'Danemark',
  Czechia: 'Tchéquie',
  Austria: 'Autriche',
  Liechtenstein: 'Liechtenstein',
  Slovenia: 'Slovénie',
  Croatia: 'Croatie',
  // Around the regions overseas: land without its name here would look like sea.
  Suriname: 'Suriname',
  Brazil: 'Brésil',
  Guyana: 'Guyana',
  Venezuela: 'Venezuela',
  'Antigua and Barb.': 'Antigua-et-Barbuda',
  Montserrat: 'Montserrat',
  Anguilla: 'Anguilla',
  'St. Kitts and Nevis': 'Saint-Christophe-et-Niévès',
  Dominica: 'Dominique',
  'Saint Lucia': 'Sainte-Lucie',
  'St. Vin. and Gren.': 'Saint-Vincent-et-les-Grenadines',
  Barbados: 'Barbade',
  Mauritius: 'Maurice',
  Comoros: 'Comores',
  Madagascar: 'Madagascar',
  // Around a region, not drawn from here: it says where the others may grow.
  France: 'France',
};

/** Tolerance: three pixels when the region fills a screen 1080 pixels high. The surroundings are a backdrop, and load with it. */
export const CONTEXT = { metres: 750, grille: 5e3, miettesKm2: 3 } as const;
/**
 * Natural Earth (1:10 000 000) and the official outlines draw the same border up to 1.5 km apart: a country grows by this
 * much into the France of Natural Earth, so that no sea shows between the two, and none is filled.
 */
const BORDER_KM = 2;
/** A neighbouring département reaches this far under the region, which is drawn over it in finer lines. */
const UNDER_KM = 1.5;
/** Corners of the strips are rounded with few points: the region hides them. */
const STEPS = 2;

const grown = (land: Area, km: number): Area | null =>
  buffer(land, km, { units: 'kilometers', steps: STEPS }) ?? null;
const both = (a: Area | null, b: Area | null): Area | null =>
  a && b ? intersect(featureCollection([a, b])) : null;
const joined = (a: Area, b: Area | null): Area => (b ? (union(featureCollection([a, b])) ?? a) : a);

const area = (geometry: MultiPolygon): Area => ({ type: 'Feature', properties: {}, geometry });

const multi = (parts: MultiPolygonCoordinates): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: parts.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))),
});

/** Joins features into a topology and simplifies it. @throws Error when a feature has no properties. */
function drawn(objects: Parameters<typeof topology>[0], metres: number): Topology {
  const made = topology(objects, 1e7);
  if (!isNamed(made)) throw new Error('Contexte : une surface n’a pas de nom.');
  return simplified(made, metres);
}

const isAreas = (value: GeoJSON): value is FeatureCollection<Polygon | MultiPolygon, { name?: string }> =>
  value.type === 'FeatureCollection' &&
  value.features.every(({ geometry }) => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon');

/** Countries around, France too, cut to the frame, simplified, by French name. @param atlas text of `countries-10m.json` */
export function countries(atlas: string, [west, south, east, north]: Frame): ReadonlyMap<string, Area> {
  const world: Topology = JSON.parse(atlas);
  const object = world.objects.countries;
  const all = object && feature(world, object);
  if (!all || !isAreas(all))
    throw new Error('world-atlas : l’objet « countries » n’est pas fait de polygones.');
  const cut = all.features.flatMap(({ properties, geometry }) => {
    const nom = COUNTRIES[properties.name ?? ''];
    if (!nom) return [];
    const { geometry: inside } = bboxClip(geometry, [west, south, east, north]);
    return inside.coordinates.length === 0
      ? []
      : [{ type: 'Feature' as const, properties: { nom }, geometry: inside }];
  });
  const made = drawn({ pays: featureCollection(cut) }, CONTEXT.metres);
  const pays = made.objects.pays && feature(made, made.objects.pays);
  if (!pays || !isAreas(pays)) return new Map();
  const named = pays.features.map((land, i) => [cut[i]?.properties.nom ?? '', withoutCrumbs(land)] as const);
  return new Map(named.filter(([, land]) => land.geometry.coordinates.length > 0));
}

/** Drops islets and holes that are not seen at this scale. */
function withoutCrumbs({ geometry }: Area): Area {
  const parts = geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates];
  const large = (ring: number[][] = []): boolean =>
    ring.length >= 4 &&
    ringKm2(ring.map(([x = 0, y = 0]): readonly [number, number] => [x, y])) >= CONTEXT.miettesKm2;
  return area({
    type: 'MultiPolygon',
    coordinates: parts.filter((rings) => large(rings[0])).map((rings) => rings.filter(large)),
  });
}

type Outline = (picks: (departement: string) => boolean) => Area;
type Members = Parameters<typeof mergeArcs>[1];

/** Units of a collection that a test on their place picks, dissolved; without crumbs. */
function merged(source: Topology, object: string, picks: (index: number) => boolean): Area {
  const units = source.objects[object];
  const members: Members = (units?.type === 'GeometryCollection' ? units.geometries : []).flatMap(
    (unit, i) => (unit.type === 'MultiPolygon' && picks(i) ? [{ ...unit, properties: {} }] : []),
  );
  const shape = feature(source, mergeArcs(source, members));
  return shape.type === 'Feature' && shape.geometry.type === 'MultiPolygon'
    ? withoutCrumbs(area(shape.geometry))
    : area(multi([]));
}

/**
 * Départements on shared and simplified lines; gives the outline of those that a test picks. They are dissolved before
 * they are simplified: a junction of communes stays for ever, and there are far more of them than of départements.
 * @param codes départements, in order
 */
function dissolver(outlines: Outlines, codes: readonly string[]): Outline {
  const communes = [...outlines];
  const named = communes.map(([code, parts]) => ({ ...area(multi(parts)), properties: { code } }));
  const exact = drawn({ communes: featureCollection(named) }, 0);
  const features = codes.map((code) => ({
    ...merged(exact, 'communes', (i) => departementOf(communes[i]?.[0] ?? '') === code),
    properties: { code },
  }));
  const light = drawn({ departements: featureCollection(features) }, CONTEXT.metres);
  return (picks) => merged(light, 'departements', (i) => picks(codes[i] ?? ''));
}

export interface ContextInput {
  /** Outlines of the communes of the region and of all départements in the frame. */
  readonly outlines: Outlines;
  readonly isInside: (code: string) => boolean;
  /** Départements drawn with their limits; the others make one surface, as part of `pays`. */
  readonly neighbours: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, string>;
  readonly frame: Frame;
  /** Text of `countries-10m.json`. */
  readonly atlas: string;
}

/**
 * What surrounds the region: objects `departements` (code, nom) and `pays` (nom). The region is drawn over it, so its
 * neighbours reach under it and no gap shows, whatever the detail of its own lines.
 */
export function contextTopology(input: ContextInput): AnyTopology {
  const { outlines, isInside, neighbours, names, frame, atlas } = input;
  const codes = [...new Set([...outlines.keys()].map(departementOf))].sort();
  const outlineOf = dissolver(outlines, codes);
  const outside = codes.filter((code) => !isInside(code));
  const region = outlineOf(isInside);
  const french = outside.length > 0 ? outlineOf((code) => !isInside(code)) : null;
  const lands = countries(atlas, frame);
  const atlasFrance = lands.get('France') ?? null;
  const pays = [...lands].flatMap(([nom, land]) => {
    if (land === atlasFrance) return [];
    const wide = joined(land, both(grown(land, BORDER_KM), atlasFrance));
    const beside = french ? difference(featureCollection([wide, french])) : wide;
    return beside ? [{ ...withoutCrumbs(beside), properties: { nom } }] : [];
  });
  const far = outside.filter((code) => !neighbours.has(code));
  if (far.length > 0)
    pays.push({ ...outlineOf((code) => far.includes(code)), properties: { nom: 'France' } });
  const departements = outside
    .filter((code) => neighbours.has(code))
    .map((code) => {
      const land = outlineOf((other) => other === code);
      const under = joined(land, both(grown(land, UNDER_KM), region));
      return { ...withoutCrumbs(under), properties: { code, nom: names.get(code) ?? code } };
    });
  return topology(
    { departements: featureCollection(departements), pays: featureCollection(pays) },
    CONTEXT.grille,
  );
}
