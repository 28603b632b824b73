import { escapeText } from '../render/svg/markup';
import type { ExportCell, ExportColumn, ExportDocument, ExportKind } from '../view/export-view';

/** How a table is written as lines of text. */
interface Dialect {
  readonly separator: string;
  readonly cell: (cell: ExportCell, kind: ExportKind) => string;
}

/** What goes with every line, so that a line cut out of the file still says what it is. */
const VIEW: readonly ExportColumn[] = [
  { id: 'vue', label: 'Vue', kind: 'text', unit: null },
  { id: 'filtres', label: 'Filtres et hypothèse', kind: 'text', unit: null },
  { id: 'donnees', label: 'Version et sources', kind: 'text', unit: null },
  { id: 'lien', label: 'Lien de la vue', kind: 'text', unit: null },
];

function lines(
  { columns, rows }: Pick<ExportDocument, 'columns' | 'rows'>,
  { separator, cell }: Dialect,
): string {
  const record = (cells: readonly string[]): string => cells.join(separator);
  return [
    record(columns.map(({ label }) => cell(label, 'text'))),
    ...rows.map((row) => record(columns.map(({ kind }, i) => cell(row.cells[i] ?? null, kind)))),
  ]
    .map((line) => `${line}\r\n`)
    .join('');
}

const withView = (made: ExportDocument): Pick<ExportDocument, 'columns' | 'rows'> => {
  const view = [
    made.title,
    made.filters.length === 0 ? 'aucun filtre' : made.filters.join(' ; '),
    made.sources.join(' '),
    made.link,
  ];
  return {
    columns: [...made.columns, ...VIEW],
    rows: made.rows.map((row) => ({ ...row, cells: [...row.cells, ...view] })),
  };
};

const quoted = (text: string, special: RegExp): string =>
  special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** CSV for programs: RFC 4180, comma, UTF-8 without BOM, decimal point. */
export const csvText = (made: ExportDocument): string =>
  lines(withView(made), {
    separator: ',',
    cell: (cell) => (cell === null ? '' : quoted(String(cell), /[",\r\n]/)),
  });

/** First characters that a spreadsheet takes for a formula, their wide forms spaces and controls before them included. */
const FORMULA = /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
/** `-12`, `+3,5`: numbers, which run nothing. */
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/** A text that no spreadsheet runs: an apostrophe before what it would take for a formula. */
export const neutral = (text: string): string =>
  FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;

/**
 * A cell for a French spreadsheet. Codes are written `="02"`, the one form that Excel and LibreOffice both keep as a
 * text; only digits, letters and bars pass that way, so that no foreign formula can.
 */
function spreadsheetCell(cell: ExportCell, kind: ExportKind): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return kind === 'code' && /^[0-9A-Za-z]+$/.test(cell) ? `="${cell}"` : neutral(cell);
}

/** A code as it is read: digits, letters and bars, which no spreadsheet runs. */
const plainCode = (cell: ExportCell): string => neutral(cell === null ? '' : String(cell));

/** CSV that a double click opens rightly in a French Excel: `;`, BOM, decimal comma, formulas neutralised. */
export const excelCsvText = (made: ExportDocument): string =>
  `\ufeff${lines(withView(made), {
    separator: ';',
    // Quotes inside `="02"` make it a quoted field, which Excel reads the same way.
    cell: (cell, kind) => quoted(spreadsheetCell(cell, kind), /[";\r\n\t]/),
  })}`;

/**
 * The table to paste into a text: tabs, decimal comma, formulas neutralised, codes as they are read. A spreadsheet takes
 * {@link tableAsHtml}, where the clipboard holds both.
 */
export const tableAsText = (made: ExportDocument): string =>
  lines(made, {
    separator: '\t',
    cell: (cell, kind) =>
      (kind === 'code' ? plainCode(cell) : spreadsheetCell(cell, kind)).replace(/[\t\r\n]+/g, ' '),
  });

/** The table to paste into a spreadsheet where nothing but text can be copied: `="02"` keeps its zero. */
export const tableAsTsv = (made: ExportDocument): string =>
  lines(made, {
    separator: '\t',
    cell: (cell, kind) => spreadsheetCell(cell, kind).replace(/[\t\r\n]+/g, ' '),
  });

/** What tells Excel, then LibreOffice, that a cell is a text. No style: the policy of the site has browsers refuse it. */
const TEXT = 'x:str sdnum="1036;0;@"';

/**
 * The table to paste into a document or a spreadsheet. Texts are said to be texts, so that Excel and LibreOffice keep the
 * zero of a code and run nothing; a document sees the code alone.
 */
export function tableAsHtml({ title, columns, rows }: ExportDocument): string {
  const cells = (row: ExportDocument['rows'][number]): string =>
    columns
      .map(({ kind }, i) => {
        const cell = row.cells[i] ?? null;
        return typeof cell === 'number'
          ? `<td align="right">${String(cell).replace('.', ',')}</td>`
          : `<td ${TEXT}>${escapeText(kind === 'code' ? plainCode(cell) : neutral(cell ?? ''))}</td>`;
      })
      .join('');
  return `<meta charset="utf-8"><table><caption>${escapeText(neutral(title))}</caption><thead><tr>${columns
    .map(({ label }) => `<th>${escapeText(neutral(label))}</th>`)
    .join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table>`;
}
