import { placeExtent } from '../../domain/extent';
import { valuesOf } from '../../domain/indicators/indicator';
import type { Model } from '../../domain/model';
import type { Place } from '../../domain/place';
import type { Figure } from '../../view/figure';
import { ABSENCE_LABEL, ABSENCE_MEANING } from '../../view/text/absence';
import { indicatorCertainty, indicatorSource } from './reading';
import { valueText } from './words';

/** What the indicators say of a territory of their own level; inhabitants are told already. */
export function placeIndicators(model: Model, place: Place): readonly Figure[] {
  const extent = placeExtent(model, place);
  if (
    extent.kind !== 'counted' ||
    (place.kind !== 'epci' && place.kind !== 'commune' && place.kind !== 'departement')
  )
    return [];
  const epci = place.kind === 'epci' ? model.epci.get(place.code) : undefined;
  return model.pacts.indicateurs.flatMap((indicator): Figure[] => {
    if (indicator.niveau !== place.kind || indicator.calcul === 'population') return [];
    const value = valuesOf(indicator)(place.code, extent.population, epci);
    const told = typeof value === 'number';
    return [
      {
        label: `${indicator.nom} (${indicator.millesime})`,
        text: told ? valueText(value, indicator) : ABSENCE_LABEL[value],
        value: told ? value : null,
        unit: 'valeur',
        note: told ? null : ABSENCE_MEANING[value],
        certainty: indicatorCertainty(indicator),
        provenance: indicatorSource(indicator),
      },
    ];
  });
}
