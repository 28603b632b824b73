import type { PartyCode } from '../../domain/codes';
import { isDepartementCode } from '../../domain/codes';
import type { Model } from '../../domain/model';
import { partyPlace } from '../../domain/place';
import { type PartyFigures, regionFigures } from '../../domain/totals';
import type { BoundaryLevel, ExplorerState } from '../../state/explorer-state';
import { fundingReading, fundingUnits } from '../funding/units';
import { partiesOf } from '../panel/territory-sheet';
import type { TableCell, TableView } from '../table-view';
import { absenceText } from '../text/figures';
import { PERIOD_NOTE } from '../text/formats';
import { SHARING_CHIP, SHARING_RULE, withSharing } from '../text/sharing';
import {
  absent,
  count,
  euros,
  type IsSelected,
  inhabitants,
  LEVEL_PLURAL,
  levelUnits,
  none,
  perCapita,
  rowOf,
  text,
} from './cells';

const amountCell = ({ amount }: PartyFigures): TableCell =>
  amount.kind === 'euros' ? euros(amount.value) : absent(absenceText(amount));

/** Parties, or the five départements among them: the same amounts as the map, to the euro. */
export function partiesTable(
  model: Model,
  { funding, maille }: ExplorerState,
  isSelected: IsSelected,
): TableView {
  const units = fundingUnits(model, funding).filter(
    ({ asked, party }) => asked && (maille === 'theme' || isDepartementCode(party.code)),
  );
  const region = regionFigures(model, fundingReading(model, funding));
  return {
    caption: withSharing('Montants cités par partie contractante', funding.partage),
    columns: [
      {
        id: 'euros',
        label: funding.partage === 'non-ventile' ? 'Montants propres (€)' : 'Montants propres et parts (€)',
        numeric: true,
      },
      { id: 'par-habitant', label: '€ par habitant', numeric: true },
      { id: 'actions', label: 'Actions', numeric: true },
      { id: 'partage', label: 'Montants partagés, entiers (€)', numeric: true },
      { id: 'population', label: 'Habitants', numeric: true },
    ],
    rows: units.map(({ party, figures }) =>
      rowOf(model, partyPlace(party.code), isSelected, [
        amountCell(figures),
        perCapita(figures.perCapita),
        count(figures.actions),
        figures.shared.length === 0 ? none : euros(figures.sharedEur),
        count(figures.population),
      ]),
    ),
    totalLabel: 'Région, chaque montant une fois',
    total: [
      region.lines === 0 ? absent('Aucune action citée') : euros(region.eur),
      none,
      count(region.actions),
      euros(region.sharedEur),
      count(region.population),
    ],
    notes: [
      ...(maille === 'departement'
        ? ['Le total comprend les deux métropoles, qui ont leur propre contrat.']
        : []),
      'Total régional\u00a0: chaque montant compté une fois, montants partagés compris, quelle que soit l’hypothèse. La population des métropoles est comprise dans celle de leur département.',
      `${SHARING_CHIP[funding.partage]}. ${SHARING_RULE[funding.partage]}`,
      PERIOD_NOTE,
    ],
  };
}

/** Below the parties no unit has an amount of its own: each says at whose scale it is financed, as the map does. */
export function financedTable(
  model: Model,
  { funding }: ExplorerState,
  level: BoundaryLevel,
  isSelected: IsSelected,
): TableView {
  const byParty = new Map<PartyCode, PartyFigures>();
  for (const { party, figures, asked } of fundingUnits(model, funding)) {
    if (asked) byParty.set(party.code, figures);
  }
  const units = levelUnits(model, level).flatMap((unit) => {
    const code = partiesOf(model, unit.place)[0];
    const figures = code === undefined ? undefined : byParty.get(code);
    return figures ? [{ ...unit, figures }] : [];
  });
  return {
    caption: withSharing(
      `Financements cités, à l’échelle qui vaut pour les ${LEVEL_PLURAL[level]}`,
      funding.partage,
    ),
    columns: [
      { id: 'echelle', label: 'Financé à l’échelle de', numeric: false },
      { id: 'par-habitant', label: '€ par habitant de cette partie', numeric: true },
      { id: 'communes', label: 'Communes', numeric: true },
      { id: 'habitants', label: 'Habitants', numeric: true },
    ],
    rows: units.map(({ place, communes, figures }) =>
      rowOf(model, place, isSelected, [
        text(model.party.get(figures.party)?.nom ?? figures.party),
        figures.amount.kind === 'euros' ? perCapita(figures.perCapita) : absent(absenceText(figures.amount)),
        count(communes.length),
        count(inhabitants(model, communes)),
      ]),
    ),
    totalLabel: 'Ensemble des lignes',
    total: [
      none,
      none,
      count(units.reduce((sum, { communes }) => sum + communes.length, 0)),
      count(units.reduce((sum, { communes }) => sum + inhabitants(model, communes), 0)),
    ],
    notes: [
      'Aucune part de montant n’est attribuée sous l’échelle des parties contractantes.',
      `${SHARING_CHIP[funding.partage]}. ${SHARING_RULE[funding.partage]}`,
      PERIOD_NOTE,
    ],
  };
}
