import type { PartyFigures, Reading, RegionFigures } from '../../../domain/totals';
import { absent, count, euros, none, perCapita } from '../../../view/table/cells';
import type { TableCell, TableView } from '../../../view/table-view';
import { absenceText } from '../../../view/text/figures';
import { formatPercent, plural } from '../../../view/text/formats';

const NO_OWN_AMOUNT = 'sans montant non partagé';

/** Of the column of amounts that are not shared: the shared ones have their own. */
export const amountCell = ({ amount }: PartyFigures): TableCell =>
  amount.kind === 'euros'
    ? euros(amount.value)
    : absent(amount.kind === 'partage-non-ventile' ? NO_OWN_AMOUNT : absenceText(amount));

/** Its own; an action that comes by a shared amount only is cited all the same, and none is not zero. */
export const actionsCell = ({ amount, actions, sharedActions }: PartyFigures): TableCell => {
  if (amount.kind === 'euros') return count(actions);
  return absent(
    amount.kind === 'partage-non-ventile'
      ? plural(sharedActions, 'partagée', 'partagées')
      : absenceText(amount),
  );
};

/** True where a filter keeps some parties only: their money is not that of all inhabitants of the region. */
export const ofSomeParties = ({ parties }: Reading): boolean => (parties ?? []).length > 0;

/** Of the whole region; none for some of its parties. */
export const regionPerCapita = ({ lines, eur, population }: RegionFigures, reading: Reading): TableCell =>
  perCapita(lines > 0 && population > 0 && !ofSomeParties(reading) ? eur / population : null);

export const GAP_COLUMNS: TableView['columns'] = [
  { id: 'ecart', label: 'Écart dû à l’hypothèse (€)', numeric: true, unit: '€' },
  { id: 'ecart-relatif', label: 'Écart (% des montants non partagés)', numeric: true, unit: '%' },
];

const plus = ({ text, value }: TableCell): TableCell => ({ text: `+${text}`, value });

/** What the hypothesis adds to the amounts of the party alone. */
export const gapCells = ({ shared, splitEur, ownEur }: PartyFigures): readonly TableCell[] =>
  shared.length === 0
    ? [none, none]
    : [
        plus(euros(splitEur)),
        ownEur > 0
          ? plus({ text: formatPercent(splitEur / ownEur), value: (splitEur / ownEur) * 100 })
          : absent(NO_OWN_AMOUNT),
      ];
