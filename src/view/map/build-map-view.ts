import type { Model } from '../../domain/model';
import { placeName } from '../../domain/model';
import { type Place, partyPlace, placeKey, REGION } from '../../domain/place';
import { filterActions, partyFigures } from '../../domain/totals';
import type { ExplorerState } from '../../state/explorer-state';
import { selectedPlaces } from '../../state/explorer-state';
import type { AreaMark, Fill, LabelMark, MapView, SymbolMark } from '../map-view';
import { absenceText } from '../text/figures';
import { formatEurosShort, formatPerCapita, plural } from '../text/formats';
import { circleRadius, perCapitaClass } from './funding-scale';
import {
  ftPoint,
  label,
  pactMatches,
  perimeterArea,
  ptsLetter,
  ptsToken,
  selectedMark,
  uncoveredLand,
} from './map-marks';
import { type AnchorOf, perimeterShape } from './map-shapes';

interface Drawn {
  readonly areas: readonly AreaMark[];
  readonly symbols: readonly SymbolMark[];
  readonly labels: readonly LabelMark[];
}

/** Financements: the seven contracting parties, the two métropoles drawn over their département. */
function drawFunding(model: Model, state: ExplorerState, anchorOf: AnchorOf): Drawn {
  const { indicator } = state.funding;
  const areas: AreaMark[] = [];
  const symbols: SymbolMark[] = [];
  const labels: LabelMark[] = [];
  for (const party of model.pacts.parties) {
    const place = partyPlace(party.code);
    const key = placeKey(place);
    const figures = partyFigures(model, party.code, state.funding);
    const { amount } = figures;
    const value =
      amount.kind !== 'euros'
        ? null
        : indicator === 'par-habitant'
          ? figures.perCapita
          : indicator === 'euros'
            ? amount.value
            : figures.ownActions;
    const fill: Fill =
      amount.kind !== 'euros'
        ? { kind: 'absence', absence: amount.kind }
        : indicator === 'par-habitant' && value !== null
          ? { kind: 'class', rank: perCapitaClass(value) }
          : { kind: 'land' };
    areas.push({
      key,
      shape:
        place.kind === 'departement'
          ? { niveau: 'departement', codes: [place.code] }
          : { niveau: 'epci', codes: place.kind === 'epci' ? [place.code] : [] },
      fill,
      precision: 'exact',
      overlay: false,
      outline: 'party',
    });
    const text =
      amount.kind !== 'euros'
        ? amount.kind === 'partage-non-ventile'
          ? 'partagé, non ventilé'
          : absenceText(amount)
        : indicator === 'par-habitant'
          ? formatPerCapita(value ?? 0)
          : indicator === 'euros'
            ? formatEurosShort(amount.value)
            : plural(figures.ownActions, 'action');
    const radius = indicator === 'par-habitant' || value === null ? 0 : circleRadius(indicator, value);
    const anchor = anchorOf(place);
    if (anchor && radius > 0) {
      symbols.push({
        kind: 'circle',
        key,
        at: anchor.at,
        text: `${party.nom} : ${text}`,
        radius,
        absence: null,
      });
    }
    labels.push(
      ...label(anchorOf, place, party.nomCourt, text, party.nature === 'departement' ? 100 : 90, radius),
    );
  }
  return { areas, symbols, labels };
}

/** France Travail: thirteen perimeters by wave; the wave not asked for stays outlined, never "uncovered". */
function drawFranceTravail(model: Model, state: ExplorerState, anchorOf: AnchorOf): Drawn {
  const areas: AreaMark[] = uncoveredLand(model);
  const symbols: SymbolMark[] = [];
  const labels: LabelMark[] = [];
  for (const territory of model.pacts.franceTravail) {
    const place: Place = { kind: 'ft', id: territory.id };
    const asked = state.ft.vague === null || state.ft.vague === territory.vague;
    const category = territory.vague === 1 ? 'vague-1' : 'vague-2';
    const area = perimeterArea(
      placeKey(place),
      territory.perimeter,
      asked ? { kind: 'category', category } : { kind: 'land' },
      false,
    );
    if (area) areas.push(area);
    if (!asked) continue;
    symbols.push(...ftPoint(territory, anchorOf, category));
    labels.push(...label(anchorOf, place, territory.nom, `vague ${territory.vague}`, 80));
  }
  return { areas, symbols, labels };
}

/** PTS: each territory with one coloured, lettered part per thématique. */
function drawPacts(model: Model, state: ExplorerState, anchorOf: AnchorOf): Drawn {
  const areas: AreaMark[] = uncoveredLand(model);
  const symbols: SymbolMark[] = [];
  const labels: LabelMark[] = [];
  for (const pact of model.pacts.pactesTerritoriaux) {
    const place: Place = { kind: 'pts', id: pact.id };
    const asked = pactMatches(pact, state.pts);
    const area = perimeterArea(
      placeKey(place),
      pact.perimeter,
      asked ? { kind: 'category', category: 'pts' } : { kind: 'land' },
      false,
    );
    if (area) areas.push(area);
    const anchor = anchorOf(place);
    if (!asked || !anchor) continue;
    const titles = pact.thematiques.map((id) => model.ptsThematique.get(id)?.titre ?? id);
    symbols.push({
      kind: 'parts',
      key: placeKey(place),
      at: anchor.at,
      text: `${pact.nom} : ${titles.join(', ')}`,
      parts: pact.thematiques.map((id, i) => ({
        token: ptsToken(model.pacts.ptsThematiques.findIndex((t) => t.id === id)),
        letter: ptsLetter(titles[i] ?? id),
      })),
    });
    labels.push(...label(anchorOf, place, pact.nom, null, 80, 14));
  }
  return { areas, symbols, labels };
}

/** Schemes and places of action laid over another theme, as outline and hatch only. */
function drawOverlays(model: Model, state: ExplorerState, anchorOf: AnchorOf): Drawn {
  const areas: AreaMark[] = [];
  const symbols: SymbolMark[] = [];
  if (state.overlays.includes('france-travail') && state.theme !== 'france-travail') {
    for (const territory of model.pacts.franceTravail) {
      const category = territory.vague === 1 ? 'vague-1' : 'vague-2';
      const area = perimeterArea(
        `ft-${territory.id}`,
        territory.perimeter,
        { kind: 'category', category },
        true,
      );
      if (area) areas.push(area);
      symbols.push(...ftPoint(territory, anchorOf, category));
    }
  }
  if (state.overlays.includes('pactes-territoriaux') && state.theme !== 'pactes-territoriaux') {
    for (const pact of model.pacts.pactesTerritoriaux) {
      const area = perimeterArea(
        `pts-${pact.id}`,
        pact.perimeter,
        { kind: 'category', category: 'pts' },
        true,
      );
      if (area) areas.push(area);
    }
  }
  const actions =
    state.selection.kind === 'action'
      ? [model.action.get(state.selection.id)].flatMap((action) => action ?? [])
      : state.overlays.includes('lieux')
        ? filterActions(model, state.funding)
        : [];
  for (const action of actions) {
    action.lieux.forEach((lieu, i) => {
      const shape = perimeterShape(lieu.perimeter);
      if (!shape) return;
      areas.push({
        key: `lieu-${action.id}-${i}`,
        shape,
        fill: { kind: 'category', category: 'lieu' },
        precision: lieu.perimeter.precision,
        overlay: true,
        outline: 'perimeter',
      });
    });
  }
  return { areas, symbols, labels: [] };
}

const SENTENCE = {
  financements: 'Financements cités par partie contractante',
  'france-travail': 'Territoires de l’expérimentation France Travail',
  'pactes-territoriaux': 'Pactes territoriaux des solidarités',
} as const;

/** The map of a state: the one thing that both renderers draw. */
export function buildMapView(model: Model, state: ExplorerState, anchorOf: AnchorOf): MapView {
  const drawn =
    state.theme === 'financements'
      ? drawFunding(model, state, anchorOf)
      : state.theme === 'france-travail'
        ? drawFranceTravail(model, state, anchorOf)
        : drawPacts(model, state, anchorOf);
  const over = drawOverlays(model, state, anchorOf);
  const places = selectedPlaces(state.selection).filter((place) => !(place.kind === 'region'));
  const action = state.selection.kind === 'action' ? model.action.get(state.selection.id) : undefined;
  const labels = [...drawn.labels, ...over.labels];
  // A selected unit that the theme does not name gets its name on the map.
  const named = new Set(labels.map((mark) => mark.key));
  for (const place of places) {
    if (!named.has(placeKey(place)))
      labels.push(...label(anchorOf, place, placeName(model, place), null, 110));
  }
  return {
    areas: [...drawn.areas, ...over.areas],
    boundaries: state.limites.map((level) => ({ level })),
    symbols: [...drawn.symbols, ...over.symbols],
    labels,
    selected: places.flatMap((place) => selectedMark(model, anchorOf, place)),
    lit: action
      ? [...new Set(action.lignes.flatMap((line) => line.parties))].flatMap((party) =>
          selectedMark(model, anchorOf, partyPlace(party)),
        )
      : [],
    needsCommunes:
      state.limites.includes('commune') ||
      state.maille === 'commune' ||
      places.some((place) => place.kind === 'commune'),
    description: `${SENTENCE[state.theme]}, ${placeName(model, REGION)}. ${plural(labels.length, 'territoire nommé', 'territoires nommés')} sur la carte.`,
  };
}
