import type { Model } from '../../domain/model';
import { isTerritory, type Place, partyPlace, REGION, samePlace } from '../../domain/place';
import type { PlaceLink } from '../panel-view';
import { placeLink } from '../text/links';

/** Territories side by side, at most: beyond, neither names nor figures can be read. */
export const MOST_COMPARED = 4;

/**
 * What may be compared with the chosen places, the nearest first: for a contracting party the other parties, for any
 * other unit its neighbours of the same level. The region, always the reference, is offered for a single place.
 */
export function compareChoices(
  model: Model,
  chosen: readonly Place[],
  neighbours: readonly Place[],
): readonly PlaceLink[] {
  const places = chosen.filter((place) => place.kind !== 'region');
  if (places.length >= MOST_COMPARED) return [];
  const parties = model.pacts.parties.map(({ code }) => partyPlace(code));
  const isParty = (place: Place): boolean => parties.some((party) => samePlace(party, place));
  const near = neighbours.filter((place) => isTerritory(place));
  const candidates =
    places.some(isParty) || places.length === 0 ? [...near.filter(isParty), ...parties] : near;
  const seen: Place[] = [...places];
  const kept = candidates.filter((place) => {
    if (seen.some((other) => samePlace(other, place))) return false;
    seen.push(place);
    return true;
  });
  return [...(places.length === 1 ? [REGION] : []), ...kept].map((place) => placeLink(model, place));
}
