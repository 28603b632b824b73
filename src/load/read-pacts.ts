import type { GlossaryTerm, Pacts } from '../domain/pacts';
import { CROSS_RULES } from './tables/cross-rules';
import { decodeText } from './tables/decode-text';
import { type Fault, fault } from './tables/fault';
import { fileFormFault } from './tables/file-form';
import { readTable, type Table } from './tables/read-table';
import type { KnownCodes } from './tables/rule';
import { parseDataPackage, type TableSchema } from './tables/table-schema';
import { toGlossary, toPacts } from './tables/to-pacts';

export type { Fault } from './tables/fault';
export type { KnownCodes } from './tables/rule';

export type ReadResult =
  | { readonly ok: true; readonly pacts: Pacts; readonly glossaire: readonly GlossaryTerm[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export const PACKAGE_FILE = 'datapackage.json';

/** Bytes of one file → its rows or its faults. */
function tableOf(bytes: Uint8Array | undefined, schema: TableSchema): Table {
  const fichier = schema.path;
  if (!bytes)
    return { fichier, rows: [], faults: [fault({ fichier }, 'fichier absent', 'ce fichier dans data/')] };
  const text = decodeText(bytes);
  const form = fileFormFault(bytes, text, fichier);
  return form ? { fichier, rows: [], faults: [form] } : readTable(text, schema);
}

/**
 * The files of `data/` → the records of the domain, or every fault at once.
 * @param files bytes by file name, `datapackage.json` included (it holds the schemas)
 * @param known official codes that exist; `null` skips that check
 * Pure and total: any bytes give a model or a list of faults, never an exception.
 */
export function readPacts(files: ReadonlyMap<string, Uint8Array>, known: KnownCodes | null): ReadResult {
  const bytes = files.get(PACKAGE_FILE);
  const dataPackage = bytes
    ? parseDataPackage(decodeText(bytes))
    : { what: 'fichier absent', attendu: 'le fichier des schémas, en JSON' };
  if ('what' in dataPackage) {
    const { what, attendu } = dataPackage;
    return { ok: false, faults: [fault({ fichier: PACKAGE_FILE }, what, attendu)] };
  }
  const tables = new Map(
    dataPackage.tables.map((schema) => [schema.name, tableOf(files.get(schema.path), schema)]),
  );
  const described = new Set(dataPackage.tables.map((schema) => schema.path));
  // Whoever adds a table thinks that it is read and published: without a schema it is neither.
  const unknown = [...files.keys()]
    .filter((name) => name.endsWith('.csv') && !described.has(name))
    .map((name) => fault({ fichier: name }, 'fichier inconnu', `un fichier décrit dans ${PACKAGE_FILE}`));
  const get = (name: string): Table => tables.get(name) ?? { fichier: `${name}.csv`, rows: [], faults: [] };
  const single = [...tables.values()].flatMap((table) => table.faults);
  // A file that could not be read at all would make every line that names it look wrong.
  const readable = [...tables.values()].every((table) => table.faults.length === 0 || table.rows.length > 0);
  const crossed = readable ? CROSS_RULES.flatMap((rule) => rule({ get, known })) : [];
  // A cell is wrong once: `2` for `02` is not an unknown code besides.
  const cellOf = ({ fichier, ligne, colonne }: Fault): string => [fichier, ligne, colonne].join('¦');
  const wrong = new Set(single.map(cellOf));
  const faults = [...unknown, ...single, ...crossed.filter((found) => !wrong.has(cellOf(found)))];
  if (faults.length > 0) return { ok: false, faults };
  const rows = (name: string) => get(name).rows;
  return { ok: true, pacts: toPacts(dataPackage.version, rows), glossaire: toGlossary(rows) };
}
