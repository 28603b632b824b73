import type { Model } from '../../domain/model';
import { partyPlace } from '../../domain/place';
import type { ExplorerState } from '../../state/explorer-state';
import { sharedWith } from '../../view/money/contract-words';
import type { UnitRow } from '../../view/panel-view';
import { absenceText } from '../../view/text/figures';
import { formatEuros, formatPerCapita, plural } from '../../view/text/formats';
import { placeLink } from '../../view/text/links';
import { type FundingUnit, fundingUnits } from './reading';

/** Parties from the largest value of the measure down, each with its bar; those without an amount at the end. */
export function fundingRows(model: Model, { funding }: ExplorerState): readonly UnitRow[] {
  const units = fundingUnits(model, funding).filter(({ asked }) => asked);
  const measured = ({ figures }: FundingUnit): number =>
    figures.amount.kind !== 'euros'
      ? -1
      : { 'par-habitant': figures.perCapita ?? 0, euros: figures.amount.value, actions: figures.actions }[
          funding.measure
        ];
  const longest = Math.max(...units.map(measured), 0);
  return [...units]
    .sort((a, b) => measured(b) - measured(a))
    .map((unit) => {
      const { party, figures, under } = unit;
      const { amount } = figures;
      const euros = amount.kind === 'euros' ? formatEuros(amount.value) : absenceText(amount);
      const perCapita = figures.perCapita === null ? '' : formatPerCapita(figures.perCapita);
      const actions = plural(figures.actions, 'action citée', 'actions citées');
      const [value, ...rest] =
        amount.kind !== 'euros'
          ? [euros]
          : {
              'par-habitant': [perCapita, euros, actions],
              euros: [euros, perCapita, actions],
              actions: [actions, euros],
            }[funding.measure];
      const wider = under.map((other) => `en plus du contrat ${other.party.nomCourt}`);
      const withWhom = amount.kind === 'partage-non-ventile' ? [sharedWith(model, figures)] : [];
      return {
        link: placeLink(model, partyPlace(party.code)),
        value: value ?? euros,
        detail: [...rest, ...withWhom, ...wider].join(' · '),
        sure: {
          value: amount.kind === 'aucune-action-citee' ? null : amount.value,
          certainty: figures.certainty,
        },
        ratio: longest > 0 ? Math.max(measured(unit), 0) / longest : 0,
      };
    });
}
