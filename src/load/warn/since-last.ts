import { swappedFault } from '../lines/swapped-columns';
import { type Fault, faultOf } from '../tables/fault';
import type { Row, Table } from '../tables/read-table';
import { at } from '../tables/rule';
import type { Seen, WarningRule } from './warning';

/** What tells one line of a table from the others, so that it is found again in the last version. */
const keyOf =
  (columns: readonly string[]) =>
  (row: Row): string =>
    ['id', 'action_id', 'code', 'num', 'volet', 'parties', 'libelle']
      .filter((column) => columns.includes(column))
      .map(row.cell)
      .join('¦');

/** A factor that no change of programme explains: one digit too many, euros for cents. */
const TOO_MUCH = 10;

/** Amounts that are ten times what they were, or a tenth. */
export const notTenfold: WarningRule = ({ get, names, columns, before }) =>
  names.flatMap((name) => {
    const old = before(name);
    const amounts = columns(name).filter((column) => column.endsWith('_eur'));
    if (!old || amounts.length === 0) return [];
    const table = get(name);
    const key = keyOf(columns(name));
    const was = new Map(old.rows.map((row) => [key(row), row]));
    return table.rows.flatMap((row) =>
      amounts.flatMap((column) => {
        const [then, now] = [Number(was.get(key(row))?.cell(column)), Number(row.cell(column))];
        // A cell that was empty, or not there, says nothing.
        if (!(then > 0 && now > 0) || (now < then * TOO_MUCH && then < now * TOO_MUCH)) return [];
        return [
          faultOf(at(table, row, column), {
            cause: 'tenfold',
            what: `dix fois ${now > then ? 'plus' : 'moins'} qu’avant, ou davantage (${then})`,
            attendu: 'le montant vérifié dans le support (un zéro de trop ou de moins)',
          }),
        ];
      }),
    );
  });

const values = (table: Table, column: string): readonly string[] => table.rows.map((row) => row.cell(column));

/** How many of the words, each as often as it stands, are in both lists. */
function common(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  return right.filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count > 0;
  }).length;
}

const SOME = 3;

/**
 * Columns that hold the same values as before on other lines, while others have stayed: sorted, or pasted one line too
 * low, without the rest of their line.
 */
function movedColumns(table: Table, old: Table, columns: readonly string[]): readonly string[] {
  const size = table.rows.length;
  if (size < SOME || size !== old.rows.length) return [];
  const facts = columns.map((column) => {
    const [then, now] = [values(old, column), values(table, column)];
    return {
      column,
      same: common(then, now) === size,
      moved: now.filter((value, i) => value !== then[i]).length,
      distinct: new Set(now).size,
    };
  });
  const moved = facts.filter((one) => one.same && one.moved >= SOME).map((one) => one.column);
  const still = facts.filter((one) => one.moved === 0 && one.distinct >= SOME).map((one) => one.column);
  if (moved.length === 0 || still.length === 0) return [];
  const whole = (of: Table): readonly string[] =>
    of.rows.map((row) => [...moved, ...still].map(row.cell).join('¦'));
  return common(whole(old), whole(table)) * 2 < size ? moved : [];
}

/** Two columns of which each holds, on every line, what the other held; `null` without any. */
function exchangedColumns(
  table: Table,
  old: Table,
  columns: readonly string[],
): readonly [string, string] | null {
  if (table.rows.length < SOME || table.rows.length !== old.rows.length) return null;
  const is = (column: string, was: string): boolean =>
    table.rows.every((row, i) => row.cell(column) === old.rows[i]?.cell(was));
  for (const [i, one] of columns.entries()) {
    if (is(one, one)) continue;
    const other = columns.slice(i + 1).find((column) => is(one, column) && is(column, one));
    if (other !== undefined) return [one, other];
  }
  return null;
}

const LEAST = 10;

/** Lines of a table changed since its last version: a column out of step, or most of them at once. */
function changedAtOnce({ get, columns }: Seen, name: string, old: Table): readonly Fault[] {
  const table = get(name);
  const own = columns(name);
  const pair = exchangedColumns(table, old, own);
  if (pair) return [swappedFault(table.fichier, ...pair)];
  const moved = movedColumns(table, old, own);
  if (moved.length > 0) {
    const titles = moved.map((column) => `« ${column} »`).join(', ');
    return [
      faultOf(
        { fichier: table.fichier, colonne: moved.length === 1 ? (moved[0] ?? null) : null },
        {
          cause: 'sortedAlone',
          what:
            moved.length === 1
              ? 'mêmes valeurs qu’avant, sur d’autres lignes : la colonne a été triée sans les autres'
              : `mêmes valeurs qu’avant, sur d’autres lignes : ${titles} ont été triées sans les autres colonnes`,
          attendu: 'un tri du tableau entier (annulez, sélectionnez toutes les colonnes, triez)',
        },
      ),
    ];
  }
  // Columns that the last version did not have are no change of its lines.
  const shared = own.filter((column) => old.rows.some((row) => row.cell(column) !== ''));
  const lines = (of: Table): readonly string[] => of.rows.map((row) => shared.map(row.cell).join('¦'));
  const [then, now] = [lines(old), lines(table)];
  const gone = then.length - common(now, then);
  return gone >= LEAST && gone * 2 >= then.length
    ? [
        faultOf(
          { fichier: table.fichier },
          {
            cause: 'changedAtOnce',
            what: `${gone} lignes sur ${then.length} changées ou retirées d’un coup`,
            attendu: 'quelques lignes à la fois, ou un changement voulu',
          },
        ),
      ]
    : [];
}

export const changedLittle: WarningRule = (seen) =>
  seen.names.flatMap((name) => {
    const old = seen.before(name);
    return old === null ? [] : changedAtOnce(seen, name, old);
  });
