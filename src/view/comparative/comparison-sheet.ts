import { compose } from '../../domain/certainty/certainty';
import { perimetersCertainty } from '../../domain/certainty/perimeters';
import { placeCertainty } from '../../domain/certainty/schemes';
import { schemesAt } from '../../domain/coverage';
import { type Extent, placeExtent } from '../../domain/extent';
import type { Model } from '../../domain/model';
import { ownContract } from '../../domain/money/contracts';
import type { FranceTravailTerritory, PactTerritory, PtsPublic } from '../../domain/pacts';
import { type Place, REGION } from '../../domain/place';
import { hasFranceTravail, hasTerritorialPacts } from '../../domain/schemes/deck-schemes';
import { filterActions, partyFigures, sumEur } from '../../domain/totals';
import { type ExplorerState, START } from '../../state/explorer-state';
import { comparedIndicators } from '../../themes/besoins/later/named-figures';
import type { ComparisonSheet } from '../comparative-view';
import type { Figure } from '../figure';
import { compareChoices, MOST_COMPARED } from '../panel/compare-choices';
import { generalRule } from '../text/absence';
import { beyondRegion, countFigure, extentFigures, sumProvenance } from '../text/figures';
import { formatEuros, GAP, PERIOD_NOTE, plural } from '../text/formats';
import { placeLink, schemeTags } from '../text/links';
import { SHARING_CHIP, SHARING_RULE, withSharing } from '../text/sharing';
import { type MoneyScope, moneyScope } from '../title/money-scope';
import { comparisonCharts } from './charts';

const TOUCHES = 'Périmètres qui touchent ce territoire, en tout ou partie.';

/** Pacts that touch a place. */
function pactsAt(model: Model, place: Place): readonly PactTerritory[] {
  const own = place.kind === 'pts' ? model.pts.get(place.id) : undefined;
  return [
    ...(own ? [own] : []),
    ...schemeTags(model, place).flatMap(({ link }) => {
      const pact = link.place.kind === 'pts' ? model.pts.get(link.place.id) : undefined;
      return pact ? [pact] : [];
    }),
  ];
}

function publicRow(model: Model, places: readonly Place[], { id, titre }: PtsPublic) {
  const cells = places.map((place): Figure => {
    const all = pactsAt(model, place);
    const pacts = all.filter((pact) => pact.publics.includes(id));
    // A public that cannot be read may be this one.
    const unread = all.find((pact) => pact.publicNote !== null && !pact.publics.includes(id));
    const known = pacts.length === 0 ? 'aucun' : plural(pacts.length, 'pacte');
    return {
      ...countFigure(pacts.length, 'pactes', TOUCHES, perimetersCertainty(pacts)),
      text: unread ? `${known}, et un public non lisible` : known,
      ...(unread ? { note: `${unread.nom}${GAP}: ${unread.publicNote}.` } : {}),
      provenance: { kind: 'calcul', rule: TOUCHES, refs: pacts.map(({ source }) => source) },
    };
  });
  return { label: `Public${GAP}: ${titre.toLowerCase()}`, cells };
}

function sumFigures(
  model: Model,
  places: readonly Place[],
  extents: readonly Extent[],
  scope: MoneyScope,
): readonly Figure[] {
  const parties = places.flatMap((place) => ownContract(model, place) ?? []);
  const figures = parties.map((party) => partyFigures(model, party.code, scope.place));
  const { partage } = scope.funding;
  const split = partage !== 'non-ventile';
  // One rule with the rows below: own amounts, and the parts that a hypothesis gives.
  const euros = figures.reduce((total, { ownEur, splitEur }) => total + ownEur + splitEur, 0);
  const lines = [...new Set(figures.flatMap(({ own, shared }) => (split ? [...own, ...shared] : own)))];
  const communes = [
    ...new Set(extents.flatMap((extent) => (extent.kind === 'counted' ? extent.communes : []))),
  ];
  const population = communes.reduce((total, i) => total + (model.cog.communes.population[i] ?? 0), 0);
  return [
    ...(parties.length > 0
      ? [
          {
            label: scope.named(
              `${withSharing(split ? 'montants cités' : 'montants non partagés', partage)} (${parties.map((party) => party.nomCourt).join(', ')})`,
              'place',
            ),
            text: formatEuros(euros),
            value: euros,
            unit: '€',
            note: PERIOD_NOTE,
            certainty: compose(figures.map(({ certainty }) => certainty)),
            provenance: sumProvenance(
              model,
              lines,
              split
                ? `Somme des montants non partagés des signataires choisis et de leurs parts. ${SHARING_RULE[partage]}`
                : 'Somme des montants non partagés des signataires choisis.',
            ),
          } satisfies Figure,
        ]
      : []),
    ...extentFigures(
      model,
      { kind: 'counted', communes, population },
      compose(places.map((place) => placeCertainty(model, place))),
    ),
  ];
}

function notesOf(
  model: Model,
  places: readonly Place[],
  extents: readonly Extent[],
  scope: MoneyScope,
): readonly string[] {
  const chosen = new Set(places.flatMap((place) => ownContract(model, place)?.code ?? []));
  const split = scope.funding.partage !== 'non-ventile';
  const between = filterActions(model, scope.place)
    .flatMap(({ lignes }) => lignes)
    .filter((line) => line.partage && line.parties.every((code) => chosen.has(code)));
  const apart = [
    ...new Set(
      [...places, REGION].flatMap((place) =>
        schemeTags(model, place).flatMap(({ link }) =>
          placeExtent(model, link.place).kind === 'infracommunal' ? [link.label] : [],
        ),
      ),
    ),
  ];
  const uncounted = extents.filter((extent) => extent.kind === 'infracommunal').length;
  return [
    `La région sert de comparaison${GAP}: barre creuse, et trait en tirets sur les barres des ratios. Ses montants comprennent les montants partagés, ${split ? 'chacun une fois et en entier' : 'qui ne sont dans le total d’aucun territoire'}.`,
    `${scope.named('Montants et actions comparés, cités par le support', 'place')}.`,
    ...(!split && between.length > 0
      ? [
          `En plus${GAP}: ${formatEuros(sumEur(between))} partagés entre les seuls signataires choisis, non répartis.`,
        ]
      : []),
    ...places.flatMap((place) => beyondRegion(model, place) ?? []),
    ...(places.length > 1 ? ['Une même commune n’est comptée qu’une fois dans la somme.'] : []),
    ...[generalRule(model) ?? []].flat().map((rule) => `Hors expérimentation France Travail${GAP}: ${rule}`),
    ...(apart.length > 0
      ? [
          `${apart.join(', ')}${GAP}: plus petit qu’une commune, dans aucune part ni aucun nombre d’habitants de cette comparaison.`,
        ]
      : []),
    ...(uncounted > 0
      ? [`${plural(uncounted, 'territoire')} plus petit qu’une commune${GAP}: non compté.`]
      : []),
    ...(places.length > MOST_COMPARED
      ? [`Au-delà de ${MOST_COMPARED} territoires, la comparaison se lit mal${GAP}: retirez-en.`]
      : []),
    PERIOD_NOTE,
  ];
}

/**
 * Places side by side, the region as reference; several are also summed, nothing counted twice.
 * @param chosen as selected; the region among them adds nothing, it is always there
 * @param state whose filters amounts follow; its hypothesis for shared amounts acts on the bars and on their sum, never on the region
 */
export function comparisonSheet(
  model: Model,
  chosen: readonly Place[],
  neighboursOf: (place: Place) => readonly Place[],
  state: ExplorerState = START,
): ComparisonSheet {
  const scope = moneyScope(model, state);
  const { partage } = state.funding;
  const places = chosen.filter((place) => place.kind !== 'region');
  const all: readonly Place[] = [...places, REGION];
  const extents = all.map((place) => placeExtent(model, place));
  const ofPlaces = extents.slice(0, -1);
  const counted = (
    label: string,
    unit: 'perimetres' | 'pactes',
    of: (place: Place) => readonly (FranceTravailTerritory | PactTerritory)[],
  ) => ({
    label,
    cells: all.map((place) => countFigure(of(place).length, unit, TOUCHES, perimetersCertainty(of(place)))),
  });
  const extentCells = extents.map((extent, i) =>
    extentFigures(model, extent, placeCertainty(model, all[i] ?? REGION)),
  );
  const publics = model.pacts.ptsPublics.filter(({ id }) =>
    places.some((place) => pactsAt(model, place).some((pact) => pact.publics.includes(id))),
  );
  return {
    kind: 'comparison',
    titre:
      places.length === 1 && places[0]
        ? `${placeLink(model, places[0]).label} et la région`
        : `${places.length} territoires choisis`,
    places: places.map((place) => placeLink(model, place)),
    reference: placeLink(model, REGION),
    sum: places.length > 1 ? sumFigures(model, places, ofPlaces, scope) : [],
    charts: comparisonCharts(model, places, scope),
    rows: [
      { label: 'Communes', cells: extentCells.flatMap(([communes]) => communes ?? []) },
      {
        label: 'Habitants',
        cells: extentCells.flatMap(([communes, inhabitants]) => inhabitants ?? communes ?? []),
      },
      ...comparedIndicators(model, all),
      ...(hasFranceTravail(model)
        ? [
            counted('Périmètres France Travail', 'perimetres', (place) =>
              schemesAt(model, place).flatMap(({ scheme }) =>
                scheme.kind === 'ft' ? [scheme.territory] : [],
              ),
            ),
          ]
        : []),
      ...(hasTerritorialPacts(model)
        ? [counted('Pactes territoriaux', 'pactes', (place) => pactsAt(model, place))]
        : []),
      ...publics.map((row) => publicRow(model, all, row)),
    ],
    choices: compareChoices(model, places, places.flatMap(neighboursOf)),
    notes: [
      ...(partage === 'non-ventile' ? [] : [`${SHARING_CHIP[partage]}. ${SHARING_RULE[partage]}`]),
      ...notesOf(model, places, ofPlaces, scope),
    ],
  };
}
