import type { GlossaryTerm, Pacts } from '../domain/pacts';
import { isMisplaced, swappedReferences } from './lines/swapped-columns';
import { withCodes } from './near-codes';
import { type DataFolder, packageFault, type ReadFiles, readFiles } from './read-files';
import { CROSS_RULES, EMPTY_RULES } from './tables/cross-rules';
import type { Fault } from './tables/fault';
import { groupFaults } from './tables/group-faults';
import type { Table } from './tables/read-table';
import { REFERENCE_RULES, REFERENCES, withIds } from './tables/references';
import type { KnownCodes, Rule } from './tables/rule';
import { toGlossary, toPacts } from './tables/to-pacts';
import { warningsOf } from './warn/warnings';

export type { DataFolder } from './read-files';
export type { Fault } from './tables/fault';
export type { KnownCodes } from './tables/rule';

export type ReadResult =
  | {
      readonly ok: true;
      readonly pacts: Pacts;
      readonly glossaire: readonly GlossaryTerm[];
      /** What is likely wrong and may be right: to be listed apart. */
      readonly avertissements: readonly Fault[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const cellOf = ({ fichier, ligne, colonne }: Fault): string => [fichier, ligne, colonne].join('¦');
const isTaken = ({ cause }: Fault): boolean => cause === 'taken';

/**
 * Faults between lines and files. A cause is told once: a cell, a copied line or an identifier that is wrong by itself
 * says nothing of the others, and they are not checked against it.
 */
function crossedFaults(
  get: (name: string) => Table,
  single: readonly Fault[],
  known: KnownCodes | null,
): readonly Fault[] {
  const run = (rules: readonly Rule[], before: readonly Fault[]): readonly Fault[] => {
    const cells = new Set(before.map(cellOf));
    const copies = new Set(before.filter(isTaken).map(({ fichier, ligne }) => [fichier, ligne].join('¦')));
    const wrong = ({ fichier }: Table, column: string): boolean =>
      before.some(
        (found) =>
          found.fichier === fichier &&
          !isTaken(found) &&
          (found.colonne === column || found.colonne === null),
      );
    return rules
      .flatMap((rule) => rule({ get, known, wrong }))
      .filter((found) => !cells.has(cellOf(found)) && !copies.has([found.fichier, found.ligne].join('¦')));
  };
  const empty = run([...EMPTY_RULES, swappedReferences(REFERENCES)], single);
  if (empty.length > 0) return empty;
  const lines = run(CROSS_RULES, single);
  return [...lines, ...run(REFERENCE_RULES, [...single, ...lines])];
}

const EMPTY = new Map<string, never>();

/** What the reader may know besides the files. */
export interface Around {
  readonly beside?: DataFolder['beside'];
  readonly unreadable?: DataFolder['unreadable'];
  /** The files of the last version, for what is likely wrong since. */
  readonly previous?: ReadonlyMap<string, Uint8Array>;
}

const tablesOf =
  (read: ReadFiles) =>
  (name: string): Table =>
    read.tables.get(name) ?? { fichier: `${name}.csv`, rows: [], faults: [] };

/**
 * The files of `data/` → the records of the domain with what is likely wrong, or every fault at once, one for each
 * cause.
 * @param files bytes by file name, `datapackage.json` included (it holds the schemas)
 * @param known official codes that exist; `null` skips that check
 * Pure and total: any bytes give a model or a list of faults, never an exception.
 */
export function readPacts(
  files: ReadonlyMap<string, Uint8Array>,
  known: KnownCodes | null,
  { beside = [], unreadable = EMPTY, previous = EMPTY }: Around = {},
): ReadResult {
  const read = readFiles({ files, beside, unreadable });
  if ('what' in read) return { ok: false, faults: [packageFault(read)] };
  const get = tablesOf(read);
  const tables = [...read.tables.values()];
  const single = withIds(
    withCodes(
      tables.flatMap((table) => table.faults),
      known,
    ),
    REFERENCES,
    get,
  );
  // A file that could not be read at all would make every line that names it look wrong.
  const readable =
    !single.some(isMisplaced) && tables.every((table) => table.faults.length === 0 || table.rows.length > 0);
  const crossed = readable ? crossedFaults(get, single, known) : [];
  const faults = [...read.faults, ...groupFaults(single, crossed)];
  if (faults.length > 0) return { ok: false, faults };
  const rows = (name: string) => get(name).rows;
  return {
    ok: true,
    pacts: toPacts(read.version, rows),
    glossaire: toGlossary(rows),
    avertissements: [...read.warnings, ...warningsOf(read, known, previous)],
  };
}
