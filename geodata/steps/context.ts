import { bboxClip, buffer, featureCollection } from '@turf/turf';
import type { Feature, FeatureCollection, GeoJSON, GeoJsonProperties, MultiPolygon, Polygon } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { Objects as AnyObjects, Topology as AnyTopology } from 'topojson-specification';
import type { MultiPolygonCoordinates, Outlines } from './types';

/** West, south, east, north: more than a 1920-wide screen shows when the region fills its height. */
export const CONTEXT_BOX: [number, number, number, number] = [-3, 47, 8.5, 53];
/** Neighbouring départements drawn with their limits. */
export const NEIGHBOURS = [
  '08',
  '10',
  '14',
  '27',
  '28',
  '51',
  '55',
  '61',
  '75',
  '76',
  '77',
  '78',
  '91',
  '92',
  '93',
  '94',
  '95',
];
const COUNTRIES: Readonly<Record<string, string>> = {
  Belgium: 'Belgique',
  'United Kingdom': 'Royaume-Uni',
  Netherlands: 'Pays-Bas',
  Luxembourg: 'Luxembourg',
  Germany: 'Allemagne',
  France: 'France',
};
/**
 * Natural Earth and the official outlines do not share their lines. Belgium is widened under the region, which is drawn
 * over it: without it, the sea shows through along the border. France is narrowed: it only fills what lies behind the
 * neighbouring départements, and must not fill the estuaries of the region. Kilometres.
 */
const MARGINS: Readonly<Record<string, number>> = { Belgium: 2.5, France: -4 };
const PARTS = { departements: 0.04, pays: 0.3 } as const;
const GRID = 1e4;

type Topology<T extends AnyObjects<GeoJsonProperties> = AnyObjects<NonNullable<unknown>>> = AnyTopology<T>;
type Objects = AnyObjects<GeoJsonProperties>;
type Areas = FeatureCollection<Polygon | MultiPolygon, { nom: string }>;

const isAreas = (value: GeoJSON): value is FeatureCollection<Polygon | MultiPolygon, { name?: string }> =>
  value.type === 'FeatureCollection' &&
  value.features.every(({ geometry }) => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon');

/** Countries around, cut to the box. @param atlas text of `countries-10m.json` */
function countries(atlas: string): Areas {
  const world: Topology = JSON.parse(atlas);
  const object = world.objects.countries;
  if (!object) throw new Error('world-atlas : l’objet « countries » manque.');
  const all = feature(world, object);
  if (!isAreas(all)) throw new Error('world-atlas : des pays ne sont pas des polygones.');
  return featureCollection(
    all.features.flatMap((country) => {
      const nom = COUNTRIES[country.properties.name ?? ''];
      if (!nom) return [];
      const margin = MARGINS[country.properties.name ?? ''];
      const wide = margin ? buffer(country, margin, { units: 'kilometers', steps: 4 }) : country;
      if (!wide) return [];
      const { geometry } = bboxClip(wide, CONTEXT_BOX);
      if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
      return geometry.coordinates.length === 0
        ? []
        : [{ type: 'Feature' as const, properties: { nom }, geometry }];
    }),
  );
}

const named = (source: Topology<Objects>): source is Topology =>
  Object.values(source.objects).every(
    (object) =>
      object.type === 'GeometryCollection' && object.geometries.every(({ properties }) => properties),
  );

const simplified = (source: Topology<Objects>, share: number): Topology => {
  if (!named(source)) throw new Error('Contexte : une surface n’a pas de nom.');
  const weighed = presimplify(source, sphericalTriangleArea);
  return simplify(weighed, quantile(weighed, share));
};

const multi = (parts: MultiPolygonCoordinates): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: parts.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))),
});

/** Neighbouring départements, dissolved from their communes. */
function departements(outlines: Outlines, names: ReadonlyMap<string, string>): Feature<MultiPolygon>[] {
  const communes = simplified(
    topology(
      {
        communes: featureCollection(
          [...outlines].map(([code, parts]) => ({
            type: 'Feature' as const,
            properties: { code },
            geometry: multi(parts),
          })),
        ),
      },
      1e7,
    ),
    PARTS.departements,
  );
  const object = communes.objects.communes;
  const units = object?.type === 'GeometryCollection' ? object.geometries : [];
  const codes = [...outlines.keys()];
  return NEIGHBOURS.map((code) => {
    const members = units.flatMap((unit, i) =>
      unit.type === 'MultiPolygon' && codes[i]?.startsWith(code) ? [{ ...unit, properties: {} }] : [],
    );
    const shape = feature(communes, mergeArcs(communes, members));
    const geometry =
      shape.type === 'Feature' && shape.geometry.type === 'MultiPolygon' ? shape.geometry : multi([]);
    return { type: 'Feature', properties: { code, nom: names.get(code) ?? code }, geometry };
  });
}

/** What surrounds the region: neighbouring départements, and countries under them. */
export function contextTopology(
  outlines: Outlines,
  names: ReadonlyMap<string, string>,
  atlas: string,
): AnyTopology {
  const lands = simplified(topology({ pays: countries(atlas) }, 1e6), PARTS.pays);
  const object = lands.objects.pays;
  const pays = object ? feature(lands, object) : featureCollection([]);
  return topology({ departements: featureCollection(departements(outlines, names)), pays }, GRID);
}
