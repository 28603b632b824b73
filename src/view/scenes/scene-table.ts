import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import { buildTable } from '../page/build-table';

/** The table of a scene in words alone, for the room, paper and slides. */
export interface SceneTable {
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** Columns that a page has room for, the name of the territory first. */
const COLUMNS = 4;
/** `5 219 746 €`, `4,78 €/hab.`: a number, then what it counts. */
const AMOUNT = /^(.*\d)\s(€(?:\/hab\.)?)$/u;

/** Amounts with their unit in the heading: a sheet that they are copied into reads numbers. */
export function unitsInHeadings({ columns, rows }: SceneTable): SceneTable {
  const units = columns.map(({ numeric }, i) => {
    const found = new Set(
      rows.flatMap((row) => (/\d/.test(row[i] ?? '') ? [AMOUNT.exec(row[i] ?? '')?.[2]] : [])),
    );
    const [unit] = found;
    return numeric && found.size === 1 ? unit : undefined;
  });
  return {
    columns: columns.map((column, i) => {
      const unit = units[i];
      return unit && !column.label.includes('€') ? { ...column, label: `${column.label} (${unit})` } : column;
    }),
    rows: rows.map((row) => row.map((text, i) => (units[i] ? (AMOUNT.exec(text)?.[1] ?? text) : text))),
  };
}

/** The rows on the map: same values, to the euro. */
export function sceneTable(model: Model, state: ExplorerState): SceneTable {
  const { columns, rows } = buildTable(model, state);
  return unitsInHeadings({
    columns: [
      { label: 'Territoire', numeric: false },
      ...columns.map(({ label, numeric }) => ({ label, numeric })),
    ].slice(0, COLUMNS),
    rows: rows.map((row) => [row.label, ...row.cells.map(({ text }) => text)].slice(0, COLUMNS)),
  });
}
