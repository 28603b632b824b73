import { placeCertainty } from '../../domain/certainty/schemes';
import { coverageTotal } from '../../domain/extent';
import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import {
  count,
  extentCells,
  type IsSelected,
  none,
  PLACES,
  rowOf,
  text,
  totalCells,
} from '../../view/table/cells';
import { BELOW_COMMUNES, reachTable, totalNote } from '../../view/table/reach-table';
import type { TableView } from '../../view/table-view';
import { ABSENCE_LABEL, generalRule } from '../../view/text/absence';
import { GAP, precisionLabel } from '../../view/text/formats';
import { waveSources } from '../../view/text/waves';
import type { ThemeTable } from '../theme-later';
import { NONE } from './draw';
import { askedTerritories, territoriesCertainty } from './reading';

/** What holds where the experimentation is not. */
const outside = (model: Model): readonly string[] => {
  const rule = generalRule(model);
  return rule === null ? [] : [`${ABSENCE_LABEL[NONE]}${GAP}: ${rule}`];
};

function territoriesTable(model: Model, { ft }: ExplorerState, isSelected: IsSelected): TableView {
  const rows = askedTerritories(model, ft);
  const total = coverageTotal(model, rows);
  return {
    heading: PLACES,
    caption: 'Territoires de l’expérimentation France Travail',
    columns: [
      { id: 'departement', label: 'Département', numeric: false },
      { id: 'vague', label: 'Vague', numeric: true, unit: 'numéro de vague' },
      { id: 'communes', label: 'Communes', numeric: true, unit: 'communes' },
      { id: 'habitants', label: 'Habitants', numeric: true, unit: 'habitants' },
      { id: 'precision', label: 'Précision', numeric: false },
      { id: 'support', label: 'Libellé du support', numeric: false },
    ],
    rows: rows.map((row) => {
      const place = { kind: 'ft', id: row.id } as const;
      return rowOf(model, place, isSelected, placeCertainty(model, place), [
        text(model.departement.get(row.departement)?.nom ?? row.departement),
        count(row.vague),
        ...extentCells(model, place),
        text(precisionLabel[row.perimeter.precision]),
        text(row.libelleSupport),
      ]);
    }),
    certainty: territoriesCertainty(rows),
    totalLabel: 'Total, chaque commune une fois',
    totalNote: outside(model)[0],
    total: [none, none, ...totalCells(total), none, none],
    notes: [...totalNote(total), BELOW_COMMUNES, waveSources(model), ...outside(model)],
  };
}

export const TABLE: ThemeTable = (model, state, isSelected) =>
  state.maille === 'theme'
    ? territoriesTable(model, state, isSelected)
    : reachTable(
        model,
        {
          rows: askedTerritories(model, state.ft),
          certainty: territoriesCertainty(askedTerritories(model, state.ft)),
          nom: 'Expérimentation France Travail',
          plusieurs: 'Territoires',
          un: 'territoire',
          outside: outside(model)[0],
          notes: outside(model),
        },
        state.maille,
        isSelected,
      );
