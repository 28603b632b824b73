import {
  type ArrondissementCode,
  type CollectiviteCode,
  type CommuneCode,
  type DepartementCode,
  type EpciCode,
  isArrondissementCode,
  isCollectiviteCode,
  isCommuneCode,
  isDepartementCode,
  isEpciCode,
  type PartyCode,
} from './codes';

/** Administrative levels, from the widest to the finest. */
export const LEVELS = ['region', 'departement', 'arrondissement', 'epci', 'commune'] as const;
export type Level = (typeof LEVELS)[number];

/** Anything a reader can point at on the map: an administrative unit, or a perimeter of one of the two schemes. */
export type Place =
  | { readonly kind: 'region' }
  | { readonly kind: 'departement'; readonly code: DepartementCode }
  /** A contracting party that stands in the place of départements. */
  | { readonly kind: 'collectivite'; readonly code: CollectiviteCode }
  | { readonly kind: 'arrondissement'; readonly code: ArrondissementCode }
  | { readonly kind: 'epci'; readonly code: EpciCode }
  | { readonly kind: 'commune'; readonly code: CommuneCode }
  /** France Travail experimentation perimeter; `id` of `data/france-travail.csv`. */
  | { readonly kind: 'ft'; readonly id: string }
  /** Pacte territorial des solidarités; `id` of `data/pactes-territoriaux.csv`. */
  | { readonly kind: 'pts'; readonly id: string };

/** Administrative part of {@link Place}. */
export type Territory = Exclude<Place, { kind: 'ft' } | { kind: 'pts' }>;

/** Text form of a place, used in the URL and as the feature key of both renderers: `departement-62`, `ft-laon`. */
export type PlaceKey = string;

export const REGION: Territory = { kind: 'region' };

export const placeKey = (place: Place): PlaceKey => {
  switch (place.kind) {
    case 'region':
      return 'region';
    case 'ft':
    case 'pts':
      return `${place.kind}-${place.id}`;
    default:
      return `${place.kind}-${place.code}`;
  }
};

/** Reads a key back; `null` when its form is not that of a place (existence is checked against the model). */
export const parsePlaceKey = (key: string): Place | null => {
  if (key === 'region') return REGION;
  const cut = key.indexOf('-');
  if (cut < 0) return null;
  const kind = key.slice(0, cut);
  const rest = key.slice(cut + 1);
  switch (kind) {
    case 'departement':
      return isDepartementCode(rest) ? { kind, code: rest } : null;
    case 'collectivite':
      return isCollectiviteCode(rest) ? { kind, code: rest } : null;
    case 'arrondissement':
      return isArrondissementCode(rest) ? { kind, code: rest } : null;
    case 'epci':
      return isEpciCode(rest) ? { kind, code: rest } : null;
    case 'commune':
      return isCommuneCode(rest) ? { kind, code: rest } : null;
    case 'ft':
    case 'pts':
      return /^[a-z0-9-]+$/.test(rest) ? { kind, id: rest } : null;
    default:
      return null;
  }
};

export const samePlace = (a: Place, b: Place): boolean => placeKey(a) === placeKey(b);

export const isTerritory = (place: Place): place is Territory => place.kind !== 'ft' && place.kind !== 'pts';

/** The administrative unit behind a contracting party: a département, a collectivity of several, or a métropole as an EPCI. */
export const partyPlace = (party: PartyCode): Territory =>
  isDepartementCode(party)
    ? { kind: 'departement', code: party }
    : isEpciCode(party)
      ? { kind: 'epci', code: party }
      : { kind: 'collectivite', code: party };

/** On a map an EPCI goes without the list of its towns in brackets, which its sheet gives. */
export const shortName = (name: string): string => name.replace(/\s*\(.*\)$/, '');
