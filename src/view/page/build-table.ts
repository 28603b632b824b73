import type { Model } from '../../domain/model';
import { placeKey } from '../../domain/place';
import { type ExplorerState, selectedPlaces } from '../../state/explorer-state';
import { coverageTable } from '../table/coverage-table';
import { financedTable, partiesTable } from '../table/funding-table';
import { ftTable, ptsTable, reachTable } from '../table/scheme-tables';
import type { TableView } from '../table-view';

/** The table twin of the map: the units that a click selects, same filters, same values. */
export function buildTable(model: Model, state: ExplorerState): TableView {
  const selected = new Set(selectedPlaces(state.selection).map(placeKey));
  const isSelected = (key: string): boolean => selected.has(key);
  const { theme, maille } = state;
  switch (theme) {
    case 'financements':
      return maille === 'theme' || maille === 'departement'
        ? partiesTable(model, state, isSelected)
        : financedTable(model, state, maille, isSelected);
    case 'france-travail':
      return maille === 'theme'
        ? ftTable(model, state, isSelected)
        : reachTable(model, state, maille, isSelected);
    case 'pactes-territoriaux':
      return maille === 'theme'
        ? ptsTable(model, state, isSelected)
        : reachTable(model, state, maille, isSelected);
    case 'couverture':
      return coverageTable(model, state, isSelected);
  }
}
