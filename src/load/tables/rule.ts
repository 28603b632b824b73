import type { Fault } from './fault';
import type { Row, Table } from './read-table';

/** Official codes that exist; `null` when the geography is not at hand. */
export interface KnownCodes {
  readonly departement: ReadonlySet<string>;
  readonly arrondissement: ReadonlySet<string>;
  readonly epci: ReadonlySet<string>;
  readonly commune: ReadonlySet<string>;
}

export interface Tables {
  readonly get: (name: string) => Table;
  readonly known: KnownCodes | null;
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
