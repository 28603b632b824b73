import { perimeterExtent } from '../../../src/domain/extent';
import type { Model } from '../../../src/domain/model';
import type { Perimeter } from '../../../src/domain/pacts';
import { readTable } from '../../../src/load/tables/read-table';
import { parseDataPackage, type TableSchema } from '../../../src/load/tables/table-schema';
import { decodeText } from '../../../src/load/text/decode-text';
import { toCsv } from '../csv';
import { EXTENT_FIELDS } from './derived';

/** Files whose lines are perimeters: communes and inhabitants are added at their right. */
export const WITH_EXTENT: readonly string[] = ['france-travail', 'pactes-territoriaux'];

function extents(model: Model, name: string): ReadonlyMap<string, readonly (string | number)[]> {
  const rows: readonly { readonly id: string; readonly perimeter: Perimeter }[] =
    name === 'france-travail' ? model.pacts.franceTravail : model.pacts.pactesTerritoriaux;
  return new Map(
    rows.map(({ id, perimeter }) => {
      const extent = perimeterExtent(model, perimeter);
      return [id, extent.kind === 'counted' ? [extent.communes.length, extent.population] : ['', '']];
    }),
  );
}

/**
 * A file of `data/` as published: comma, UTF-8, LF, columns in the order of the schema, whatever spreadsheet saved it.
 */
function publish(bytes: Uint8Array, schema: TableSchema, model: Model): string {
  const columns = schema.fields.map((field) => field.name);
  const { rows } = readTable(decodeText(bytes), schema);
  const cells = rows.map((row) => columns.map(row.cell));
  if (!WITH_EXTENT.includes(schema.name)) return toCsv(columns, cells);
  const byId = extents(model, schema.name);
  return toCsv(
    [...columns, ...EXTENT_FIELDS.map((field) => field.name)],
    rows.map((row, i) => [...(cells[i] ?? []), ...(byId.get(row.cell('id')) ?? ['', ''])]),
  );
}

/**
 * Every file described in `datapackage.json` that has a line, by name.
 * @param data bytes of `data/`, already found right by the reader
 * @throws Error with a French sentence when the package cannot be read.
 */
export function enteredTables(
  data: ReadonlyMap<string, Uint8Array>,
  model: Model,
): ReadonlyMap<string, string> {
  const described = parseDataPackage(decodeText(data.get('datapackage.json') ?? new Uint8Array()));
  if ('what' in described) throw new Error(`data/datapackage.json : ${described.what}.`);
  return new Map(
    described.tables.flatMap((schema) => {
      const text = publish(data.get(schema.path) ?? new Uint8Array(), schema, model);
      // A header alone is a block that this edition does not have.
      return text.trimEnd().includes('\n') ? [[schema.path, text] as const] : [];
    }),
  );
}
