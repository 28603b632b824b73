import writeXlsx, { type Cell, type Row, type Sheet } from 'write-excel-file/universal';
import type { ExportCell, ExportColumn, ExportDocument } from '../view/export-view';

const HEADING = { fontWeight: 'bold', wrap: true, alignVertical: 'top', backgroundColor: '#e8edf3' } as const;

/** What is not zero is never shown as one. */
const PER_CAPITA = '[>=0.005]#,##0.00 "€/hab.";[>0]"< 0,01 €/hab.";0.00 "€/hab."';

/** Excel number format; the reader's own language gives the separators. */
const formatOf = ({ unit }: ExportColumn, cell: number): string => {
  if (unit === '€') return '#,##0 "€"';
  if (unit === '€/hab.') return PER_CAPITA;
  // An indicator may have decimals: what is not zero is not shown as one.
  return Number.isInteger(cell) ? '#,##0' : '#,##0.00';
};

function dataCell(cell: ExportCell, column: ExportColumn, total: boolean): Cell {
  const weight = total ? ({ fontWeight: 'bold', topBorderStyle: 'thin' } as const) : {};
  if (cell === null || cell === '') return total ? { value: '', type: String, ...weight } : null;
  return typeof cell === 'number'
    ? { value: cell, type: Number, format: formatOf(column, cell), ...weight }
    : { value: cell, type: String, alignVertical: 'top', ...weight };
}

/** Characters across, from the words that the column holds. */
const widthOf = ({ label, kind }: ExportColumn): number =>
  kind === 'number'
    ? Math.max(12, Math.ceil(label.length / 2) + 4)
    : Math.min(Math.max(label.length + 4, 18), 48);

function readMe(made: ExportDocument): Sheet<Blob> {
  const fact = (label: string, texts: readonly string[]): Row[] =>
    texts.map(
      (text, i): Row => [
        i === 0 ? { value: label, fontWeight: 'bold', alignVertical: 'top' } : null,
        { value: text, type: String, wrap: true, alignVertical: 'top' },
      ],
    );
  return {
    sheet: 'Lisez-moi',
    columns: [{ width: 30 }, { width: 100 }],
    data: [
      [{ value: made.title, fontWeight: 'bold', fontSize: 14, columnSpan: 2 }],
      ...fact('Tableau', [made.caption]),
      ...fact('Filtres et hypothèse', made.filters.length === 0 ? ['aucun filtre'] : made.filters),
      ...fact('Sources et dates', made.sources),
      ...fact('Notes', made.notes),
      ...fact('Cellules vides', [
        'Une cellule vide n’est pas un zéro : la colonne « Observations » dit pourquoi un nombre manque.',
      ]),
      ...fact('Lien de la vue', [made.link]),
      [{ value: 'Légende', fontWeight: 'bold' }],
      ...made.legend.flatMap(({ label, text }): Row[] => [
        [
          { value: label, type: String, wrap: true, alignVertical: 'top' },
          { value: text, type: String, wrap: true },
        ],
      ]),
    ],
  };
}

/** The table as an Excel workbook: numbers as numbers with their unit, codes as texts, and a sheet that says what it is. */
export function xlsxFile(made: ExportDocument): Promise<Blob> {
  const table: Sheet<Blob> = {
    sheet: 'Tableau',
    orientation: 'landscape',
    stickyRowsCount: 1,
    columns: made.columns.map((column) => ({ width: widthOf(column) })),
    data: [
      made.columns.map(({ label }): Cell => ({ value: label, type: String, ...HEADING })),
      ...made.rows.map(
        (row): Row => made.columns.map((column, i) => dataCell(row.cells[i] ?? null, column, row.total)),
      ),
    ],
  };
  return writeXlsx([table, readMe(made)]).toBlob();
}
