import type { Feature, FeatureCollection } from 'geojson';
import { quantize } from 'topojson-client';
import { ringKm2 } from '../rules/rings';
import type { MultiPolygonCoordinates } from '../types';
import { packedTopology } from './packed';
import { pruned, simplified } from './simplify';
import { LIGHT } from './tolerances';
import {
  type Area,
  collection,
  type GeometryCollection,
  join,
  type Level,
  type LevelTopology,
  type Properties,
  propertiesOf,
  shapeOf,
} from './topology';

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

/** Text of the light file as a site serves it. @param fine text of the fine file */
export const lightFile = (fine: string, communesNommees: readonly string[]): string =>
  packedTopology(lightTopology(JSON.parse(fine), communesNommees));
