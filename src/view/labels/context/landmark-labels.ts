import type { Landmarks } from '../../../domain/geometry';
import type { LabelMark } from '../../map-view';

/** Inhabitants a town needs to be named from a zoom on, widest view first. */
const TOWN_ZOOMS: readonly (readonly [population: number, zoom: number])[] = [
  [90_000, 6.8],
  [40_000, 7.9],
  [20_000, 8.8],
  [8_000, 9.6],
];
const SMALL_TOWN_ZOOM = 10.4;
/** Below any label of a unit: context gives way. */
const TOWN_PRIORITY = 20;
/** Its dot. */
const TOWN_RADIUS = 3;

/** A place by its name, the more foremost the more inhabitants. */
export const townLabel = (
  { key, at, name }: Pick<LabelMark, 'key' | 'at' | 'name'>,
  population: number,
  minZoom: number,
): LabelMark => ({
  key,
  at,
  name,
  value: null,
  priority: TOWN_PRIORITY + Math.log10(Math.max(population, 1)),
  minZoom,
  bbox: [at[0], at[1], at[0], at[1]],
  kind: 'town',
  clearRadius: TOWN_RADIUS,
});

/** Labels of the surroundings; a name that the view already writes is not written twice. */
export function landmarkLabels(landmarks: Landmarks, labels: readonly LabelMark[]): readonly LabelMark[] {
  const written = new Set(labels.flatMap(({ kind, name }) => (kind === 'unit' ? [name] : [])));
  const towns = landmarks.villes.flatMap(({ code, nom, population, point: at }): LabelMark[] =>
    written.has(nom)
      ? []
      : [
          townLabel(
            { key: `ville-${code}`, at, name: nom },
            population,
            TOWN_ZOOMS.find(([least]) => population >= least)?.[1] ?? SMALL_TOWN_ZOOM,
          ),
        ],
  );
  const around = landmarks.etiquettes.map(
    ({ nom, genre, point: at }, i): LabelMark => ({
      key: `repere-${i}`,
      at,
      name: nom,
      value: null,
      priority: 10,
      minZoom: 0,
      bbox: [at[0] - 0.5, at[1] - 0.3, at[0] + 0.5, at[1] + 0.3],
      kind: genre === 'mer' ? 'sea' : 'country',
      clearRadius: 0,
    }),
  );
  return [...towns, ...around];
}
