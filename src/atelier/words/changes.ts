import type { TableSchema } from '../../load/tables/table-schema';
import { formatEuros } from '../../view/text/formats';
import { columnAt, type Lines, type Pack, SCENES, schemaOf } from '../pack';
import { sceneWords } from './scenes-said';

export interface Change {
  readonly kind: 'ajout' | 'retrait' | 'changement';
  /** French, without its table. */
  readonly text: string;
}

export interface TableChanges {
  readonly path: string;
  readonly title: string;
  readonly changes: readonly Change[];
}

type Row = readonly string[];

/** Columns that tell a line from the others, where none is a key by itself. */
const KEYS = [
  'id',
  'action_id',
  'code',
  'num',
  'volet',
  'sigle',
  'parties',
  'libelle',
  'groupe',
  'ordre',
  'axe',
  'thematique',
  'partie',
];
const NAMES = ['titre_court', 'titre', 'nom', 'singulier', 'sigle', 'libelle', 'libelle_support', 'texte'];

const cell = (lines: Lines, row: Row, column: string): string => row[columnAt(lines, column)] ?? '';

/** What names a line for a reader: its own name, or that of the action, with the parties behind an amount. */
export function nameOfLine(pack: Pack, path: string, row: Row): string {
  const lines = pack.tables.get(path) ?? [];
  const of = (column: string): string => cell(lines, row, column);
  const lookUp = (table: string, key: string, value: string, name: string): string => {
    const theirs = pack.tables.get(table) ?? [];
    const found = theirs.slice(1).find((one) => cell(theirs, one, key) === value);
    return (found && cell(theirs, found, name)) || value;
  };
  const parts = [
    of('action_id') === '' ? '' : `«\u00a0${lookUp('actions.csv', 'id', of('action_id'), 'titre')}\u00a0»`,
    of('parties') === ''
      ? ''
      : of('parties')
          .split('|')
          .map((code) => lookUp('parties.csv', 'code', code, 'nom'))
          .join(', '),
    ...NAMES.filter((name) => of(name) !== '')
      .slice(0, 1)
      .map((name) => `«\u00a0${of(name).slice(0, 80)}\u00a0»`),
  ].filter((part) => part !== '');
  return parts.length > 0
    ? parts.join(', ')
    : row
        .filter((one) => one !== '')
        .slice(0, 2)
        .join(', ');
}

const shown = (column: string, value: string): string =>
  value === ''
    ? 'vide'
    : column.endsWith('_eur') && /^\d+$/.test(value)
      ? formatEuros(Number(value))
      : `«\u00a0${value.length > 60 ? `${value.slice(0, 60)}…` : value}\u00a0»`;

const fieldTitle = (schema: TableSchema | undefined, column: string): string =>
  (schema?.fields.find(({ name }) => name === column)?.title ?? column).replace(
    /^\p{Lu}(?=\p{Ll})/u,
    (letter) => letter.toLowerCase(),
  );

function grouped(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Pairs of lines that are the same one before and after; a line without a pair was added or has gone. */
function paired(before: Lines, after: Lines): readonly (readonly [Row | null, Row | null])[] {
  const keyOf = (lines: Lines, of: readonly string[]) => (row: Row) =>
    of.map((column) => cell(lines, row, column)).join('¦');
  const shared = KEYS.filter((key) => columnAt(before, key) >= 0 && columnAt(after, key) >= 0);
  const whole = (lines: Lines) => (row: Row) =>
    (after[0] ?? []).map((name) => cell(lines, row, name)).join('¦');
  let [old, now] = [before.slice(1), after.slice(1)];
  const pairs: (readonly [Row | null, Row | null])[] = [];
  const pair = (mine: (row: Row) => string, theirs: (row: Row) => string, alone: boolean): void => {
    const groups = grouped(old, mine);
    const counts = grouped(now, theirs);
    const found = new Map<Row, Row>();
    for (const row of now) {
      const key = theirs(row);
      const group = groups.get(key);
      if (!group || group.length === 0 || (alone && (group.length > 1 || (counts.get(key)?.length ?? 0) > 1)))
        continue;
      const [was] = group.splice(0, 1);
      if (was) found.set(row, was);
    }
    for (const [is, was] of found) pairs.push([was, is]);
    const used = new Set(found.values());
    old = old.filter((row) => !used.has(row));
    now = now.filter((row) => !found.has(row));
  };
  pair(whole(before), whole(after), false);
  pair(keyOf(before, shared), keyOf(after, shared), true);
  if (shared[0] !== undefined) pair(keyOf(before, [shared[0]]), keyOf(after, [shared[0]]), true);
  return [...pairs, ...now.map((row) => [null, row] as const), ...old.map((row) => [row, null] as const)];
}

function changesOf(base: Pack, pack: Pack, path: string, schema: TableSchema | undefined): readonly Change[] {
  const [before, after] = [base.tables.get(path) ?? [], pack.tables.get(path) ?? []];
  if (before === after) return [];
  const blank = (row: Row): boolean => row.every((one) => one === '');
  return paired(before, after).flatMap(([was, is]): readonly Change[] => {
    if (was === null)
      return is === null || blank(is)
        ? []
        : [{ kind: 'ajout', text: nameOfLine(pack, path, is) + amountOf(after, is) }];
    if (is === null)
      return blank(was)
        ? []
        : [{ kind: 'retrait', text: nameOfLine(base, path, was) + amountOf(before, was) }];
    const columns = [...new Set([...(before[0] ?? []), ...(after[0] ?? [])])];
    const cells = columns.flatMap((column) => {
      const [then, now] = [cell(before, was, column), cell(after, is, column)];
      return then === now
        ? []
        : [`${fieldTitle(schema, column)} ${shown(column, then)} → ${shown(column, now)}`];
    });
    return cells.length === 0
      ? []
      : [{ kind: 'changement', text: `${nameOfLine(base, path, was)}\u00a0: ${cells.join(' ; ')}` }];
  });
}

function amountOf(lines: Lines, row: Row): string {
  const column = (lines[0] ?? []).find((name) => name.endsWith('_eur') && cell(lines, row, name) !== '');
  return column === undefined ? '' : `\u00a0: ${shown(column, cell(lines, row, column))}`;
}

/** What has changed from one pack to another, line by line, in French; tables without a change are left out. */
export function changesInWords(base: Pack, pack: Pack): readonly TableChanges[] {
  const tables = [...new Set([...pack.tables.keys(), ...base.tables.keys()])].map((path) => {
    const schema = schemaOf(pack, path);
    return { path, title: schema?.title ?? path, changes: changesOf(base, pack, path, schema) };
  });
  const scenes = sceneWords(base, pack);
  return [...tables, { path: SCENES, title: 'Scènes', changes: scenes }].filter(
    ({ changes }) => changes.length > 0,
  );
}

const SIGNS = { ajout: '+', retrait: '−', changement: '~' } as const;

/** The same as a text to send by mail. */
export const changesText = (tables: readonly TableChanges[]): string =>
  tables.length === 0
    ? 'Aucun changement.\n'
    : tables
        .map(({ path, title, changes }) =>
          [`${title} (${path})`, ...changes.map(({ kind, text }) => `  ${SIGNS[kind]} ${text}`)].join('\n'),
        )
        .join('\n\n')
        .concat('\n');
