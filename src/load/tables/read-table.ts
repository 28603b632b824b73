import { parse } from 'csv-parse/sync';
import { readHeader } from '../lines/read-header';
import { withoutSwap } from '../lines/swapped-columns';
import { cellTooMany, lineFault } from '../lines/whole-line';
import { LINE_ENDS, layoutOf } from '../text/layout';
import { checkCell } from './check-cell';
import { type Fault, fault, faultOf } from './fault';
import type { TableSchema } from './table-schema';

/** One line of a file: its cells by column, and its line number in the file. */
export interface Row {
  readonly ligne: number;
  readonly cell: (column: string) => string;
}

export interface Table {
  readonly fichier: string;
  readonly rows: readonly Row[];
  readonly faults: readonly Fault[];
}

interface Record_ {
  readonly record: readonly string[];
  /** Its first line in the file: a cell may hold line breaks. */
  readonly line: number;
}

const isRecord = (value: unknown): value is { record: string[]; info: { lines: number } } =>
  typeof value === 'object' && value !== null && 'record' in value && 'info' in value;

/** A cell as it is compared and shown: an accent is one character, and the spaces around are nothing. */
const clean = (cell: string): string => cell.normalize('NFC').trim();

/** Cells by line, or the line whose quotes do not close. */
function parseRecords(text: string): readonly Record_[] | { readonly open: number } {
  const { body, delimiter, skipped } = layoutOf(text);
  try {
    const parsed: unknown = parse(body, {
      delimiter,
      record_delimiter: LINE_ENDS,
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
    });
    const records = Array.isArray(parsed) ? parsed.filter(isRecord) : [];
    // csv-parse counts the lines read at the end of a record: it starts just after the end of the one before.
    return records.map(({ record }, i) => ({
      record: record.map(clean),
      line: skipped + (records[i - 1]?.info.lines ?? 0) + 1,
    }));
  } catch (error) {
    const told = typeof error === 'object' && error !== null && 'lines' in error ? Number(error.lines) : 1;
    // The parser stops where the next quote is found, which may be far below the one left open.
    const odd = body.split(/\r\n|\r|\n/).findIndex((line) => line.split('"').length % 2 === 0) + 1;
    return { open: skipped + (odd > 0 && odd < told ? odd : told) };
  }
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

/** Text of a CSV → rows that keep the schema, and every fault of the file. Never throws. */
export function readTable(text: string, schema: TableSchema): Table {
  const fichier = schema.path;
  const records = parseRecords(text);
  if ('open' in records) {
    // Quotes that do not close may be those of a file laid out otherwise: its header tells.
    const { body, delimiter, skipped } = layoutOf(text);
    const head = (body.split(/\r\n|\r|\n/, 1)[0] ?? '').split(delimiter).map(clean);
    const other = head.length === 1 ? readHeader([head], skipped + 1, schema).faults : [];
    if (other.length > 0) return { fichier, rows: [], faults: other };
    const open = fault(
      { fichier, ligne: records.open },
      'guillemets mal fermés',
      'des guillemets par paires autour d’un texte',
    );
    return { fichier, rows: [], faults: [open] };
  }
  const [head, ...body] = records;
  if (!head || isBlank(head.record)) {
    const empty = fault({ fichier }, 'fichier vide', 'une ligne d’en-tête, puis les lignes');
    return { fichier, rows: [], faults: [empty] };
  }
  const { names, faults: wrong } = readHeader(
    records.map(({ record }) => record),
    head.line,
    schema,
  );
  if (wrong.length > 0) return { fichier, rows: [], faults: wrong };

  const faults: Fault[] = [];
  const seen = new Map<string, Map<string, number>>();
  const rows: Row[] = [];
  for (const { record, line: ligne } of body) {
    if (isBlank(record)) continue;
    const cell = (column: string): string => record[names.indexOf(column)] ?? '';
    const shifted = lineFault(record, names, schema);
    if (shifted) {
      faults.push(faultOf({ fichier, ligne, valeur: shifted.valeur }, shifted));
      continue;
    }
    rows.push({ ligne, cell });
    const before = faults.length;
    let period = false;
    for (const field of schema.fields) {
      const colonne = field.name;
      const valeur = cell(colonne);
      const found = checkCell(valeur, field);
      period ||= found?.cause === 'twoYears';
      const spilled = period && found?.cause === 'emptyCell' && field.type === 'integer';
      if (found && !spilled) faults.push(faultOf({ fichier, ligne, colonne, valeur }, found));
      if (!field.constraints?.unique || valeur === '') continue;
      const values = seen.get(colonne) ?? new Map<string, number>();
      seen.set(colonne, values);
      const first = values.get(valeur);
      if (first === undefined) values.set(valeur, ligne);
      else {
        faults.push(
          faultOf(
            { fichier, ligne, colonne, valeur },
            {
              cause: 'taken',
              what: `valeur déjà prise ligne ${first}`,
              attendu: 'une valeur par ligne, jamais deux fois la même',
            },
          ),
        );
      }
    }
    if (faults.length === before || record.length <= head.record.length) continue;
    // Its cells are not where their column is, though the last of them are empty.
    const told = faultOf({ fichier, ligne, valeur: record.join(' ') }, cellTooMany(names.length));
    faults.splice(before, faults.length, told);
    rows.pop();
  }
  return { fichier, rows, faults: withoutSwap(faults, rows, schema) };
}
