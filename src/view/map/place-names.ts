import type { CommuneNames } from '../../domain/cog';
import type { Model } from '../../domain/model';
import { placeKey, shortName } from '../../domain/place';
import { townLabel } from '../labels/context/landmark-labels';
import type { LabelMark, MapView } from '../map-view';

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
/** Below any label of a unit; above towns, which can stand beside their dot. */
const EPCI_PRIORITY = 40;

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
        townLabel(
          { key: placeKey({ kind: 'commune', code }), at, name },
          population,
          COMMUNE_ZOOMS.find(([least]) => population >= least)?.[1] ?? SMALL_COMMUNE_ZOOM,
        ),
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

/**
 * The same map from near: with the EPCI and communes around, but those that it names itself.
 * @param lined communes show their lines, which nobody has to ask for
 */
export function nearView(model: Model, view: MapView, lined: boolean): MapView {
  const keys = new Set(view.labels.map(({ key }) => key));
  const names = new Set(view.labels.map(({ name }) => name));
  const around = [...epciNames(model), ...communeNames(model)].filter(
    ({ key, name, kind }) => !keys.has(key) && !(kind === 'town' && names.has(name)),
  );
  const levels = view.boundaries.map(({ level }) => level);
  return {
    ...view,
    labels: [...view.labels, ...around],
    boundaries:
      lined && !levels.includes('commune') ? [...view.boundaries, { level: 'commune' }] : view.boundaries,
  };
}
