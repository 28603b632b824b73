import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import { buildTable } from '../page/build-table';

/** The table of a scene in words alone, for paper and slides. */
export interface SceneTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Columns that a page has room for, the name of the territory first. */
const COLUMNS = 4;

/** The rows on the map: same values, to the euro. */
export function sceneTable(model: Model, state: ExplorerState): SceneTable {
  const { columns, rows } = buildTable(model, state);
  return {
    head: ['Territoire', ...columns.map(({ label }) => label)].slice(0, COLUMNS),
    rows: rows.map((row) => [row.label, ...row.cells.map(({ text }) => text)].slice(0, COLUMNS)),
  };
}
