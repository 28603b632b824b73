import { placeExtent } from '../../domain/extent';
import type { Model } from '../../domain/model';
import type { Place } from '../../domain/place';
import { crossCoverage, crossOf, epciCross } from '../../domain/schemes/cross-coverage';
import { schemesCrossed } from '../../domain/schemes/deck-schemes';
import type { ExplorerState } from '../../state/explorer-state';
import { levelPlaces } from '../../view/map/level-places';
import { CROSS_RULE, crossRows } from '../../view/schemes/cross-rows';
import { schemeLines } from '../../view/schemes/scheme-lines';
import { OUT_OF_FILTER } from '../../view/text/absence';
import { CROSS_LABEL, crossNote } from '../../view/text/cross-words';
import { distinctRefs } from '../../view/text/figures';
import { plural } from '../../view/text/formats';
import { capital } from '../../view/text/grammar';
import { schemeTags } from '../../view/text/links';
import type { ThemePage } from '../theme-page';
import type { CHOICE, CoverageChoice, CoverageUnit } from './choice';
import { coverageConclusion } from './conclusion';
import { coverageControls } from './controls';
import { NONE } from './draw';
import { classCertainty, coverageFigures } from './figures';
import { coverageLegend } from './legend';
import { coverageRows } from './units';

const BY_UNIT: Readonly<Record<CoverageUnit, string>> = { epci: 'par EPCI', commune: 'par commune' };

function count(model: Model, { couverture: { unite, classe } }: ExplorerState): number {
  if (unite === 'epci')
    return epciCross(model).filter(({ unit }) => classe === null || unit.kind === classe).length;
  return crossCoverage(model)
    .rows.filter((row) => classe === null || row.kind === classe)
    .reduce((total, row) => total + row.communes, 0);
}

/** True where the class asked for leaves a place out: as the map does by its unit, and else where nothing of it is of the class. */
function leftOut(model: Model, { unite, classe }: CoverageChoice, place: Place): boolean {
  if (classe === null) return false;
  const extent = placeExtent(model, place);
  const communes = extent.kind === 'counted' ? extent.communes : [extent.dans];
  const [first] = communes;
  const epci = model.cog.epci[model.cog.communes.epci[first ?? -1] ?? -1];
  // A commune is drawn as its EPCI is, where those are the units.
  if (unite === 'epci' && epci && (place.kind === 'epci' || place.kind === 'commune'))
    return crossOf(model, model.communesByEpci.get(epci.code) ?? []).kind !== classe;
  return crossOf(model, communes).counts[classe].communes === 0;
}

function hover(model: Model, { couverture }: ExplorerState, place: Place): readonly string[] {
  const tags = schemeTags(model, place);
  // Reached by a pact alone: what holds for France Travail is said as well.
  const alone = tags.length > 0 && tags.every(({ scheme }) => scheme === 'pts');
  return [
    ...(leftOut(model, couverture, place) ? [capital(OUT_OF_FILTER)] : []),
    ...schemeLines(model, tags, NONE),
    ...(alone ? [crossNote(model, 'pacte') ?? []].flat() : []),
  ];
}

export const PAGE: ThemePage<(typeof CHOICE)['filterIds'][number]> = {
  isOffered: schemesCrossed,
  label: 'Couverture croisée',
  inSentence: 'couverture croisée',
  unitsLabel: 'Unités du thème',
  unitsTitle: 'EPCI',
  pickable: (model, { couverture }) => levelPlaces(model, couverture.unite),
  subject: (_, { couverture }) => `Couverture croisée des deux dispositifs, ${BY_UNIT[couverture.unite]}`,
  conclusion: coverageConclusion,
  // The rule that holds where a class has no experimentation.
  detail: (model, { couverture: { classe } }) => (classe === null ? null : crossNote(model, classe)),
  filterLabels: {
    croisement: (_, { couverture: { classe } }) => (classe === null ? '' : CROSS_LABEL[classe]),
  },
  moreFilters: false,
  about: 'Dispositifs croisés',
  source: ({ pacts: { franceTravail, pactesTerritoriaux } }) => ({
    kind: 'calcul',
    rule: CROSS_RULE,
    refs: distinctRefs([...franceTravail, ...pactesTerritoriaux].map(({ source }) => source)),
  }),
  certainty: (model, { couverture: { classe } }) => classCertainty(model, classe),
  count,
  counted: (_, { couverture }, found) =>
    couverture.unite === 'epci' ? plural(found, 'EPCI', 'EPCI') : plural(found, 'commune'),
  legend: coverageLegend,
  controls: coverageControls,
  figures: (model, { couverture }) => coverageFigures(model, couverture),
  units: (model, { couverture }) => coverageRows(model, couverture),
  hover,
  shares: () => import('./later/shares').then((later) => later.coverageShares),
  start: (model) => ({ cross: crossRows(model), groups: [] }),
};
