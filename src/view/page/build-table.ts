import { certaintyText, DEGREE_WORD } from '../../domain/certainty/words';
import type { Edition } from '../../domain/deck/edition';
import type { Model } from '../../domain/model';
import { placeKey } from '../../domain/place';
import { type ExplorerState, selectedPlaces } from '../../state/explorer-state';
import { TABLES } from '../../themes/tables';
import { actionKey, none, text } from '../table/cells';
import type { TableView } from '../table-view';
import { inhabitantsNote } from '../text/copy';
import { ACTIONS_ONCE, GAP } from '../text/formats';
import { titleText, viewTitle } from '../title/view-title';

function themeTable(model: Model, state: ExplorerState): TableView {
  const selected = new Set<string>(selectedPlaces(state.selection).map(placeKey));
  if (state.selection.kind === 'action') selected.add(actionKey(state.selection.id));
  return TABLES[state.theme](model, state, (key) => selected.has(key));
}

/** Why a column of actions makes more than its last line; nothing where it does not. */
function countedOnce({ columns, rows, total }: TableView): readonly string[] {
  const above = columns.some(({ unit }, i) => {
    const all = total?.[i]?.value;
    if (unit !== 'actions' || typeof all !== 'number') return false;
    const each = rows.map(({ cells }) => cells[i]?.value);
    return each.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0) > all;
  });
  return above ? [ACTIONS_ONCE] : [];
}

/** Says how sure each row is, what makes the last one so, and which inhabitants are counted; a table that tells of precision already keeps its words. */
function withNotes(table: TableView, edition: Edition): TableView {
  const { columns, rows, total, certainty, notes } = table;
  const at = columns.findIndex(({ id }) => id === 'precision');
  const all = text(DEGREE_WORD[certainty.degree]);
  const said =
    certainty.degree === 'exact'
      ? []
      : [`Précision de la dernière ligne${GAP}: ${certaintyText(certainty)}.`];
  return {
    ...table,
    columns: at < 0 ? [...columns, { id: 'precision', label: 'Précision', numeric: false }] : columns,
    rows:
      at < 0
        ? rows.map((row) => ({
            ...row,
            cells: [...row.cells, row.absent ? none : text(DEGREE_WORD[row.certainty.degree])],
          }))
        : rows,
    total: total && (at < 0 ? [...total, all] : total.map((cell, i) => (i === at ? all : cell))),
    notes: [
      ...countedOnce(table),
      ...notes,
      ...(total ? said : []),
      ...(columns.some(({ label }) => /habitants?\b/i.test(label)) ? [inhabitantsNote(edition)] : []),
    ],
  };
}

/** The table twin of the map: the units that a click selects, same filters, same values. */
export function buildTable(model: Model, state: ExplorerState): TableView {
  const table = withNotes(themeTable(model, state), model.pacts.edition);
  return { ...table, caption: titleText(viewTitle(model, state), table.caption) };
}
