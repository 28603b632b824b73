import type { CommuneNames } from '../../domain/cog';
import type { Model } from '../../domain/model';
import { placeKey } from '../../domain/place';
import type { LabelMark } from '../map-view';

/** Names of the ground that come as one zooms in, whatever the theme: a commune is not an empty poster. */

/** From this zoom on, EPCI that the theme does not name are named quietly. */
const EPCI_ZOOM = 8.8;
/** Inhabitants that a commune needs to be named from a zoom on, widest view first. */
const COMMUNE_ZOOMS: readonly (readonly [population: number, zoom: number])[] = [
  [8000, 9.6],
  [3000, 9.9],
  [1200, 10.4],
  [500, 10.9],
];
const SMALL_COMMUNE_ZOOM = 11.4;
/** From this zoom on, some commune is named: the names are asked for, and the lines between communes shown. */
export const NAMES_ZOOM = 9.6;
/** Below any label of a unit; above towns, which can stand beside their dot. */
const EPCI_PRIORITY = 40;
const TOWN_PRIORITY = 20;

/** On the map an EPCI goes without the list of its towns, which its sheet gives. */
export const shortName = (name: string): string => name.replace(/\s*\(.*\)$/, '');

/** Key of the label of a town, or of a commune: one name where both would say it. */
export const townKey = (code: string): string => `ville-${code}`;
export const townPriority = (population: number): number =>
  TOWN_PRIORITY + Math.log10(Math.max(population, 1));

/** Measures are kept by label: the same objects for the same names. */
const known = new WeakMap<CommuneNames, readonly LabelMark[]>();

function communeNames({ cog, names }: Model): readonly LabelMark[] {
  if (!names) return [];
  const made =
    known.get(names) ??
    cog.communes.codes.flatMap((code, i): LabelMark[] => {
      const [at, name] = [names.points[i], names.noms[i]];
      if (!at || !name) return [];
      const population = cog.communes.population[i] ?? 0;
      return [
        {
          key: townKey(code),
          at,
          name,
          value: null,
          priority: townPriority(population),
          minZoom: COMMUNE_ZOOMS.find(([least]) => population >= least)?.[1] ?? SMALL_COMMUNE_ZOOM,
          bbox: [at[0], at[1], at[0], at[1]],
          kind: 'town',
          clearRadius: 3,
        },
      ];
    });
  known.set(names, made);
  return made;
}

const districts = new WeakMap<Model['cog'], readonly LabelMark[]>();

function epciNames({ cog, party }: Model): readonly LabelMark[] {
  const made =
    districts.get(cog) ??
    cog.epci.map(
      ({ code, nom, point, bbox }): LabelMark => ({
        key: placeKey({ kind: 'epci', code }),
        at: point,
        name: shortName(party.get(code)?.nomCourt ?? nom),
        value: null,
        priority: EPCI_PRIORITY,
        minZoom: EPCI_ZOOM,
        bbox,
        kind: 'district',
        clearRadius: 0,
        settled: true,
      }),
    );
  districts.set(cog, made);
  return made;
}

/** EPCI and communes around, but those that the view names itself. */
export function placeNames(model: Model, labels: readonly LabelMark[]): readonly LabelMark[] {
  const keys = new Set(labels.map(({ key }) => key));
  const names = new Set(labels.map(({ name }) => name));
  return [...epciNames(model), ...communeNames(model)].filter(
    ({ key, name, kind }) => !keys.has(key) && !(kind === 'town' && names.has(name)),
  );
}
