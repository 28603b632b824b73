import type { Model } from '../../domain/model';
import type { Place } from '../../domain/place';
import type { BoundaryLevel } from '../../state/explorer-state';

/** What a pointer can reach, and in which order when several lie under it. */
export interface Pickable {
  readonly places: readonly Place[];
  readonly kinds: readonly Place['kind'][];
}

function placesOf({ cog }: Model, level: BoundaryLevel): readonly Place[] {
  switch (level) {
    case 'departement':
      return cog.departements.map(({ code }) => ({ kind: level, code }));
    case 'arrondissement':
      return cog.arrondissements.map(({ code }) => ({ kind: level, code }));
    case 'epci':
      return cog.epci.map(({ code }) => ({ kind: level, code }));
    case 'commune':
      return cog.communes.codes.map((code) => ({ kind: level, code }));
  }
}

const known = new WeakMap<Model['cog'], Map<BoundaryLevel, Pickable>>();

/** Every unit of one level: the same list each time, so that what is made from thousands of communes is made once. */
export function levelPlaces(model: Model, level: BoundaryLevel): Pickable {
  const ofLevels = known.get(model.cog) ?? new Map<BoundaryLevel, Pickable>();
  known.set(model.cog, ofLevels);
  const found = ofLevels.get(level) ?? { places: placesOf(model, level), kinds: [level] };
  ofLevels.set(level, found);
  return found;
}

/** Perimeters of a scheme, over the départements beneath. */
export const perimeterPlaces = (
  model: Model,
  kind: 'ft' | 'pts',
  rows: readonly { readonly id: string }[],
): Pickable => ({
  places: [...levelPlaces(model, 'departement').places, ...rows.map(({ id }): Place => ({ kind, id }))],
  kinds: [kind, 'departement'],
});
