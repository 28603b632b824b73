import type { Fault } from '../tables/fault';
import type { Table } from '../tables/read-table';
import type { KnownCodes } from '../tables/rule';

/** What the warnings look at: sound tables, the geography, and the tables of the last version where there is one. */
export interface Seen {
  readonly get: (name: string) => Table;
  /** Columns of a table, in the order of its schema. */
  readonly columns: (name: string) => readonly string[];
  readonly names: readonly string[];
  readonly known: KnownCodes | null;
  /** `null` for a table that was not there, or without a last version. */
  readonly before: (name: string) => Table | null;
}

/**
 * Something that is most likely wrong and may be right: told apart, and the build goes on. In the form of a fault, so
 * that whoever lists both does it in one way.
 */
export type WarningRule = (seen: Seen) => readonly Fault[];
