import type { Model } from '../../../domain/model';
import { regionFigures } from '../../../domain/totals';
import type { ExplorerState } from '../../../state/explorer-state';
import {
  formatEuros,
  formatInteger,
  formatLeastShare,
  formatPerCapita,
  formatShare,
  GAP,
} from '../../../view/text/formats';
import { capital } from '../../../view/text/grammar';
import { leader, type Ranged } from '../../../view/title/leader';
import type { FundingChoice, FundingMeasure } from '../choice';
import { type FundingUnit, fundingReading, fundingUnits, isFiltered } from '../reading';

/** What a party has, and what it would have if it were given the whole of what it shares. */
const MEASURES: Readonly<Record<FundingMeasure, (unit: FundingUnit) => Ranged>> = {
  euros: ({ figures }) => {
    const least = figures.ownEur + figures.splitEur;
    return { least, most: least + unsplit(figures) };
  },
  'par-habitant': ({ figures }) => {
    const { population, ownEur, splitEur } = figures;
    const least = population > 0 ? (ownEur + splitEur) / population : 0;
    return { least, most: population > 0 ? least + unsplit(figures) / population : 0 };
  },
  actions: ({ figures: { actions, ownActions, sharedActions } }) => ({
    least: actions,
    most: Math.max(actions, ownActions + sharedActions),
  }),
};

const unsplit = ({ partage, sharedEur }: FundingUnit['figures']): number =>
  partage === 'non-ventile' ? sharedEur : 0;

const WRITTEN: Readonly<Record<FundingMeasure, (value: number) => string>> = {
  euros: formatEuros,
  'par-habitant': formatPerCapita,
  actions: formatInteger,
};

/** What the figures are of, where a filter acts; the title below names each. */
const scope = (funding: FundingChoice): string => {
  if (!isFiltered(funding)) return '';
  return funding.axe !== null && !isFiltered({ ...funding, axe: null })
    ? ` pour l’axe ${funding.axe}`
    : ' avec ces filtres';
};

/**
 * Who has most, where one party has more than every other could have: « Le Nord porte 52 % des montants cités ». `null`
 * for a tie, and on a map narrowed to some parties or to one class, where leading says nothing.
 */
export function fundingConclusion(model: Model, { funding }: ExplorerState): string | null {
  if (funding.parties.length > 0 || funding.classe !== null) return null;
  const measured = MEASURES[funding.measure];
  const first = leader(fundingUnits(model, funding), measured, WRITTEN[funding.measure]);
  if (first === null) return null;
  const { party, figures } = first;
  const name = capital(party.nomArticle);
  const { least } = measured(first);
  const asked = scope(funding);
  switch (funding.measure) {
    case 'euros': {
      const all = regionFigures(model, fundingReading(model, funding)).eur;
      const share =
        unsplit(figures) > 0 ? `au moins ${formatLeastShare(least / all)}` : formatShare(least / all);
      return `${name} porte ${share} des montants cités${asked}`;
    }
    case 'par-habitant':
      return `${name} en tête${GAP}: ${formatPerCapita(least).replace('/hab.', ' cités par habitant')}${asked}`;
    case 'actions':
      return `${name} compte le plus d’actions citées${GAP}: ${formatInteger(least)}${asked}`;
  }
}
