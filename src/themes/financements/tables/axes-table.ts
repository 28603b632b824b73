import type { Model } from '../../../domain/model';
import type { AxeNum } from '../../../domain/pacts';
import { partyPlace } from '../../../domain/place';
import {
  filterActions,
  narrows,
  type PartyFigures,
  partyFigures,
  type Reading,
  regionFigures,
} from '../../../domain/totals';
import type { ExplorerState } from '../../../state/explorer-state';
import { absent, count, euros, type IsSelected, none, perCapita, rowOf } from '../../../view/table/cells';
import type { TableCell, TableColumn, TableRow, TableView } from '../../../view/table-view';
import { noneCited } from '../../../view/text/absence';
import { deckSource } from '../../../view/text/copy';
import { absenceWord } from '../../../view/text/figures';
import { axeLabel, CITED_NOTE, PERIOD_NOTE } from '../../../view/text/formats';
import { SHARING_CHIP, SHARING_RULE } from '../../../view/text/sharing';
import type { FundingMeasure } from '../choice';
import { fundingReading, fundingUnits } from '../reading';
import { ofSomeParties, regionPerCapita } from './amount-cells';

/** How a measure fills the table. */
interface Filling {
  readonly caption: string;
  readonly unit: string;
  readonly ofParty: (figures: PartyFigures) => TableCell;
  readonly ofRegion: (model: Model, reading: Reading) => TableCell;
  /** `null`: of several parties, of whose inhabitants together no figure is made. */
  readonly shared: ((model: Model, reading: Reading) => TableCell) | null;
}

const noneOf = (reading: Reading): TableCell => absent(noneCited(narrows(reading)));

const amountOr =
  (cell: (figures: PartyFigures, value: number) => TableCell) =>
  (figures: PartyFigures): TableCell =>
    figures.amount.kind === 'euros'
      ? cell(figures, figures.amount.value)
      : absent(absenceWord(figures.amount));

const sharedActions = (model: Model, reading: Reading): number =>
  filterActions(model, reading).filter(({ lignes }) => lignes.some(({ partage }) => partage)).length;

const FILLING: Readonly<Record<FundingMeasure, Filling>> = {
  euros: {
    caption: 'Montants cités par signataire et par axe, en euros',
    unit: '€',
    ofParty: amountOr((_, value) => euros(value)),
    ofRegion: (model, reading) => {
      const { lines, eur } = regionFigures(model, reading);
      return lines === 0 ? noneOf(reading) : euros(eur);
    },
    shared: (model, reading) => {
      const { sharedEur } = regionFigures(model, reading);
      return sharedEur === 0 ? none : euros(sharedEur);
    },
  },
  'par-habitant': {
    caption: 'Montants cités par signataire et par axe, en euros par habitant',
    unit: '€/hab.',
    ofParty: amountOr((figures) => perCapita(figures.perCapita)),
    ofRegion: (model, reading) => {
      const figures = regionFigures(model, reading);
      return figures.lines === 0 ? noneOf(reading) : regionPerCapita(figures, reading);
    },
    shared: null,
  },
  actions: {
    caption: 'Nombre d’actions citées par signataire et par axe',
    unit: 'actions',
    ofParty: (figures) =>
      figures.actions > 0 || figures.amount.kind === 'euros'
        ? count(figures.actions)
        : absent(absenceWord(figures.amount)),
    ofRegion: (model, reading) => {
      const { actions } = regionFigures(model, reading);
      return actions === 0 ? noneOf(reading) : count(actions);
    },
    shared: (model, reading) => {
      const actions = sharedActions(model, reading);
      return actions === 0 ? none : count(actions);
    },
  },
};

/** Where shared amounts are in the table. */
function sharedWhere(apart: boolean, ends: boolean): string {
  if (apart) return 'ils ont leur ligne, et comptent une fois dans la dernière';
  return ends ? 'ils comptent une fois dans la dernière ligne' : 'ils ne sont dans aucune ligne';
}

/**
 * Parties by axes, in the measure of the map: same filters, same hypothesis. The last column is the party, the last
 * line the region, each amount once; shared amounts, in no party's line while they are not split, stand apart.
 */
export function axesTable(model: Model, { funding }: ExplorerState, isSelected: IsSelected): TableView {
  const reading = fundingReading(model, funding);
  const filling = FILLING[funding.measure];
  const axes = funding.axe === null ? model.axes : [funding.axe];
  const split = funding.partage !== 'non-ventile';
  // A subject is read in all axes: what it leaves of each.
  const each = (axe: AxeNum): Reading => ({ ...reading, axe });
  const readings: readonly Reading[] = axes.length > 1 ? [...axes.map(each), reading] : axes.map(each);
  const column = (axe: AxeNum): TableColumn => ({
    id: `axe-${axe}`,
    label: axeLabel(axe, model.axe.get(axe)?.titreCourt ?? ''),
    numeric: true,
    unit: filling.unit,
  });
  const units = fundingUnits(model, funding).filter(({ asked }) => asked);
  const region = regionFigures(model, reading);
  const { shared } = filling;
  const some = ofSomeParties(reading);
  // Some parties have no inhabitants together: there is no last line to write.
  const ends = funding.measure !== 'par-habitant' || !some;
  const apart: readonly TableRow[] =
    split || region.sharedEur === 0 || shared === null
      ? []
      : [
          {
            key: 'partages',
            target: { kind: 'partages' },
            label: funding.measure === 'actions' ? 'Actions à montant partagé' : 'Montants partagés, entiers',
            cells: readings.map((one) => shared(model, one)),
            selected: false,
            certainty: region.certainty,
            file: {
              codes: '',
              niveau: 'Montants partagés',
              identifiant: 'partages',
              source: `${deckSource(model.pacts.edition)}, lignes partagées de financements.csv`,
            },
          },
        ];
  return {
    caption: filling.caption,
    heading: 'Signataire',
    columns: [
      ...axes.map(column),
      ...(axes.length > 1 ? [{ id: 'tous', label: 'Tous les axes', numeric: true, unit: filling.unit }] : []),
    ],
    rows: [
      ...units.map(({ party, figures }) =>
        rowOf(
          model,
          partyPlace(party.code),
          isSelected,
          figures.certainty,
          readings.map((one) => filling.ofParty(partyFigures(model, party.code, { ...one, parties: [] }))),
        ),
      ),
      ...apart,
    ],
    certainty: region.certainty,
    totalLabel: `${some ? 'Contrats choisis' : 'Région'}, chaque montant une fois`,
    total: ends ? readings.map((one) => filling.ofRegion(model, one)) : null,
    notes: [
      ...(funding.measure === 'par-habitant'
        ? [
            'Chaque valeur divise par la population de sa partie\u00a0: les lignes ne s’additionnent pas. En euros (indicateur «\u00a0Euros\u00a0»), elles s’additionnent.',
          ]
        : []),
      split
        ? `${SHARING_CHIP[funding.partage]}. ${SHARING_RULE[funding.partage]}`
        : region.sharedEur === 0
          ? SHARING_CHIP['non-ventile']
          : `${SHARING_CHIP['non-ventile']}\u00a0: ${sharedWhere(shared !== null, ends)}.`,
      CITED_NOTE,
      PERIOD_NOTE,
    ],
  };
}
