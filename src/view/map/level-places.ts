import type { Model } from '../../domain/model';
import type { Place } from '../../domain/place';
import type { BoundaryLevel } from '../../state/explorer-state';

/** What a pointer can reach, and in which order when several lie under it. */
export interface Pickable {
  readonly places: readonly Place[];
  readonly kinds: readonly Place['kind'][];
}

/** Every unit of one level. */
export function levelPlaces({ cog }: Model, level: BoundaryLevel): Pickable {
  switch (level) {
    case 'departement':
      return { places: cog.departements.map(({ code }) => ({ kind: level, code })), kinds: [level] };
    case 'arrondissement':
      return { places: cog.arrondissements.map(({ code }) => ({ kind: level, code })), kinds: [level] };
    case 'epci':
      return { places: cog.epci.map(({ code }) => ({ kind: level, code })), kinds: [level] };
    case 'commune':
      return { places: cog.communes.codes.map((code) => ({ kind: level, code })), kinds: [level] };
  }
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
