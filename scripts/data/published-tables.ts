import { decodeText } from '../../src/load/tables/decode-text';
import { readTable } from '../../src/load/tables/read-table';
import { parseDataPackage } from '../../src/load/tables/table-schema';
import { toCsv } from './csv';

/**
 * The files of `data/` as they are published: comma, UTF-8, LF, columns in the order of their schema, whatever
 * spreadsheet saved them last. Readers outside count on that form.
 * @param files bytes by name, `datapackage.json` included; already found without fault by `readPacts`
 * @returns text by name, the described tables only
 * @throws Error when `datapackage.json` cannot be read
 */
export function publishedTables(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const text = (name: string): string => decodeText(files.get(name) ?? new Uint8Array());
  const dataPackage = parseDataPackage(text('datapackage.json'));
  if ('what' in dataPackage) throw new Error(`data/datapackage.json : ${dataPackage.what}.`);
  return new Map(
    dataPackage.tables.map((schema) => {
      const columns = schema.fields.map((field) => field.name);
      const { rows } = readTable(text(schema.path), schema);
      return [
        schema.path,
        toCsv(
          columns,
          rows.map((row) => columns.map(row.cell)),
        ),
      ];
    }),
  );
}
