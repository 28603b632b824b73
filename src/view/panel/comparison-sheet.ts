import { type Extent, placeExtent } from '../../domain/extent';
import type { Model } from '../../domain/model';
import { isTerritory, type Place, partyPlace, placeKey } from '../../domain/place';
import { NO_FILTER, partyFigures, sumEur } from '../../domain/totals';
import type { Figure } from '../figure';
import type { ComparisonSheet } from '../panel-view';
import { amountFigure, countFigure, extentFigures, perCapitaFigure, sumProvenance } from '../text/figures';
import { formatEuros, GAP, PERIOD_NOTE, plural } from '../text/formats';
import { placeLink, schemeTags } from '../text/links';
import { partiesOf } from './territory-sheet';

function empty(label: string, text: string): Figure {
  return {
    label,
    text,
    value: null,
    unit: '€',
    note: null,
    provenance: {
      kind: 'calcul',
      rule: 'Aucune part de montant n’est attribuée sous l’échelle des parties contractantes.',
      refs: [],
    },
  };
}

const ownParty = (model: Model, place: Place) =>
  isTerritory(place)
    ? model.pacts.parties.find((party) => placeKey(partyPlace(party.code)) === placeKey(place))
    : undefined;

/** Several places: their sum without double counting, then side by side. */
export function comparisonSheet(model: Model, chosenPlaces: readonly Place[]): ComparisonSheet {
  // The region holds every other place: it is the reference of a comparison, and not a part of a sum.
  const places = chosenPlaces.filter((place) => place.kind !== 'region');
  const extents: readonly Extent[] = places.map((place) => placeExtent(model, place));
  const communes = [
    ...new Set(extents.flatMap((extent) => (extent.kind === 'counted' ? extent.communes : []))),
  ];
  const population = communes.reduce((total, i) => total + (model.cog.communes.population[i] ?? 0), 0);
  const parties = places.flatMap((place) => ownParty(model, place) ?? []);
  const own = parties.flatMap((party) => partyFigures(model, party.code, NO_FILTER).own);
  const chosen = new Set(parties.map((party) => party.code));
  const between = model.lines.filter(
    (line) => line.partage && line.parties.every((code) => chosen.has(code)),
  );
  const scale = (place: Place): string => {
    const code = isTerritory(place) ? partiesOf(model, place)[0] : undefined;
    return code ? `à l’échelle : ${model.party.get(code)?.nomCourt ?? code}` : 'sans objet';
  };
  const hits = places.map((place) => schemeTags(model, place));
  const uncounted = places.filter((_, i) => extents[i]?.kind === 'infracommunal');
  return {
    kind: 'comparison',
    places: places.map((place) => placeLink(model, place)),
    sum: [
      ...(parties.length > 0
        ? [
            {
              label: `montants propres, tous axes${GAP}: ${parties.map((party) => party.nomCourt).join(', ')}`,
              text: formatEuros(sumEur(own)),
              value: sumEur(own),
              unit: '€',
              note: PERIOD_NOTE,
              provenance: sumProvenance(model, own, 'Somme des montants propres des parties choisies.'),
            } satisfies Figure,
          ]
        : []),
      ...extentFigures({ kind: 'counted', communes, population }),
    ],
    rows: [
      {
        label: 'Montants propres cités, tous axes',
        cells: places.map((place) => {
          const party = ownParty(model, place);
          return party
            ? amountFigure(model, partyFigures(model, party.code, NO_FILTER), 'montants propres')
            : empty('montants propres', scale(place));
        }),
      },
      {
        label: 'Par habitant',
        cells: places.map((place) => {
          const party = ownParty(model, place);
          return party
            ? perCapitaFigure(model, partyFigures(model, party.code, NO_FILTER))
            : empty('par habitant', scale(place));
        }),
      },
      {
        label: 'Communes',
        cells: extents.flatMap((extent) => extentFigures(extent)[0] ?? []),
      },
      {
        label: 'Habitants',
        cells: extents.flatMap((extent) => extentFigures(extent)[1] ?? extentFigures(extent)[0] ?? []),
      },
      {
        label: 'Territoires France Travail',
        cells: hits.map((tags) =>
          countFigure(
            tags.filter((tag) => tag.scheme === 'ft').length,
            'territoires',
            'Périmètres qui touchent ce territoire.',
          ),
        ),
      },
      {
        label: 'Pactes territoriaux',
        cells: hits.map((tags) =>
          countFigure(
            tags.filter((tag) => tag.scheme === 'pts').length,
            'pactes',
            'Périmètres qui touchent ce territoire.',
          ),
        ),
      },
    ],
    notes: [
      ...(between.length > 0
        ? [
            `En plus${GAP}: ${formatEuros(sumEur(between))} partagés entre les seules parties choisies, non ventilés.`,
          ]
        : []),
      'Une même commune n’est comptée qu’une fois dans la somme.',
      ...(uncounted.length > 0
        ? [`${plural(uncounted.length, 'territoire')} plus petit qu’une commune : non compté.`]
        : []),
    ],
  };
}
