import { parse } from 'csv-parse/sync';
import { checkCell } from './check-cell';
import { type Fault, fault } from './fault';
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

/** The separator of the header line: French spreadsheets write `;`. */
export const delimiterOf = (text: string): ',' | ';' => {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  return header.split(';').length > header.split(',').length ? ';' : ',';
};

const isRecord = (value: unknown): value is { record: string[]; info: { lines: number } } =>
  typeof value === 'object' && value !== null && 'record' in value && 'info' in value;

function parseRecords(text: string): readonly Record_[] | string {
  try {
    const parsed: unknown = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
    });
    const records = Array.isArray(parsed) ? parsed.filter(isRecord) : [];
    // csv-parse counts the lines read at the end of a record: it starts just after the end of the one before.
    return records.map(({ record }, i) => ({ record, line: (records[i - 1]?.info.lines ?? 0) + 1 }));
  } catch (error) {
    const line = typeof error === 'object' && error !== null && 'lines' in error ? error.lines : null;
    return typeof line === 'number' ? String(line) : '';
  }
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

/** Text of a CSV → rows that keep the schema, and every fault of the file. Never throws. */
export function readTable(text: string, schema: TableSchema): Table {
  const fichier = schema.path;
  const records = parseRecords(text);
  if (typeof records === 'string') {
    const ligne = records === '' ? null : Number(records);
    return {
      fichier,
      rows: [],
      faults: [
        fault({ fichier, ligne }, 'guillemets mal fermés', 'des guillemets par paires autour d’un texte'),
      ],
    };
  }
  const [head, ...body] = records;
  if (!head || isBlank(head.record)) {
    return {
      fichier,
      rows: [],
      faults: [fault({ fichier }, 'fichier vide', 'une ligne d’en-tête, puis les lignes')],
    };
  }
  const header = [...head.record];
  // Columns left empty at the right by a spreadsheet are nothing.
  while (header.at(-1) === '') header.pop();
  const faults: Fault[] = [];
  for (const { name } of schema.fields) {
    if (!header.includes(name))
      faults.push(
        fault(
          { fichier, ligne: 1, colonne: name },
          'colonne manquante',
          'une colonne de ce nom en première ligne',
        ),
      );
  }
  header.forEach((name, i) => {
    if (header.indexOf(name) !== i) {
      faults.push(
        fault({ fichier, ligne: 1, colonne: name }, 'colonne en double', 'une seule fois cette colonne'),
      );
    } else if (!schema.fields.some((field) => field.name === name)) {
      faults.push(
        fault(
          { fichier, ligne: 1, colonne: name },
          'colonne inconnue',
          schema.fields.map((f) => f.name).join(', '),
        ),
      );
    }
  });
  if (faults.length > 0) return { fichier, rows: [], faults };

  const seen = new Map<string, Map<string, number>>();
  const rows: Row[] = [];
  for (const { record, line: ligne } of body) {
    if (isBlank(record)) continue;
    const extra = record.slice(header.length).find((cell) => cell !== '');
    if (extra !== undefined) {
      faults.push(
        fault(
          { fichier, ligne, valeur: extra },
          'case en trop à droite',
          `${header.length} cases ; un texte avec virgule se met entre guillemets`,
        ),
      );
    }
    const cell = (column: string): string => record[header.indexOf(column)] ?? '';
    for (const field of schema.fields) {
      const valeur = cell(field.name);
      const found = checkCell(valeur, field);
      if (found)
        faults.push(fault({ fichier, ligne, colonne: field.name, valeur }, found.what, found.attendu));
      if (!field.constraints?.unique || valeur === '') continue;
      const values = seen.get(field.name) ?? new Map<string, number>();
      seen.set(field.name, values);
      const first = values.get(valeur);
      if (first === undefined) values.set(valeur, ligne);
      else {
        faults.push(
          fault(
            { fichier, ligne, colonne: field.name, valeur },
            `valeur déjà prise ligne ${first}`,
            'une valeur par ligne, jamais deux fois la même',
          ),
        );
      }
    }
    rows.push({ ligne, cell });
  }
  return { fichier, rows, faults };
}
