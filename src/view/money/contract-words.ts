import type { Model } from '../../domain/model';
import type { Contract } from '../../domain/money/contracts';
import type { Party } from '../../domain/pacts';
import type { PartyFigures } from '../../domain/totals';
import { absenceText } from '../text/figures';
import { formatEuros, formatPerCapita, GAP, plural } from '../text/formats';
import { joined, lowered } from '../text/grammar';

/** Words for contracts on the same ground: each value is named, one by one, and never added to another. */

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

/** With whom a party shares what it has no part of: « (avec Pas-de-Calais) ». */
export function sharedWith(model: Model, { party, shared }: PartyFigures): string {
  const others = [...new Set(shared.flatMap(({ parties }) => parties))].filter((code) => code !== party);
  return `avec ${joined(others.map((code) => model.party.get(code)?.nomCourt ?? code))}`;
}

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
