import type { Model } from '../../domain/model';
import { type ActionFilter, filterActions, regionFigures } from '../../domain/totals';
import type { Figure } from '../figure';
import { sumProvenance } from '../text/figures';
import { formatInteger, formatPerCapita, GAP, plural } from '../text/formats';
import { ruleUnder } from '../text/sharing';

/** Euros per inhabitant of the region: all cited amounts, shared ones included, over its whole population. */
export function regionPerCapita(model: Model, filter: ActionFilter): Figure {
  const { eur, lines, population, certainty } = regionFigures(model, filter);
  const value = lines === 0 || population === 0 ? null : eur / population;
  return {
    label: 'par habitant',
    text: value === null ? '—' : formatPerCapita(value),
    value,
    unit: '€/hab.',
    note:
      value === null
        ? 'Aucune action citée.'
        : `Rapporté aux ${plural(population, 'habitant')} de la région.`,
    certainty,
    provenance: sumProvenance(
      model,
      filterActions(model, filter).flatMap((action) => action.lignes),
      ruleUnder(
        model,
        `Somme des montants cités, chacun une fois, montants partagés compris, divisée par la ${model.pacts.edition.population}${GAP}: ${formatInteger(population)} habitants.`,
        filter,
      ),
    ),
  };
}
