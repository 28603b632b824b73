import type { Certainty } from '../domain/certainty/certainty';
import type { Place } from '../domain/place';
import type { Command } from '../state/store';

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  readonly numeric: boolean;
  /** Sentences, that want a line long enough to be read. */
  readonly long?: true;
  /** Of its numbers, for what leaves the screen; absent: the words of the heading. */
  readonly unit?: string;
}

/** A cell: what is read, and the number behind it (for sorting and for the equality test with the map). */
export interface TableCell {
  readonly text: string;
  readonly value: number | string | null;
}

/** What a row opens: a place, an action, or the amounts that several parties share. */
export type RowTarget =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'action'; readonly id: string }
  | { readonly kind: 'partages' };

/** How a row that is no place is named in a file. */
export interface FileName {
  /** Of its parties, joined by « | ». */
  readonly codes: string;
  readonly niveau: string;
  readonly identifiant: string;
  readonly source: string;
}

export interface TableRow {
  readonly key: string;
  readonly target: RowTarget;
  readonly label: string;
  readonly cells: readonly TableCell[];
  readonly selected: boolean;
  /** Of all that the row tells. */
  readonly certainty: Certainty;
  /** What must stand beside the row in a file: the rule that holds where the experimentation is not. */
  readonly note?: string | undefined;
  /** Of a row that is no place. */
  readonly file?: FileName;
}

/** Another table of the same map. */
export interface TableForm {
  readonly value: string;
  readonly label: string;
  readonly on: boolean;
  readonly command: Command;
}

/** Same rows and values as the map. */
export interface TableView {
  readonly caption: string;
  /** What its lines are: « Territoire », « Action ». */
  readonly heading: string;
  /** The tables that this one is chosen among; none: it is the only one. */
  readonly forms?: readonly TableForm[];
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
