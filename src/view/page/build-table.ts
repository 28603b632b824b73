import { placeExtent } from '../../domain/extent';
import type { Model } from '../../domain/model';
import { type Place, partyPlace, placeKey } from '../../domain/place';
import { partyFigures, regionFigures } from '../../domain/totals';
import { type ExplorerState, selectedPlaces } from '../../state/explorer-state';
import { pactMatches } from '../map/map-marks';
import type { TableCell, TableRow, TableView } from '../table-view';
import { absenceText } from '../text/figures';
import { formatEuros, formatInteger, formatPerCapita, PERIOD_NOTE, precisionLabel } from '../text/formats';

const text = (value: string): TableCell => ({ text: value, value });
const count = (value: number): TableCell => ({ text: formatInteger(value), value });

function fundingTable(model: Model, state: ExplorerState, isSelected: (key: string) => boolean): TableView {
  const rows = model.pacts.parties.map((party): TableRow => {
    const figures = partyFigures(model, party.code, state.funding);
    const key = placeKey(partyPlace(party.code));
    return {
      key,
      label: party.nom,
      selected: isSelected(key),
      cells: [
        figures.amount.kind === 'euros'
          ? { text: formatEuros(figures.amount.value), value: figures.amount.value }
          : { text: absenceText(figures.amount), value: null },
        figures.perCapita === null
          ? { text: '—', value: null }
          : { text: formatPerCapita(figures.perCapita), value: figures.perCapita },
        count(figures.ownActions),
        figures.shared.length === 0
          ? { text: '—', value: null }
          : { text: formatEuros(figures.sharedEur), value: figures.sharedEur },
        count(figures.population),
      ],
    };
  });
  const region = regionFigures(model, state.funding);
  return {
    caption: 'Montants cités par partie contractante',
    columns: [
      { id: 'euros', label: 'Montants propres (€)', numeric: true },
      { id: 'par-habitant', label: '€ par habitant', numeric: true },
      { id: 'actions', label: 'Actions propres', numeric: true },
      { id: 'partage', label: 'Montants partagés, non ventilés (€)', numeric: true },
      { id: 'population', label: 'Habitants', numeric: true },
    ],
    rows,
    total: [
      region.lines === 0
        ? { text: 'Aucune action citée', value: null }
        : { text: formatEuros(region.eur), value: region.eur },
      { text: '—', value: null },
      count(region.actions),
      { text: formatEuros(region.sharedEur), value: region.sharedEur },
      count(region.population),
    ],
    notes: [
      'Total régional : chaque montant compté une fois, montants partagés compris. La population des métropoles est comprise dans celle de leur département.',
      PERIOD_NOTE,
    ],
  };
}

function extentCells(model: Model, place: Place): readonly TableCell[] {
  const extent = placeExtent(model, place);
  return extent.kind === 'counted'
    ? [count(extent.communes.length), count(extent.population)]
    : [
        { text: 'non compté', value: null },
        { text: 'non compté', value: null },
      ];
}

function ftTable(model: Model, state: ExplorerState, isSelected: (key: string) => boolean): TableView {
  return {
    caption: 'Territoires de l’expérimentation France Travail',
    columns: [
      { id: 'departement', label: 'Département', numeric: false },
      { id: 'vague', label: 'Vague', numeric: true },
      { id: 'communes', label: 'Communes', numeric: true },
      { id: 'habitants', label: 'Habitants', numeric: true },
      { id: 'precision', label: 'Précision', numeric: false },
      { id: 'support', label: 'Libellé du support', numeric: false },
    ],
    rows: model.pacts.franceTravail
      .filter((row) => state.ft.vague === null || row.vague === state.ft.vague)
      .map((row): TableRow => {
        const place: Place = { kind: 'ft', id: row.id };
        return {
          key: placeKey(place),
          label: row.nom,
          selected: isSelected(placeKey(place)),
          cells: [
            text(model.departement.get(row.departement)?.nom ?? row.departement),
            count(row.vague),
            ...extentCells(model, place),
            text(precisionLabel[row.perimeter.precision]),
            text(row.libelleSupport),
          ],
        };
      }),
    total: null,
    notes: ['Un périmètre plus petit qu’une commune n’est pas compté.'],
  };
}

function ptsTable(model: Model, state: ExplorerState, isSelected: (key: string) => boolean): TableView {
  return {
    caption: 'Pactes territoriaux des solidarités',
    columns: [
      { id: 'departement', label: 'Département', numeric: false },
      { id: 'thematiques', label: 'Thématiques, dans l’ordre', numeric: false },
      { id: 'publics', label: 'Publics cibles', numeric: false },
      { id: 'communes', label: 'Communes', numeric: true },
      { id: 'habitants', label: 'Habitants', numeric: true },
      { id: 'precision', label: 'Précision', numeric: false },
    ],
    rows: model.pacts.pactesTerritoriaux
      .filter((pact) => pactMatches(pact, state.pts))
      .map((pact): TableRow => {
        const place: Place = { kind: 'pts', id: pact.id };
        const publics = pact.publics.map((id) => model.ptsPublic.get(id)?.titre ?? id).join(', ');
        return {
          key: placeKey(place),
          label: pact.nom,
          selected: isSelected(placeKey(place)),
          cells: [
            text(model.departement.get(pact.departement)?.nom ?? pact.departement),
            text(pact.thematiques.map((id) => model.ptsThematique.get(id)?.titre ?? id).join(', ')),
            text(pact.publicNote ? `${publics} (${pact.publicNote})` : publics),
            ...extentCells(model, place),
            text(precisionLabel[pact.perimeter.precision]),
          ],
        };
      }),
    total: null,
    notes: [],
  };
}

/** The table twin of the theme: same units, same filters, same values as the map. */
export function buildTable(model: Model, state: ExplorerState): TableView {
  const selected = new Set(selectedPlaces(state.selection).map(placeKey));
  const isSelected = (key: string): boolean => selected.has(key);
  switch (state.theme) {
    case 'financements':
      return fundingTable(model, state, isSelected);
    case 'france-travail':
      return ftTable(model, state, isSelected);
    case 'pactes-territoriaux':
      return ptsTable(model, state, isSelected);
  }
}
