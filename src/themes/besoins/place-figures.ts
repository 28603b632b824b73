import { placeExtent } from '../../domain/extent';
import { type Indicator, valuesOf } from '../../domain/indicators/indicator';
import type { Model } from '../../domain/model';
import type { Place } from '../../domain/place';
import type { Figure } from '../../view/figure';
import { ABSENCE_LABEL, ABSENCE_MEANING } from '../../view/text/absence';
import { indicatorCertainty, indicatorSource } from './reading';
import { valueText } from './words';

/** What an indicator says of a territory of its own level; `null` of any other. */
export function indicatorFigure(model: Model, place: Place, indicator: Indicator): Figure | null {
  const extent = placeExtent(model, place);
  if (
    extent.kind !== 'counted' ||
    (place.kind !== 'epci' && place.kind !== 'commune' && place.kind !== 'departement') ||
    indicator.niveau !== place.kind
  )
    return null;
  const epci = place.kind === 'epci' ? model.epci.get(place.code) : undefined;
  const value = valuesOf(indicator)(place.code, extent.population, epci);
  const told = typeof value === 'number';
  return {
    label: `${indicator.nom} (${indicator.millesime})`,
    text: told ? valueText(value, indicator) : ABSENCE_LABEL[value],
    value: told ? value : null,
    unit: 'valeur',
    note: told ? null : ABSENCE_MEANING[value],
    certainty: indicatorCertainty(indicator),
    provenance: indicatorSource(indicator),
  };
}

/** Inhabitants are told already. */
export const besides = ({ pacts }: Model): readonly Indicator[] =>
  pacts.indicateurs.filter(({ calcul }) => calcul !== 'population');

/** What the indicators say of a territory of their own level. */
export const placeIndicators = (model: Model, place: Place): readonly Figure[] =>
  besides(model).flatMap((indicator) => indicatorFigure(model, place, indicator) ?? []);
