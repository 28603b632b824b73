/** Longitude, latitude in degrees (WGS 84); closed rings, outer first. */
export type Ring = readonly (readonly [number, number])[];
export type MultiPolygonCoordinates = readonly (readonly Ring[])[];

/** Outline of one commune, by its official code. */
export type Outlines = ReadonlyMap<string, MultiPolygonCoordinates>;

export interface CommuneRow {
  readonly code: string;
  readonly nom: string;
  readonly departement: string;
  readonly arrondissement: string;
  /** SIREN of its EPCI; `null` for none. */
  readonly epci: string | null;
  readonly population: number;
  readonly codesPostaux: readonly string[];
  readonly anciensCodes: readonly string[];
}

export interface EpciRow {
  readonly code: string;
  readonly nom: string;
  readonly nature: string;
  readonly communesTotal: number;
}

/** Composition of a region, Code officiel géographique. */
export interface Composition {
  readonly region: { readonly code: string; readonly nom: string };
  readonly departements: readonly { readonly code: string; readonly nom: string }[];
  readonly arrondissements: readonly {
    readonly code: string;
    readonly nom: string;
    readonly departement: string;
  }[];
  readonly epci: readonly EpciRow[];
  /** In code order. */
  readonly communes: readonly CommuneRow[];
  /** Former communes with a name: code, name, code of today's commune. */
  readonly anciens: readonly (readonly [string, string, string])[];
  /** Names of every département of the country, for the surroundings. */
  readonly nomsDepartements: ReadonlyMap<string, string>;
}

/** A fault that stops the pipeline: rule, place, what to do. */
export interface GeoFault {
  readonly regle: string;
  readonly message: string;
}
