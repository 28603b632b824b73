import { type Certainty, compose } from '../../../domain/certainty/certainty';
import { isDepartementCode } from '../../../domain/codes';
import type { Model } from '../../../domain/model';
import { type Contract, contractsAt } from '../../../domain/money/contracts';
import { type Place, partyPlace } from '../../../domain/place';
import { narrows, type PartyFigures, type RegionFigures, regionFigures } from '../../../domain/totals';
import type { BoundaryLevel, ExplorerState } from '../../../state/explorer-state';
import { coverageText } from '../../../view/money/contract-words';
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
import { noneCited } from '../../../view/text/absence';
import { absenceText } from '../../../view/text/figures';
import { formatPercent, PERIOD_NOTE } from '../../../view/text/formats';
import { SHARING_CHIP, SHARING_RULE } from '../../../view/text/sharing';
import type { ThemeTable } from '../../theme-later';
import type { FundingChoice } from '../choice';
import { type FundingUnit, fundingReading, fundingUnits } from '../reading';

const amountCell = ({ amount }: PartyFigures): TableCell =>
  amount.kind === 'euros' ? euros(amount.value) : absent(absenceText(amount));

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

/** Of the whole region; `none` for some of its parties, whose money is not that of all its inhabitants. */
const regionPerCapita = ({ lines, eur, population }: RegionFigures, { parties }: FundingChoice): TableCell =>
  perCapita(lines > 0 && parties.length === 0 && population > 0 ? eur / population : null);

const GAP_COLUMNS: TableView['columns'] = [
  { id: 'ecart', label: 'Écart dû à l’hypothèse (€)', numeric: true, unit: '€' },
  { id: 'ecart-relatif', label: 'Écart (% des montants non partagés)', numeric: true, unit: '%' },
];

const plus = ({ text, value }: TableCell): TableCell => ({ text: `+${text}`, value });

/** What the hypothesis adds to the amounts of the party alone. */
const gapCells = ({ shared, splitEur, ownEur }: PartyFigures): readonly TableCell[] =>
  shared.length === 0
    ? [none, none]
    : [
        plus(euros(splitEur)),
        ownEur > 0
          ? plus({ text: formatPercent(splitEur / ownEur), value: (splitEur / ownEur) * 100 })
          : absent('sans montant non partagé'),
      ];

/** Parties, or the départements among them: the same amounts as the map, to the euro. */
function partiesTable(model: Model, { funding, maille }: ExplorerState, isSelected: IsSelected): TableView {
  const units = fundingUnits(model, funding).filter(
    ({ asked, party }) => asked && (maille === 'theme' || isDepartementCode(party.code)),
  );
  const region = regionFigures(model, fundingReading(model, funding));
  const split = funding.partage !== 'non-ventile';
  const gapColumns = split ? GAP_COLUMNS : [];
  return {
    heading: PLACES,
    caption: 'Montants cités par partie contractante',
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
      { id: 'actions', label: 'Actions', numeric: true, unit: 'actions' },
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
        count(figures.actions),
        figures.shared.length === 0 ? none : euros(figures.sharedEur),
        ...(split ? gapCells(figures) : []),
        count(figures.population),
        otherContracts(model, partyPlace(party.code), party.code),
      ]),
      absent: figures.amount.kind === 'aucune-action-citee',
    })),
    certainty: region.certainty,
    totalLabel: 'Région, chaque montant une fois',
    total: [
      region.lines === 0 ? absent(noneCited(narrows(funding))) : euros(region.eur),
      regionPerCapita(region, funding),
      count(region.actions),
      euros(region.sharedEur),
      // Each amount once, whatever the hypothesis.
      ...gapColumns.map(() => none),
      count(region.population),
      none,
    ],
    notes: [
      ...(maille === 'departement'
        ? ['Le total comprend les deux métropoles, qui ont leur propre contrat.']
        : []),
      'Total régional\u00a0: chaque montant compté une fois, montants partagés compris, quelle que soit l’hypothèse, et rapporté aux habitants de la région. La population des métropoles est comprise dans celle de leur département.',
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
    return [
      { id: `echelle${id}`, label: name, numeric: false },
      { id: `par-habitant${id}`, label: '€ par habitant de cette partie', numeric: true, unit: '€/hab.' },
    ];
  });

const contractCells = ({ contract, figures }: Asked): readonly TableCell[] => [
  text(contractName(contract)),
  figures.amount.kind === 'euros' ? perCapita(figures.perCapita) : absent(absenceText(figures.amount)),
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
  const units = levelUnits(model, level).flatMap((unit) => {
    const contracts = askedAt(model, parties, unit.place);
    return contracts.length === 0 ? [] : [{ ...unit, contracts }];
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
        ...contracts.flatMap(contractCells),
        ...gaps(most - contracts.length),
        count(communes.length),
        count(inhabitants(model, communes)),
      ]),
      absent: contracts.every(({ figures }) => figures.amount.kind === 'aucune-action-citee'),
    })),
    certainty: compose(units.map(({ contracts }) => contractsCertainty(contracts))),
    totalLabel: 'Ensemble des lignes',
    total: [
      text('toute la région'),
      regionPerCapita(regionFigures(model, fundingReading(model, funding)), funding),
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
