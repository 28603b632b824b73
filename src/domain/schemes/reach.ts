import type { Certainty } from '../certainty/certainty';
import { reachCertainty } from '../certainty/schemes';
import { perimeterExtent, placeExtent } from '../extent';
import type { Model } from '../model';
import type { Perimeter } from '../pacts';
import type { Place } from '../place';

/** Part of a place that the perimeters of one scheme reach, in whole communes. */
export interface Reach {
  readonly communes: number;
  readonly population: number;
  /** Of which through an approached perimeter only. */
  readonly populationApprochee: number;
  /** Inhabitants reached over inhabitants of the place, 0 to 1. */
  readonly ratio: number;
  /** Perimeters below commune level that lie inside: not counted. */
  readonly nonComptes: number;
  readonly certainty: Certainty;
}

/** How much of a place a scheme reaches; `null` for a place below commune level, which has no inhabitants of its own. */
export function schemeReach(
  model: Model,
  place: Place,
  rows: readonly { readonly perimeter: Perimeter }[],
): Reach | null {
  const extent = placeExtent(model, place);
  if (extent.kind === 'infracommunal') return null;
  const wanted = new Set(extent.communes);
  const reached = new Map<number, boolean>();
  let nonComptes = 0;
  for (const { perimeter } of rows) {
    const reach = perimeterExtent(model, perimeter);
    if (reach.kind === 'infracommunal') {
      if (wanted.has(reach.dans)) nonComptes += 1;
      continue;
    }
    const approached = perimeter.precision === 'approche';
    for (const i of reach.communes) {
      // A surer perimeter wins over an approached one.
      if (wanted.has(i)) reached.set(i, approached && (reached.get(i) ?? true));
    }
  }
  const sum = (list: readonly number[]): number =>
    list.reduce((total, i) => total + (model.cog.communes.population[i] ?? 0), 0);
  const population = sum([...reached.keys()]);
  return {
    communes: reached.size,
    population,
    populationApprochee: sum([...reached].flatMap(([i, approached]) => (approached ? [i] : []))),
    ratio: extent.population > 0 ? population / extent.population : 0,
    nonComptes,
    certainty: reachCertainty(model, extent.communes, rows),
  };
}
