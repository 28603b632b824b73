import { type Model, placeExists, placeName } from '../../../domain/model';
import { type Place, parsePlaceKey, partyPlace, placeKey } from '../../../domain/place';
import type { Figure } from '../../../view/figure';
import { besides, indicatorFigure } from '../place-figures';
import { indicatorCertainty, indicatorSource } from '../reading';
import { unitName } from '../words';

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

/** The words of each published one: of all territories there are too many to choose from, those that contract stand for all. */
export const indicatorWords = ({ pacts }: Model): readonly (readonly string[])[] =>
  pacts.indicateurs.flatMap(({ id, niveau }) =>
    pacts.parties
      .map(({ code }) => partyPlace(code))
      .filter(({ kind }) => kind === niveau)
      .map((place) => [id, placeKey(place)]),
  );
