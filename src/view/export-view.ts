/** What leaves the app, in words and numbers that know no file format: every writer of `export` reads this. */

/** `code`: a text that looks like a number and must stay a text (`02`). */
export type ExportKind = 'text' | 'code' | 'number';

export interface ExportColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: ExportKind;
  /** Of a number: `€`, `€/hab.`, `habitants`…; `null` where the column has none. */
  readonly unit: string | null;
}

/** `null`: no number, which is not zero; the column « Observations » says why. */
export type ExportCell = string | number | null;

export interface ExportRow {
  readonly cells: readonly ExportCell[];
  /** The last row of the table on screen, which is not always the sum of those above it. */
  readonly total: boolean;
}

/** A line of what accompanies the table: « Sources », « Lien de la vue »… */
export interface ExportFact {
  readonly label: string;
  readonly text: string;
}

export interface ExportDocument {
  readonly title: string;
  /** Caption of the table. */
  readonly caption: string;
  /** Filters and hypotheses in force, as the chips of the screen name them. */
  readonly filters: readonly string[];
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly ExportRow[];
  /** Notes under the table. */
  readonly notes: readonly string[];
  /** Sources, vintages, version of the data, licence. */
  readonly sources: readonly string[];
  /** Classes and signs of the legend, with what is in them. */
  readonly legend: readonly ExportFact[];
  /** Address of the view. */
  readonly link: string;
  /** Without its ending; the same view has the same name whatever the day. */
  readonly fileName: string;
}
