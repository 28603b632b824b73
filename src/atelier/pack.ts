import { valuesSchema } from '../load/indicators/implied-schemas';
import { parseDataPackage, type TableSchema } from '../load/tables/table-schema';

/** A table as a spreadsheet shows it: its lines, the header first, each cell a text. */
export type Lines = readonly (readonly string[])[];

/** What a person edits: the files of `data/`, tables as cells, the others as texts. */
export interface Pack {
  /** By path, such as `actions.csv` or `indicateurs/chomage.csv`. */
  readonly tables: ReadonlyMap<string, Lines>;
  /** `datapackage.json` and `scenes/pactes.json`. */
  readonly texts: ReadonlyMap<string, string>;
}

export const PACKAGE = 'datapackage.json';
export const SCENES = 'scenes/pactes.json';

export const EMPTY_PACK: Pack = { tables: new Map(), texts: new Map() };

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A line without a cell that holds anything would be an empty line: its commas keep it one. */
const record = (cells: readonly string[]): string => cells.map(quoted).join(',');

const texts = new WeakMap<Lines, string>();

/** The table as CSV: comma, LF, quotes where needed. Made once for lines that have not changed. */
export function csvOf(lines: Lines): string {
  const kept = texts.get(lines);
  if (kept !== undefined) return kept;
  const made = `${lines.map(record).join('\n')}\n`;
  texts.set(lines, made);
  return made;
}

const breaks = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split(/\r\n|\r|\n/).length - 1, 0);

const ranks = new WeakMap<Lines, readonly number[]>();
const byRank = new WeakMap<Lines, ReadonlyMap<number, number>>();

/** Rank of each line of a table in its file, from 1: a cell may hold line breaks. Made once for lines that have not changed. */
export function fileLines(lines: Lines): readonly number[] {
  const kept = ranks.get(lines);
  if (kept) return kept;
  let next = 1;
  const made = lines.map((cells) => {
    const own = next;
    next += 1 + breaks(cells);
    return own;
  });
  ranks.set(lines, made);
  return made;
}

/** Rank in its table of a line of the file, the header being 0; -1 for none. */
export function lineAt(lines: Lines, fileLine: number): number {
  let kept = byRank.get(lines);
  if (!kept) {
    kept = new Map(fileLines(lines).map((own, i) => [own, i]));
    byRank.set(lines, kept);
  }
  return kept.get(fileLine) ?? -1;
}

const encoder = new TextEncoder();
const bytes = new WeakMap<Lines, Uint8Array>();

function bytesOf(lines: Lines): Uint8Array {
  const kept = bytes.get(lines);
  if (kept) return kept;
  const made = encoder.encode(csvOf(lines));
  bytes.set(lines, made);
  return made;
}

/** The files of the pack by name, as they stand in `data/`. */
export const filesOf = ({ tables, texts: others }: Pack): ReadonlyMap<string, Uint8Array> =>
  new Map<string, Uint8Array>([
    ...[...tables].map(([path, lines]) => [path, bytesOf(lines)] as const),
    ...[...others].map(([path, text]) => [path, encoder.encode(text)] as const),
  ]);

const NO_SCHEMAS: readonly TableSchema[] = [];
let last: { readonly text: string; readonly schemas: readonly TableSchema[] } | null = null;

/** Tables that the pack describes; none where its description cannot be read. */
export function schemasOf({ texts: others }: Pack): readonly TableSchema[] {
  const text = others.get(PACKAGE);
  if (text === undefined) return NO_SCHEMAS;
  if (last?.text === text) return last.schemas;
  const read = parseDataPackage(text);
  const schemas = 'what' in read ? NO_SCHEMAS : read.tables;
  last = { text, schemas };
  return schemas;
}

/** The form of a table of values, whose name is that of its indicator; `undefined` for any other. */
function valuesOf(pack: Pack, path: string): TableSchema | undefined {
  const id = /^indicateurs\/(.+)\.csv$/.exec(path)?.[1];
  if (id === undefined) return undefined;
  const list = pack.tables.get('indicateurs.csv') ?? [];
  const own = list.find((cells, i) => i > 0 && cells[columnAt(list, 'id')] === id);
  const name = own?.[columnAt(list, 'nom')] ?? '';
  return { ...valuesSchema(id), title: `Valeurs\u00a0: ${name === '' ? id : name}` };
}

const forms = new WeakMap<Pack, Map<string, TableSchema | undefined>>();

/** The form of a table: the one that the pack describes, or that of all values of indicators; `undefined` for no table of it. */
export function schemaOf(pack: Pack, path: string): TableSchema | undefined {
  const kept = forms.get(pack) ?? new Map<string, TableSchema | undefined>();
  forms.set(pack, kept);
  if (!kept.has(path))
    kept.set(path, schemasOf(pack).find((schema) => schema.path === path) ?? valuesOf(pack, path));
  return kept.get(path);
}

/** Rank of a column of a table; -1 when its header has not that name. */
export const columnAt = (lines: Lines, name: string): number =>
  (lines[0] ?? []).findIndex((cell) => cell.trim() === name);

/** Whether two packs hold the same cells and texts. */
export const samePack = (one: Pack, other: Pack): boolean =>
  one === other ||
  (one.tables.size === other.tables.size &&
    [...one.tables].every(([path, lines]) => {
      const theirs = other.tables.get(path);
      return theirs === lines || (theirs !== undefined && csvOf(theirs) === csvOf(lines));
    }) &&
    one.texts.size === other.texts.size &&
    [...one.texts].every(([path, text]) => other.texts.get(path) === text));
