import { impliedSchemas } from './indicators/implied-schemas';
import { type Fault, fault } from './tables/fault';
import { readTable, type Table } from './tables/read-table';
import { type PackageFault, parseDataPackage, type TableSchema } from './tables/table-schema';
import { besideFaults, missingFile, openElsewhere } from './text/beside';
import { decode } from './text/decode-text';
import { encodingFaults, fileFormFault, unsureEncoding } from './text/file-form';

const PACKAGE_FILE = 'datapackage.json';

/** A folder of data as it was found. */
export interface DataFolder {
  /** Bytes by name: the tables, and `datapackage.json` that describes them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Names of what else stands there. */
  readonly beside: readonly string[];
  /** What could not be opened, and why, in French. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/** The tables of a folder, each by the name of its schema. */
export interface ReadFiles {
  readonly version: string;
  readonly schemas: readonly TableSchema[];
  readonly tables: ReadonlyMap<string, Table>;
  /** What is wrong in the folder, out of the tables. */
  readonly faults: readonly Fault[];
  /** What is likely wrong in it. */
  readonly warnings: readonly Fault[];
}

/** Bytes of one file → its rows or its faults. */
function tableOf(bytes: Uint8Array, schema: TableSchema): Table {
  const fichier = schema.path;
  const decoded = decode(bytes);
  const form = fileFormFault(bytes, decoded.text, fichier);
  if (form) return { fichier, rows: [], faults: [form] };
  const encoding = encodingFaults(decoded, fichier);
  // Letters that a save has lost would be told cell by cell.
  return encoding.length > 0 ? { fichier, rows: [], faults: encoding } : readTable(decoded.text, schema);
}

/** The schemas of `datapackage.json`, or why there are none. */
function schemasOf(bytes: Uint8Array | undefined, why: string | undefined) {
  if (!bytes) return { what: why ?? 'fichier absent', attendu: 'le fichier des schémas, en JSON' };
  const decoded = decode(bytes);
  const [encoding] = encodingFaults(decoded, PACKAGE_FILE);
  return encoding
    ? { what: encoding.probleme, attendu: encoding.attendu }
    : parseDataPackage(decoded.text.replace(/^\uFEFF/, ''));
}

/** Reads every table of a folder, each by itself. Never throws. */
export function readFiles({ files, beside, unreadable }: DataFolder): ReadFiles | PackageFault {
  const dataPackage = schemasOf(files.get(PACKAGE_FILE), unreadable.get(PACKAGE_FILE));
  if ('what' in dataPackage) return dataPackage;
  const { version } = dataPackage;
  const undescribed = (paths: readonly string[]): readonly string[] => [
    ...[...files.keys()].filter((name) => name !== PACKAGE_FILE && !paths.includes(name)),
    ...beside,
  ];
  const tablesOf = (list: readonly TableSchema[], others: readonly string[]) =>
    list.map((schema): readonly [string, Table] => {
      const { name, path } = schema;
      const bytes = files.get(path);
      const absent = (): Table => ({
        fichier: path,
        rows: [],
        faults: [missingFile(path, others, unreadable.get(path))],
      });
      return [name, bytes ? tableOf(bytes, schema) : absent()];
    });
  const paths = dataPackage.tables.map(({ path }) => path);
  const first = new Map(tablesOf(dataPackage.tables, undescribed(paths)));
  const implied = impliedSchemas(first);
  const schemas = [...dataPackage.tables, ...implied];
  const described = schemas.map((schema) => schema.path);
  const others = undescribed(described);
  return {
    version,
    schemas,
    tables: new Map([...first, ...tablesOf(implied, others)]),
    faults: besideFaults(others, described, files),
    warnings: [
      ...openElsewhere(others),
      ...described.flatMap((path) => unsureEncoding(decode(files.get(path) ?? new Uint8Array()), path)),
    ],
  };
}

/** The one fault of a folder whose schemas cannot be read. */
export const packageFault = ({ what, attendu }: PackageFault): Fault =>
  fault({ fichier: PACKAGE_FILE }, what, attendu);
