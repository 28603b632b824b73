import type { Certainty } from '../domain/certainty/certainty';
import type { Place, PlaceKey } from '../domain/place';

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  readonly numeric: boolean;
  /** Of its numbers, for what leaves the screen; absent: the words of the heading. */
  readonly unit?: string;
}

/** A cell: what is read, and the number behind it (for sorting and for the equality test with the map). */
export interface TableCell {
  readonly text: string;
  readonly value: number | string | null;
}

export interface TableRow {
  readonly key: PlaceKey;
  readonly place: Place;
  readonly label: string;
  readonly cells: readonly TableCell[];
  readonly selected: boolean;
  /** Of all that the row tells. */
  readonly certainty: Certainty;
  /** True where it tells the absence of what is counted: no degree of precision then. */
  readonly absent?: boolean;
  /** What must stand beside the row in a file: the rule that holds where the experimentation is not. */
  readonly note?: string | undefined;
}

/** Same rows and values as the map. */
export interface TableView {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** What the last row is about. */
  readonly totalLabel: string;
  readonly total: readonly TableCell[] | null;
  /** What must stand beside it in a file. */
  readonly totalNote?: string | undefined;
  /** Of the last row. */
  readonly certainty: Certainty;
  readonly notes: readonly string[];
}
