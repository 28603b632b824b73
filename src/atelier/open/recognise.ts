import type { TableSchema } from '../../load/tables/table-schema';
import { fold } from '../../load/text/nearest';
import type { Lines } from '../pack';
import { cutName, sheetNames } from '../sheet-name';

/** Columns that the site adds to what it publishes, and the one that the workbook of the atelier adds: not read back. */
const ADDED = new Set(['communes', 'population', 'aide']);

/** Lines searched for a header: some put a title above it. */
const SEARCHED = 6;

const bare = (name: string): string =>
  fold(
    name
      .replace(/^.*[\\/]/, '')
      .replace(/\.(csv|txt|tsv|xlsx|ods)$/i, '')
      .replace(/\s*\(\d+\)$/, ''),
  );

/** How many of the columns of a schema a line names, by their names or by the titles that the grid and the workbook show. */
const named = (cells: readonly string[], { fields }: TableSchema): number => {
  const words = new Set(cells.map(fold));
  return fields.filter(({ name, title }) => words.has(fold(name)) || words.has(fold(title))).length;
};

/**
 * The table that a file or a sheet holds: the one of its name, or the one whose columns its header names. `null` for
 * what looks like none of them.
 * @param values tables of indicators, which all have the same columns: known by their names alone
 */
export function recognise(
  name: string,
  lines: Lines,
  schemas: readonly TableSchema[],
  values: readonly TableSchema[] = [],
): TableSchema | null {
  const title = bare(name);
  const heads = lines.slice(0, SEARCHED);
  const score = (schema: TableSchema): number =>
    Math.max(0, ...heads.map((cells) => named(cells, schema) / schema.fields.length));
  const all = [...schemas, ...values];
  const sheets = sheetNames(all.map(({ path }) => path));
  const own = all.find(
    ({ name: id, path, title: said }) =>
      fold(id) === title ||
      bare(path) === title ||
      fold(sheets.get(path) ?? '') === title ||
      (said !== undefined && fold(said) === title),
  );
  if (own) return own;
  // Of two whose names begin alike, a name that was cut tells neither.
  const [cut, other] = all.filter(({ path }) => fold(cutName(path)) === title);
  if (cut && !other) return cut;
  const ranked = schemas
    .map((schema) => ({ schema, score: score(schema) }))
    .sort((a, b) => b.score - a.score || b.schema.fields.length - a.schema.fields.length);
  const [first, second] = ranked;
  if (!first || first.score < 0.6) return null;
  // Two tables with the same columns cannot be told apart by them.
  return second && second.score === first.score && second.schema.fields.length === first.schema.fields.length
    ? null
    : first.schema;
}

/** The lines under the names of the schema, without the columns that are not read back and what stands above. */
export function settled(lines: Lines, schema: TableSchema): Lines {
  const heads = lines.slice(0, SEARCHED).map((cells) => named(cells, schema));
  const at = heads.indexOf(Math.max(0, ...heads));
  const [header = [], ...body] = heads[at] ? lines.slice(at) : lines;
  const typed = header.map(fold);
  const said = ({ name, title }: TableSchema['fields'][number], word: string): boolean =>
    word === fold(name) || (word === fold(title) && !typed.includes(fold(name)));
  const names = header.map(
    (cell, i) => schema.fields.find((field) => said(field, typed[i] ?? ''))?.name ?? cell,
  );
  const own = new Set(schema.fields.map(({ name }) => name));
  const left = names.flatMap((name, i) => (ADDED.has(fold(name)) && !own.has(name) ? [i] : []));
  // Columns that a spreadsheet has left empty at the right are nothing.
  const width = names.findLastIndex((name) => name !== '') + 1;
  const keep = (cells: readonly string[]): readonly string[] => {
    const kept = cells.filter((_, i) => !left.includes(i));
    const least = Math.min(kept.length, width - left.length);
    return kept.slice(0, Math.max(least, kept.findLastIndex((cell) => cell !== '') + 1));
  };
  return [names, ...body].map(keep);
}
