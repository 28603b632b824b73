import { placeCertainty } from '../../domain/certainty/schemes';
import { coverageTotal } from '../../domain/extent';
import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import { extentCells, type IsSelected, none, PLACES, rowOf, text, totalCells } from '../../view/table/cells';
import { reachTable, totalNote } from '../../view/table/reach-table';
import type { TableView } from '../../view/table-view';
import { precisionLabel } from '../../view/text/formats';
import { publicsText } from '../../view/text/publics';
import type { ThemeTable } from '../theme-later';
import { pactReading, toCheck } from './reading';

/** What the rows leave out, and may belong to them. */
const apart = (reading: ReturnType<typeof pactReading>): readonly string[] => [toCheck(reading) ?? []].flat();

function perimetersTable(model: Model, { pts }: ExplorerState, isSelected: IsSelected): TableView {
  const reading = pactReading(model, pts);
  const { asked: rows, unsure, certainty } = reading;
  const total = coverageTotal(model, rows);
  return {
    heading: PLACES,
    caption: 'Pactes territoriaux des solidarités',
    columns: [
      { id: 'departement', label: 'Département', numeric: false },
      { id: 'thematiques', label: 'Thématiques, dans l’ordre', numeric: false },
      { id: 'publics', label: 'Publics cibles', numeric: false },
      { id: 'communes', label: 'Communes', numeric: true, unit: 'communes' },
      { id: 'habitants', label: 'Habitants', numeric: true, unit: 'habitants' },
      { id: 'precision', label: 'Précision', numeric: false },
    ],
    rows: rows.map((pact) => {
      const place = { kind: 'pts', id: pact.id } as const;
      return rowOf(model, place, isSelected, placeCertainty(model, place), [
        text(model.departement.get(pact.departement)?.nom ?? pact.departement),
        text(pact.thematiques.map((id) => model.ptsThematique.get(id)?.titre ?? id).join(', ')),
        text(publicsText(model, pact)),
        ...extentCells(model, place),
        text(precisionLabel[pact.perimeter.precision]),
      ]);
    }),
    certainty,
    totalLabel: `Total${unsure.length > 0 ? ', au moins' : ''}, chaque commune une fois`,
    total: [none, none, none, ...totalCells(total), none],
    notes: [...totalNote(total), ...apart(reading)],
  };
}

export const TABLE: ThemeTable = (model, state, isSelected) => {
  if (state.maille === 'theme') return perimetersTable(model, state, isSelected);
  const reading = pactReading(model, state.pts);
  return reachTable(
    model,
    {
      rows: reading.asked,
      certainty: reading.certainty,
      least: reading.unsure.length > 0,
      nom: 'Pactes territoriaux',
      plusieurs: 'Pactes',
      un: 'pacte',
      notes: apart(reading),
    },
    state.maille,
    isSelected,
  );
};
