import type { GlossaryTerm, Pacts } from '../domain/pacts';
import { type Fault, type KnownCodes, readPacts } from '../load/read-pacts';
import { columnAt, filesOf, lineAt, type Pack } from './pack';

export interface CheckResult {
  readonly faults: readonly Fault[];
  /** Likely wrong, and may be right; only where no fault stands. */
  readonly warnings: readonly Fault[];
  /** The figures; `null` while there are faults. */
  readonly pacts: Pacts | null;
  readonly glossaire: readonly GlossaryTerm[];
}

/** What `npm run check:data` says of the tables of a pack, to the word. @param base the published pack, for what has changed since */
export function checkPack(pack: Pack, known: KnownCodes | null, base: Pack): CheckResult {
  const files = new Map([...filesOf(pack)].filter(([path]) => !path.startsWith('scenes/')));
  const previous = new Map([...filesOf(base)].filter(([path]) => !path.startsWith('scenes/')));
  const read = readPacts(files, known, { previous });
  return read.ok
    ? { faults: [], warnings: read.avertissements, pacts: read.pacts, glossaire: read.glossaire }
    : { faults: read.faults, warnings: [], pacts: null, glossaire: [] };
}

/** A cell of the pack: ranks in its table, the header being line 0. */
export interface CellPlace {
  readonly path: string;
  readonly line: number;
  /** `null` for the line as a whole. */
  readonly column: number | null;
}

/** Where a fault stands in the grid; `null` for a fault of a whole file. */
export function placeOf(pack: Pack, at: Pick<Fault, 'fichier' | 'ligne' | 'colonne'>): CellPlace | null {
  const lines = pack.tables.get(at.fichier);
  if (!lines || at.ligne === null) return null;
  const line = lineAt(lines, at.ligne);
  if (line < 0) return null;
  const column = at.colonne === null ? -1 : columnAt(lines, at.colonne);
  return { path: at.fichier, line, column: column < 0 ? null : column };
}

/** Cells of a table that a fault names, as `line¦column`, with the sentences of each. */
export function faultsByCell(
  pack: Pack,
  path: string,
  faults: readonly Fault[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const one of faults) {
    for (const at of [one, ...one.autres]) {
      const place = at.fichier === path ? placeOf(pack, at) : null;
      // A column that is missing has no header to mark.
      if (!place || (place.line === 0 && place.column === null)) continue;
      const key = `${place.line}¦${place.column ?? 0}`;
      const said = `${one.probleme}. Attendu\u00a0: ${one.attendu}.`;
      found.set(key, [...(found.get(key) ?? []), said]);
    }
  }
  return found;
}
