import type { Model } from '../../domain/model';
import type { Contract } from '../../domain/money/contracts';
import type { Party } from '../../domain/pacts';
import type { PartyFigures } from '../../domain/totals';
import type { Indicator } from '../../themes/financements/choice';
import { absenceText } from '../text/figures';
import { formatEuros, formatEurosShort, formatPerCapita, GAP, plural } from '../text/formats';
import { joined, lowered } from '../text/grammar';

/** Words for contracts on the same ground: each value is named, one by one, and never added to another. */

/** What a party shows for an indicator. */
export function indicatorText({ amount, perCapita, actions }: PartyFigures, indicator: Indicator): string {
  if (amount.kind === 'partage-non-ventile') return 'partagé, non ventilé';
  if (amount.kind === 'aucune-action-citee') return absenceText(amount);
  switch (indicator) {
    case 'par-habitant':
      return formatPerCapita(perCapita ?? 0);
    case 'euros':
      return formatEurosShort(amount.value);
    case 'actions':
      return plural(actions, 'action');
  }
}

interface Named {
  readonly party: Party;
  readonly figures: PartyFigures;
}

/**
 * Contracts of one ground on the map, under the name of the narrow one: « Nord 8,67 €/hab. + 0,35 en propre »; the one
 * without any amount is said as well. A line break stands where the label may be cut.
 * @param under the wider contracts, the widest first
 */
export function nestedText(under: readonly Named[], own: PartyFigures, indicator: Indicator): string {
  const paid = (figures: PartyFigures): boolean => figures.amount.kind === 'euros';
  const wider = under.map(({ party, figures }) => {
    const text = indicatorText(figures, indicator);
    return paid(figures) ? `${party.nomCourt} ${text}` : `${party.nomCourt}${GAP}: ${lowered(text)}`;
  });
  const text = indicatorText(own, indicator);
  const added = under.some(({ figures }) => paid(figures));
  const last = !paid(own)
    ? own.amount.kind === 'aucune-action-citee'
      ? 'aucune action en propre'
      : `${lowered(text)}, en propre`
    : added
      ? `+${GAP}${text.replace(`${GAP}€/hab.`, '')} en propre`
      : `${text} en propre`;
  return [...wider, last].join('\n');
}

/** « du département et de la métropole », « des départements »: whose contracts they are. */
export const scaleOf = (model: Model, parties: readonly Pick<Party, 'nature'>[]): string =>
  joined(
    model.pacts.natures.flatMap(({ id, echelle, pluriel }) => {
      const count = parties.filter(({ nature }) => nature === id).length;
      return count === 0 ? [] : [count === 1 ? echelle : `des ${pluriel}`];
    }),
  );

/** « du département : Nord », « de la métropole : Métropole européenne de Lille », after a noun. */
export const contractOf = (model: Model, party: Party): string =>
  `${scaleOf(model, [party])}${GAP}: ${party.nom}`;

/** Part of a place that a contract covers; `null` for all of it. */
export const coverageText = ({ coverage }: Contract): string | null =>
  coverage.kind === 'entier'
    ? null
    : `${plural(coverage.communes, 'commune')} sur ${coverage.sur}, ${plural(coverage.population, 'habitant')}`;

/** « 22 685 000 € · 8,67 €/hab. (sur 2 615 635 habitants) »: a value never goes without the inhabitants that divide it. */
export const contractValue = ({ amount, perCapita, population }: PartyFigures): string =>
  amount.kind !== 'euros'
    ? lowered(absenceText(amount))
    : [
        formatEuros(amount.value),
        ...(perCapita === null
          ? []
          : [`${formatPerCapita(perCapita)} (sur ${plural(population, 'habitant')})`]),
      ].join(' · ');
