import { placeExtent } from '../../domain/extent';
import { type Indicator, valuesOf } from '../../domain/indicators/indicator';
import { type Model, placeExists, placeName } from '../../domain/model';
import { type Place, parsePlaceKey } from '../../domain/place';
import type { Figure } from '../../view/figure';
import { ABSENCE_LABEL, ABSENCE_MEANING } from '../../view/text/absence';
import { indicatorCertainty, indicatorSource } from './reading';
import { unitName, valueText } from './words';

/** What an indicator says of a territory of its own level; `null` of any other. */
function indicatorFigure(model: Model, place: Place, indicator: Indicator): Figure | null {
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
const besides = ({ pacts }: Model): readonly Indicator[] =>
  pacts.indicateurs.filter(({ calcul }) => calcul !== 'population');

/** What the indicators say of a territory of their own level. */
export const placeIndicators = (model: Model, place: Place): readonly Figure[] =>
  besides(model).flatMap((indicator) => indicatorFigure(model, place, indicator) ?? []);

/** Indicators of which one of these places at least is measured: a row each, a place of another level says so. */
export const comparedIndicators = (
  model: Model,
  places: readonly Place[],
): readonly { readonly label: string; readonly cells: readonly Figure[] }[] =>
  besides(model).flatMap((indicator) => {
    const cells = places.map((place) => indicatorFigure(model, place, indicator));
    if (cells.every((cell) => cell === null)) return [];
    const label = `${indicator.nom} (${indicator.millesime})`;
    const elsewhere: Figure = {
      label,
      text: `mesuré par ${unitName(indicator.niveau)}`,
      value: null,
      unit: 'valeur',
      note: null,
      certainty: indicatorCertainty(indicator),
      provenance: indicatorSource(indicator),
    };
    return [{ label, cells: cells.map((cell) => cell ?? elsewhere) }];
  });

/** The figure that `indicateur.densite-population.epci-200093201` names; `null` where there is none. */
export function namedIndicator(model: Model, [id, key]: readonly string[]): Figure | null {
  const indicator = model.pacts.indicateurs.find((one) => one.id === id && one.joint === undefined);
  const place = key === undefined ? null : parsePlaceKey(key);
  const figure =
    indicator && place && placeExists(model, place) ? indicatorFigure(model, place, indicator) : null;
  return figure && place && figure.value !== null
    ? { ...figure, label: `${figure.label}, ${placeName(model, place)}` }
    : null;
}
