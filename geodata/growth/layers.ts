import { countries, type Frame } from '../steps/draw/context';
import { simplified } from '../steps/draw/simplify';
import { FINE } from '../steps/draw/tolerances';
import {
  communesTopology,
  groupingsOf,
  type Level,
  type LevelTopology,
  partsOf,
  propertiesOf,
  withLevels,
} from '../steps/draw/topology';
import { lossFault } from '../steps/rules/losses';
import { unitKm2 } from '../steps/rules/rings';
import type { CommuneRow, GeoFault, MultiPolygonCoordinates } from '../steps/types';
import type { Country } from './country';

/** A layer of the tiles as lines of GeoJSON, one a unit. */
export interface Layer {
  readonly name: Level | 'pays';
  readonly units: number;
  readonly text: string;
}

/**
 * Zoom from which each layer is in the tiles, as MapLibre counts (tiles of 512 pixels): below, its units are a few
 * pixels wide. An EPCI is about 22 km wide, 26 pixels at zoom 6; a commune 4 km, 19 pixels at zoom 8.
 */
export const MIN_ZOOMS: Readonly<Record<Layer['name'], number>> = {
  pays: 4,
  region: 4,
  departements: 4,
  arrondissements: 6,
  epci: 6,
  communes: 8,
};

/** What a wide screen shows around the metropolitan country at its smallest zoom. */
const AROUND: Frame = [-13, 38, 17, 57];

/** Decimals of a degree: a tenth of a metre, so that points shared by neighbours stay shared. */
const DECIMALS = 1e6;
const rounded = (parts: MultiPolygonCoordinates): MultiPolygonCoordinates =>
  parts.map((rings) =>
    rings.map((ring) =>
      ring.map(
        ([x, y]) => [Math.round(x * DECIMALS) / DECIMALS, Math.round(y * DECIMALS) / DECIMALS] as const,
      ),
    ),
  );

/** Région of an EPCI: the one of most of its communes, the first in code order when equal. */
function regionOfEpci({ communes, regionOf }: Country, code: string): string {
  const counts = new Map<string, number>();
  for (const { epci, departement } of communes) {
    const region = epci === code ? regionOf.get(departement) : undefined;
    if (region !== undefined) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

/** Code of each unit of a level → code of its région. */
function regionsOf(country: Country): Readonly<Record<Level, ReadonlyMap<string, string>>> {
  const { regions, departements, arrondissements, epci, communes, regionOf } = country;
  const of = (departement: string): string => regionOf.get(departement) ?? '';
  return {
    region: new Map(regions.map(({ code }) => [code, code])),
    departements: new Map(departements.map(({ code }) => [code, of(code)])),
    arrondissements: new Map(arrondissements.map(({ code, departement }) => [code, of(departement)])),
    epci: new Map(epci.map(({ code }) => [code, regionOfEpci(country, code)])),
    communes: new Map(communes.map(({ code, departement }) => [code, of(departement)])),
  };
}

/** Every level of the country on the same arcs, simplified like the fine file of the region. */
function countryTopology(country: Country): LevelTopology {
  const { outlines, communes, regions, regionOf } = country;
  const drawn = simplified(communesTopology(outlines, communes), FINE.metres);
  const of = ({ departement }: CommuneRow): string | null => regionOf.get(departement) ?? null;
  return withLevels(drawn, communes, groupingsOf(country, { rows: regions, of }));
}

const layer = (name: Layer['name'], lines: readonly string[]): Layer => ({
  name,
  units: lines.length,
  text: lines.map((line) => `${line}\n`).join(''),
});

/**
 * Countries around, a backdrop without code. France is among them: Natural Earth and the official outlines part by up to
 * 1.5 km along the borders, and no sea may show between the two.
 * @param atlas text of `countries-10m.json`
 */
export const backdrop = (atlas: string): Layer =>
  layer(
    'pays',
    [...countries(atlas, AROUND)].map(([nom, { geometry }]) =>
      JSON.stringify({
        type: 'Feature',
        tippecanoe: { minzoom: MIN_ZOOMS.pays },
        properties: { nom },
        geometry,
      }),
    ),
  );

const LEVELS: readonly Level[] = ['region', 'departements', 'arrondissements', 'epci', 'communes'];

/** The layers of the tiles, each unit with its `code`, `nom` and `region`; and the communes that simplification spoilt. */
export function layersOf(country: Country): {
  readonly layers: readonly Layer[];
  readonly faults: readonly GeoFault[];
} {
  const source = countryTopology(country);
  const regions = regionsOf(country);
  const faults: GeoFault[] = [];
  const layers = LEVELS.map((name): Layer => {
    const lines = source.objects[name].geometries.map((unit) => {
      const properties = propertiesOf(unit);
      const coordinates = rounded(partsOf(source, unit));
      const code = properties?.code ?? '';
      if (name === 'communes') {
        const before = unitKm2(country.outlines.get(code) ?? []);
        const fault = lossFault('tuiles', `${name} ${code}`, before, unitKm2(coordinates));
        if (fault) faults.push(fault);
      }
      return JSON.stringify({
        type: 'Feature',
        tippecanoe: { minzoom: MIN_ZOOMS[name] },
        properties: { ...properties, region: regions[name].get(code) },
        geometry: { type: 'MultiPolygon', coordinates },
      });
    });
    return layer(name, lines);
  });
  return { layers, faults };
}
