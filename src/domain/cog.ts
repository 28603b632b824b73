import type { ArrondissementCode, CommuneCode, DepartementCode, EpciCode } from './codes';

/** Longitude, latitude in degrees, WGS 84. */
export type LonLat = readonly [number, number];
/** West, south, east, north in degrees. */
export type Bbox = readonly [number, number, number, number];

interface Unit<C extends string> {
  readonly code: C;
  readonly nom: string;
  /** Where a label stands best inside the unit. */
  readonly point: LonLat;
  readonly bbox: Bbox;
}

export type Departement = Unit<DepartementCode>;
export interface Arrondissement extends Unit<ArrondissementCode> {
  readonly departement: DepartementCode;
}
export interface Epci extends Unit<EpciCode> {
  readonly nature: string;
  readonly departements: readonly DepartementCode[];
  /** Members outside the region: not drawn, not counted, but said. */
  readonly communesHorsRegion: number;
  readonly communesTotal: number;
  /** Of its part inside the region, in km², measured on the outlines at build; absent where they are not at hand. */
  readonly surface?: number;
}

/**
 * Composition of the region, Code officiel géographique 2026. Communes are parallel arrays in code order, so that
 * sets of communes are plain lists of indices; names come apart, later ({@link CommuneNames}).
 */
export interface Cog {
  readonly region: {
    readonly code: string;
    readonly nom: string;
    readonly point: LonLat;
    readonly bbox: Bbox;
  };
  readonly departements: readonly Departement[];
  readonly arrondissements: readonly Arrondissement[];
  readonly epci: readonly Epci[];
  readonly communes: {
    readonly codes: readonly CommuneCode[];
    /** Index into `arrondissements`. */
    readonly arrondissement: readonly number[];
    /** Index into `epci`, -1 for none. */
    readonly epci: readonly number[];
    /** Inhabitants. */
    readonly population: readonly number[];
  };
  /** The few communes that are perimeters by themselves: name and point are needed before {@link CommuneNames}. */
  readonly nommees: readonly { readonly code: CommuneCode; readonly nom: string; readonly point: LonLat }[];
}

/** Names and places of communes, in the order of `Cog.communes.codes`. Loaded on need. */
export interface CommuneNames {
  readonly noms: readonly string[];
  readonly codesPostaux: readonly (readonly string[])[];
  /** Former communes: index of today's commune, former code, former name. */
  readonly anciens: readonly (readonly [number, string, string])[];
  readonly points: readonly LonLat[];
}

/** The three communes that have municipal arrondissements: how many, and what the codes of those begin with. */
const CITIES: Readonly<Record<string, { readonly first: number; readonly count: number }>> = {
  '75056': { first: 75101, count: 20 },
  '69123': { first: 69381, count: 9 },
  '13055': { first: 13201, count: 16 },
};

/** A municipal arrondissement: a part of its commune, of which the boundaries draw no outline. */
export interface MunicipalArrondissement {
  readonly code: string;
  readonly rang: number;
}

/** Municipal arrondissements of a commune; none for all communes but three. */
export function municipalArrondissements(commune: string): readonly MunicipalArrondissement[] {
  const city = CITIES[commune];
  return city === undefined
    ? []
    : Array.from({ length: city.count }, (_, i) => ({ code: String(city.first + i), rang: i + 1 }));
}

/** Code of the commune of a municipal arrondissement; `null` for any other code. */
export const cityOf = (code: string): string | null =>
  Object.keys(CITIES).find((commune) =>
    municipalArrondissements(commune).some((part) => part.code === code),
  ) ?? null;
