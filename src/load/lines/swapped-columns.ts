import { checkCell } from '../tables/check-cell';
import { type Fault, faultOf } from '../tables/fault';
import type { Row } from '../tables/read-table';
import type { Reference } from '../tables/references';
import type { Rule } from '../tables/rule';
import { split } from '../tables/rule';
import type { Field, TableSchema } from '../tables/table-schema';
import { type Cause, caused } from './causes';

/** Fewer wrong lines are mistakes of their own. */
const LEAST = 3;

const count = (rows: readonly Row[], fits: (row: Row) => boolean): number => rows.filter(fits).length;

/** The one sentence of two columns pasted in each other's place. */
export const swappedFault = (fichier: string, first: string, second: string): Fault =>
  faultOf(
    { fichier, ligne: 1 },
    {
      cause: 'swapped',
      what: `les contenus de « ${first} » et « ${second} » semblent échangés`,
      attendu: 'chaque contenu sous le nom de sa colonne',
    },
  );

/** Longer than the words beside it, on nearly every line: a description in the column of titles. */
const longer = (rows: readonly Row[], field: Field, other: Field): boolean =>
  count(rows, (row) => /\s/.test(row.cell(other.name))) * 2 > rows.length &&
  count(rows, (row) => row.cell(field.name).length > row.cell(other.name).length) > rows.length * 0.8;

/** A cell that no hand could have meant: its answer has no mended value to give. */
const STRAY: readonly (Cause | undefined)[] = [
  ...(['notInteger', 'unknownValue', 'misformed', 'digitCount', 'emptyCell', 'tooLong'] as const),
];

const isTyped = ({ type, constraints }: Field): boolean =>
  type !== 'string' || constraints?.pattern !== undefined || constraints?.enum !== undefined;

/**
 * Two columns whose cells are wrong where they stand, and right in each other's place; `null` without any. A free text
 * takes any cell: the second must be wrong too, or the first hold what no hand has mistyped, or the lengths tell.
 */
function pairOf(rows: readonly Row[], { fields }: TableSchema): readonly [Field, Field] | null {
  const wrongOf = (field: Field, from: Field): number =>
    count(rows, (row) => checkCell(row.cell(from.name), field) !== null);
  const strayOf = (field: Field): number =>
    count(rows, (row) => STRAY.includes(checkCell(row.cell(field.name), field)?.cause));
  /** Cells that stand on several lines are not those of a column that holds each once. */
  const repeated = (field: Field, from: Field): number =>
    field.constraints?.unique ? rows.length - new Set(rows.map((row) => row.cell(from.name))).size : 0;
  for (const field of fields) {
    const wrong = wrongOf(field, field);
    if (wrong < LEAST) continue;
    const most = wrong * 2 > rows.length;
    const meant = strayOf(field) * 2 <= wrong;
    const other = fields.find((one) => {
      if (one === field) return false;
      if ((!most || (meant && wrongOf(one, one) < LEAST)) && !longer(rows, field, one)) return false;
      // Blank cells fit any column that may be blank.
      if (count(rows, (row) => row.cell(one.name) !== '') * 2 < rows.length) return false;
      const crossed = wrongOf(field, one) + wrongOf(one, field);
      return (crossed + repeated(field, one) + repeated(one, field)) * 10 < rows.length;
    });
    if (other) return [field, other];
  }
  return null;
}

/**
 * Whether nearly every line is right once its cells are read `by` columns further. What fell outside is lost; the column
 * on the other side is blank, and a column that takes no free text must tell.
 */
function shifted(rows: readonly Row[], { fields }: TableSchema, by: 1 | -1): boolean {
  const blank = by > 0 ? fields[0] : fields.at(-1);
  const fits = (row: Row): boolean => {
    const moved = fields.flatMap((field, i) => {
      const from = fields[i + by];
      return from === undefined ? [] : [{ field, cell: row.cell(from.name) }];
    });
    return (
      row.cell(blank?.name ?? '') === '' &&
      moved.every(({ field, cell }) => checkCell(cell, field) === null) &&
      moved.some(({ field, cell }) => isTyped(field) && cell !== '') &&
      fields.some((field) => checkCell(row.cell(field.name), field) !== null)
    );
  };
  return fields.length >= LEAST && count(rows, fits) * 10 > rows.length * 9;
}

/**
 * Lines at the end of a file, each with several cells that no hand could have meant, under one that is a header: names
 * that stand nowhere else in their column, and none of them right where it takes no free text. Else the faults of the
 * cells say more.
 */
function secondTable(faults: readonly Fault[], rows: readonly Row[], { fields }: TableSchema): number | null {
  const stray = new Map<number, number>();
  for (const { ligne, cause } of faults) {
    if (ligne !== null && STRAY.includes(cause)) stray.set(ligne, (stray.get(ligne) ?? 0) + 1);
  }
  const last = rows.findLastIndex((row) => (stray.get(row.ligne) ?? 0) < LEAST);
  const [first, ...more] = rows.slice(last + 1);
  if (last < 0 || !first || more.length + 1 < LEAST) return null;
  const isHeader = fields.every((field) => {
    const cell = first.cell(field.name);
    if (cell === '') return true;
    if (
      !/^\p{L}[^!?.:;]{0,39}$/u.test(cell) ||
      rows.some((row) => row !== first && row.cell(field.name) === cell)
    )
      return false;
    return !isTyped(field) || checkCell(cell, field) !== null;
  });
  return isHeader ? first.ligne : null;
}

/** Gathers the faults of columns that are not under their name, or of a second table, into the one that says so. */
export function withoutSwap(
  faults: readonly Fault[],
  rows: readonly Row[],
  schema: TableSchema,
): readonly Fault[] {
  if (faults.length < LEAST) return faults;
  const other = secondTable(faults, rows, schema);
  if (other !== null) {
    const told = faultOf(
      { fichier: schema.path, ligne: other },
      caused('otherTable', 'un seul tableau dans le fichier'),
    );
    return [...faults.filter(({ ligne }) => (ligne ?? 0) < other), told];
  }
  const way = rows.length < LEAST ? undefined : ([1, -1] as const).find((by) => shifted(rows, schema, by));
  if (way !== undefined) {
    const told = faultOf(
      { fichier: schema.path, ligne: 2 },
      {
        cause: 'shifted',
        what: `cases décalées d’une colonne vers la ${way > 0 ? 'droite' : 'gauche'}, sur toutes les lignes`,
        attendu: 'chaque case sous le nom de sa colonne',
      },
    );
    return [told];
  }
  const pair = pairOf(rows, schema);
  if (pair === null) return faults;
  const names = pair.map(({ name }) => name);
  const [first = '', second = ''] = schema.fields
    .map(({ name }) => name)
    .filter((name) => names.includes(name));
  return [
    swappedFault(schema.path, first, second),
    ...faults.filter(({ colonne }) => !names.includes(colonne ?? '')),
  ];
}

/** Whether a fault says that cells are not under their column: what their lines say of other files is then wrong too. */
export const isMisplaced = ({ cause }: Fault): boolean =>
  cause === 'swapped' || cause === 'shifted' || cause === 'otherTable';

/** Two columns of identifiers of other files, each holding those of the other: every cell has the form of one. */
export const swappedReferences =
  (references: readonly Reference[]): Rule =>
  ({ get }) =>
    references.flatMap(([from, column, to, key = 'id'], i) =>
      references.slice(i + 1).flatMap(([other, second, where, name = 'id']) => {
        if (other !== from || (to === where && key === name)) return [];
        const table = get(from);
        const [mine, theirs] = [
          new Set(get(to).rows.map((row) => row.cell(key))),
          new Set(get(where).rows.map((row) => row.cell(name))),
        ];
        const inside = (row: Row, cell: string, ids: ReadonlySet<string>): boolean => {
          const words = split(row.cell(cell));
          return words.length > 0 && words.every((word) => ids.has(word));
        };
        const crossed = count(
          table.rows,
          (row) =>
            inside(row, column, theirs) &&
            inside(row, second, mine) &&
            !inside(row, column, mine) &&
            !inside(row, second, theirs),
        );
        return crossed >= LEAST && crossed * 2 > table.rows.length
          ? [swappedFault(table.fichier, column, second)]
          : [];
      }),
    );
