import type { Fault } from './fault';
import type { Row, Table } from './read-table';

/** Official codes that exist, with their names; `null` when the geography is not at hand. */
export interface KnownCodes {
  /** The one region of the boundaries. */
  readonly region: { readonly code: string; readonly nom: string };
  /** Year of the Code officiel géographique that the boundaries follow, where they say it. */
  readonly cog?: string | undefined;
  readonly departement: ReadonlyMap<string, string>;
  readonly arrondissement: ReadonlyMap<string, string>;
  readonly epci: ReadonlyMap<string, string>;
  readonly commune: ReadonlyMap<string, string>;
  /** Communes that another has absorbed: former code → today's. */
  readonly absorbees: ReadonlyMap<string, string>;
  /** Communes that a postcode serves: it is no INSEE code, and some are one of another commune. */
  readonly postales: ReadonlyMap<string, readonly string[]>;
  /** Départements in which an EPCI lies. */
  readonly departementsEpci: ReadonlyMap<string, readonly string[]>;
}

export interface Tables {
  readonly get: (name: string) => Table;
  readonly known: KnownCodes | null;
  /** True when a column is known to be wrong by itself: what other lines say of it proves nothing. */
  readonly wrong: (table: Table, column: string) => boolean;
}

/** A rule between lines or files: all its faults at once. */
export type Rule = (tables: Tables) => readonly Fault[];

/** Words of a list cell. */
export const split = (text: string): readonly string[] => (text === '' ? [] : text.split('|'));

/** Place of a cell, as a fault wants it. */
export const at = (table: Table, row: Row, colonne: string) => ({
  fichier: table.fichier,
  ligne: row.ligne,
  colonne,
  valeur: row.cell(colonne),
});
