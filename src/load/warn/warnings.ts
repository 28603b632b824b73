import type { Cause } from '../lines/causes';
import { type ReadFiles, readFiles } from '../read-files';
import type { Fault } from '../tables/fault';
import { groupFaults } from '../tables/group-faults';
import type { Table } from '../tables/read-table';
import type { KnownCodes } from '../tables/rule';
import { epciInDepartement, namedAsCoded, wavesInOrder, withinEnvelope } from './consistency';
import { countsAgree } from './counted-words';
import { linesOnce, namedOnce } from './duplicates';
import { changedLittle, notTenfold } from './since-last';
import { allSeen, wordsWritten } from './text-quality';
import type { Seen, WarningRule } from './warning';

const RULES: readonly WarningRule[] = [
  withinEnvelope,
  namedOnce,
  epciInDepartement,
  namedAsCoded,
  allSeen,
  countsAgree,
  linesOnce,
  wavesInOrder,
  wordsWritten,
  notTenfold,
  changedLittle,
];

/** What amounts on the wrong lines say as well. */
const OF_AMOUNTS: readonly (Cause | undefined)[] = ['tenfold', 'aboveEnvelope', 'sumAboveEnvelope'];

/** A part of a table that is no longer a slip of some of its lines. */
const MOST = 0.5;

/**
 * One cause, one warning: amounts of a column that was sorted alone are not also too large, nor those of a whole table
 * in thousands also many lines changed.
 */
function oneCause(found: readonly Fault[], { get, names }: Seen): readonly Fault[] {
  const moved = new Set(found.flatMap(({ fichier, cause }) => (cause === 'sortedAlone' ? [fichier] : [])));
  const tables = names.map(get);
  const tenfold = new Set(
    tables.flatMap(({ fichier, rows }) =>
      found.filter((one) => one.fichier === fichier && one.cause === 'tenfold').length > rows.length * MOST
        ? [fichier]
        : [],
    ),
  );
  const cells = new Set<string>();
  return found.filter(({ fichier, ligne, colonne, cause }) => {
    if (moved.has(fichier) && OF_AMOUNTS.includes(cause)) return false;
    if (tenfold.has(fichier) && cause === 'changedAtOnce') return false;
    const cell = [fichier, ligne, colonne].join('¦');
    const again = ligne !== null && cells.has(cell);
    cells.add(cell);
    return !(again && cause === 'tenfold');
  });
}

/**
 * What is likely wrong in tables that keep every rule, one warning for each cause.
 * @param previous the files of the last version; none skips what is compared with them
 */
export function warningsOf(
  { schemas, tables }: ReadFiles,
  known: KnownCodes | null,
  previous: ReadonlyMap<string, Uint8Array>,
): readonly Fault[] {
  const last = previous.size === 0 ? null : readFiles({ files: previous, beside: [], unreadable: new Map() });
  const old = last === null || 'what' in last ? new Map<string, Table>() : last.tables;
  const byName = new Map(schemas.map((schema) => [schema.name, schema.fields.map((field) => field.name)]));
  const seen: Seen = {
    get: (name) => tables.get(name) ?? { fichier: `${name}.csv`, rows: [], faults: [] },
    columns: (name) => byName.get(name) ?? [],
    names: [...byName.keys()],
    known,
    before: (name) => {
      const table = old.get(name);
      return table && table.rows.length > 0 ? table : null;
    },
  };
  return groupFaults(
    oneCause(
      RULES.flatMap((rule) => rule(seen)),
      seen,
    ),
    [],
  );
}
