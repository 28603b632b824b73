import { type Certainty, compose } from '../../../domain/certainty/certainty';
import { isEpciCode } from '../../../domain/codes';
import type { Model } from '../../../domain/model';
import { type Contract, contractsAt } from '../../../domain/money/contracts';
import { type Place, partyPlace } from '../../../domain/place';
import { narrows, type PartyFigures, regionFigures } from '../../../domain/totals';
import type { BoundaryLevel, ExplorerState } from '../../../state/explorer-state';
import { coverageText } from '../../../view/money/contract-words';
import { nestedNotes } from '../../../view/money/party-kinds';
import {
  absent,
  count,
  euros,
  type IsSelected,
  inhabitants,
  LEVEL_PLURAL,
  levelUnits,
  none,
  PLACES,
  perCapita,
  rowOf,
  text,
} from '../../../view/table/cells';
import type { TableCell, TableView } from '../../../view/table-view';
import { ABSENCE_LABEL, noneCited } from '../../../view/text/absence';
import { absenceWord } from '../../../view/text/figures';
import { PERIOD_NOTE } from '../../../view/text/formats';
import { SHARING_CHIP, SHARING_RULE } from '../../../view/text/sharing';
import type { ThemeTable } from '../../theme-later';
import { type FundingUnit, fundingReading, fundingUnits } from '../reading';
import {
  actionsCell,
  amountCell,
  GAP_COLUMNS,
  gapCells,
  ofSomeParties,
  regionPerCapita,
} from './amount-cells';

/** A contract by name, and the part of the place that it covers when it is not all of it. */
const contractName = (contract: Contract): string => {
  const part = coverageText(contract);
  return part === null ? contract.party.nom : `${contract.party.nom} (${part})`;
};

/** The contracts on a place that are not its own. */
const otherContracts = (model: Model, place: Place, own: string): TableCell => {
  const others = contractsAt(model, place).filter(({ party }) => party.code !== own);
  return others.length === 0 ? none : text(others.map(contractName).join(' ; '));
};

/** Parties, or the départements among them: the same amounts as the map, to the euro. */
function partiesTable(model: Model, { funding, maille }: ExplorerState, isSelected: IsSelected): TableView {
  const asked = fundingUnits(model, funding).filter((unit) => unit.asked);
  const units = asked.filter(({ party }) => maille === 'theme' || !isEpciCode(party.code));
  const beside = asked.filter((unit) => !units.includes(unit)).map(({ party }) => party.nom);
  const reading = fundingReading(model, funding);
  const region = regionFigures(model, reading);
  const some = ofSomeParties(reading);
  const split = funding.partage !== 'non-ventile';
  const gapColumns = split ? GAP_COLUMNS : [];
  const nested = nestedNotes(model);
  return {
    heading: PLACES,
    caption: 'Montants cités par signataire',
    columns: [
      {
        id: 'euros',
        label:
          funding.partage === 'non-ventile'
            ? 'Montants non partagés (€)'
            : 'Montants non partagés et parts (€)',
        numeric: true,
        unit: '€',
      },
      { id: 'par-habitant', label: '€ par habitant', numeric: true, unit: '€/hab.' },
      {
        id: 'actions',
        label: split ? 'Actions' : 'Actions à montant non partagé',
        numeric: true,
        unit: 'actions',
      },
      {
        id: 'partage',
        // Under a hypothesis their parts are in the first column already.
        label:
          funding.partage === 'non-ventile'
            ? 'Montants partagés, entiers (€)'
            : 'Montants partagés, avant répartition (€)',
        numeric: true,
        unit: '€',
      },
      ...gapColumns,
      { id: 'population', label: 'Habitants', numeric: true, unit: 'habitants' },
      { id: 'autres', label: 'En plus, sur ce territoire, contrat de', numeric: false },
    ],
    rows: units.map(({ party, figures }) => ({
      ...rowOf(model, partyPlace(party.code), isSelected, figures.certainty, [
        amountCell(figures),
        perCapita(figures.perCapita),
        actionsCell(figures),
        figures.shared.length === 0 ? none : euros(figures.sharedEur),
        ...(split ? gapCells(figures) : []),
        count(figures.population),
        otherContracts(model, partyPlace(party.code), party.code),
      ]),
      absent: figures.amount.kind === 'aucune-action-citee',
    })),
    certainty: region.certainty,
    // The first note says what it counts: a label of six lines is not read.
    totalLabel: some
      ? 'Contrats choisis'
      : `Région, chaque montant une fois${split ? '' : ', les partagés compris'}`,
    total: [
      region.lines === 0 ? absent(noneCited(narrows(funding))) : euros(region.eur),
      regionPerCapita(region, reading),
      region.lines === 0 ? absent(noneCited(narrows(funding))) : count(region.actions),
      region.sharedEur === 0 ? none : euros(region.sharedEur),
      // Each amount once, whatever the hypothesis.
      ...gapColumns.map(() => none),
      some ? none : count(region.population),
      none,
    ],
    notes: [
      ...(maille === 'departement' && !some && nested.total !== null ? [nested.total] : []),
      // Chosen, counted below, and of another level than the rows.
      ...(some && beside.length > 0
        ? [`La dernière ligne compte aussi, sans ligne ici\u00a0: ${beside.join(', ')}.`]
        : []),
      some
        ? 'Dernière ligne\u00a0: chaque montant des contrats choisis compté une fois, montants partagés compris et entiers. Ce n’est pas l’argent de tous les habitants de la région\u00a0: il n’y est pas rapporté.'
        : `Total régional\u00a0: chaque montant compté une fois, montants partagés compris, quelle que soit l’hypothèse, et rapporté aux habitants de la région.${nested.inhabitants}`,
      `${SHARING_CHIP[funding.partage]}. ${SHARING_RULE[funding.partage]}`,
      PERIOD_NOTE,
    ],
  };
}

/** A contract that is asked for, on a place. */
interface Asked {
  readonly contract: Contract;
  readonly figures: PartyFigures;
}

const contractsCertainty = (contracts: readonly Asked[]): Certainty =>
  compose(contracts.map(({ figures }) => figures.certainty));

const askedAt = (model: Model, units: readonly FundingUnit[], place: Place): readonly Asked[] =>
  contractsAt(model, place).flatMap((contract) => {
    const unit = units.find(({ party, asked }) => asked && party === contract.party);
    return unit ? [{ contract, figures: unit.figures }] : [];
  });

/** Heads of the contracts of a row, as many as the row with most. */
const contractColumns = (most: number): TableView['columns'] =>
  Array.from({ length: most }, (_, i) => i).flatMap((i) => {
    const [id, name] = i === 0 ? ['', 'Financé à l’échelle de'] : [`-${i + 1}`, 'Et à l’échelle de'];
    // Two columns of one name are one for a spreadsheet that filters or sums.
    const rank = i === 0 ? '' : ` (${i + 1})`;
    return [
      { id: `echelle${id}`, label: i < 2 ? name : `${name}${rank}`, numeric: false },
      {
        id: `par-habitant${id}`,
        label: `€ par habitant de cette partie${rank}`,
        numeric: true,
        unit: '€/hab.',
      },
    ];
  });

const contractCells = ({ contract, figures }: Asked): readonly TableCell[] => [
  text(contractName(contract)),
  figures.amount.kind === 'euros' ? perCapita(figures.perCapita) : absent(absenceWord(figures.amount)),
];

/**
 * Below the parties no unit has an amount of its own: each says at whose scale it is financed, as the map does, one
 * pair of cells for each contract that covers it.
 */
function financedTable(
  model: Model,
  { funding }: ExplorerState,
  level: BoundaryLevel,
  isSelected: IsSelected,
): TableView {
  const parties = fundingUnits(model, funding);
  const reading = fundingReading(model, funding);
  const some = ofSomeParties(reading);
  const units = levelUnits(model, level).flatMap((unit) => {
    const contracts = askedAt(model, parties, unit.place);
    // A filter on parties leaves out what they do not cover; what nobody covers says so.
    const bare = contracts.length === 0 && (some || contractsAt(model, unit.place).length > 0);
    return bare ? [] : [{ ...unit, contracts }];
  });
  const most = units.reduce((longest, { contracts }) => Math.max(longest, contracts.length), 1);
  const gaps = (missing: number): readonly TableCell[] => Array.from({ length: missing * 2 }, () => none);
  return {
    heading: PLACES,
    caption: `Financements cités, à l’échelle qui vaut pour les ${LEVEL_PLURAL[level]}`,
    columns: [
      ...contractColumns(most),
      { id: 'communes', label: 'Communes', numeric: true, unit: 'communes' },
      { id: 'habitants', label: 'Habitants', numeric: true, unit: 'habitants' },
    ],
    rows: units.map(({ place, communes, contracts }) => ({
      ...rowOf(model, place, isSelected, contractsCertainty(contracts), [
        ...(contracts.length === 0
          ? [absent(ABSENCE_LABEL['sans-contrat']), none]
          : contracts.flatMap(contractCells)),
        ...gaps(most - Math.max(contracts.length, 1)),
        count(communes.length),
        count(inhabitants(model, communes)),
      ]),
      absent: contracts.every(({ figures }) => figures.amount.kind === 'aucune-action-citee'),
    })),
    certainty: compose(units.map(({ contracts }) => contractsCertainty(contracts))),
    totalLabel: 'Ensemble des lignes',
    total: [
      text(some ? 'contrats choisis' : 'toute la région'),
      regionPerCapita(regionFigures(model, reading), reading),
      ...gaps(most - 1),
      count(units.reduce((sum, { communes }) => sum + communes.length, 0)),
      count(units.reduce((sum, { communes }) => sum + inhabitants(model, communes), 0)),
    ],
    notes: [
      'Aucune part de montant n’est attribuée à une échelle plus fine que celle des signataires.',
      ...(most > 1
        ? [
            'Plusieurs contrats couvrent certaines lignes\u00a0: chaque valeur divise par la population de sa partie, elles ne sont pas additionnées.',
          ]
        : []),
      `${SHARING_CHIP[funding.partage]}. ${SHARING_RULE[funding.partage]}`,
      PERIOD_NOTE,
    ],
  };
}

export const placesTable: ThemeTable = (model, state, isSelected) =>
  state.maille === 'theme' || state.maille === 'departement'
    ? partiesTable(model, state, isSelected)
    : financedTable(model, state, state.maille, isSelected);
