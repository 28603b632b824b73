import type { Model } from '../../../domain/model';
import type { PlaceKey } from '../../../domain/place';
import type { ExplorerState } from '../../../state/explorer-state';
import { buildMapView } from '../../map/build-map-view';
import { cogAnchors } from '../../map/map-shapes';
import { buildLegend } from '../../page/build-legend';
import { buildTable } from '../../page/build-table';
import { type Shown, shownOf } from '../../page/source-line';

/** The table of a scene in words alone, for the room, paper and slides. */
export interface SceneTable extends Shown {
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Territories of its rows, where a map beside it is to name the same. */
  readonly places?: readonly PlaceKey[];
  /** What is not read right without it. */
  readonly note?: string;
}

/** Columns that a page has room for, the name of the territory first. */
const COLUMNS = 4;
/** `5 219 746 €`, `4,78 €/hab.`: a number, then what it counts. */
const AMOUNT = /^(.*\d)\s(€(?:\/hab\.)?)$/u;

/** Amounts with their unit in the heading: a sheet that they are copied into reads numbers. */
export function unitsInHeadings(table: SceneTable): SceneTable {
  const { columns, rows } = table;
  const units = columns.map(({ numeric }, i) => {
    const found = new Set(
      rows.flatMap((row) => (/\d/.test(row[i] ?? '') ? [AMOUNT.exec(row[i] ?? '')?.[2]] : [])),
    );
    const [unit] = found;
    return numeric && found.size === 1 ? unit : undefined;
  });
  return {
    ...table,
    columns: columns.map((column, i) => {
      const unit = units[i];
      return unit && !column.label.includes('€') ? { ...column, label: `${column.label} (${unit})` } : column;
    }),
    rows: rows.map((row) => row.map((text, i) => (units[i] ? (AMOUNT.exec(text)?.[1] ?? text) : text))),
  };
}

/** Rows that a room can read, and that two slides hold: a longer table gives way to its classes. */
const MOST_ROWS = 40;

/** What the legend counts, class by class. */
function classTable(model: Model, state: ExplorerState): SceneTable {
  const { title, entries } = buildLegend(model, state, buildMapView(model, state, cogAnchors(model)));
  return {
    ...shownOf(model, state),
    columns: [
      { label: title, numeric: false },
      { label: 'Ensemble de la classe', numeric: false },
    ],
    rows: entries.flatMap(({ label, count }) => (count === null ? [] : [[label, count]])),
  };
}

/** The rows on the map: same values, to the euro; the classes where there are too many rows for a page. */
export function sceneTable(model: Model, state: ExplorerState): SceneTable {
  const { heading, columns, rows } = buildTable(model, state);
  if (rows.length > MOST_ROWS) return classTable(model, state);
  return unitsInHeadings({
    ...shownOf(model, state),
    columns: [
      { label: heading, numeric: false },
      ...columns.map(({ label, numeric }) => ({ label, numeric })),
    ].slice(0, COLUMNS),
    rows: rows.map((row) => [row.label, ...row.cells.map(({ text }) => text)].slice(0, COLUMNS)),
  });
}
