import type { Model } from '../../domain/model';
import { placeName } from '../../domain/model';
import { partyPlace, placeKey, REGION } from '../../domain/place';
import { filterActions } from '../../domain/totals';
import type { ExplorerState, ThemeKind } from '../../state/explorer-state';
import { selectedPlaces } from '../../state/explorer-state';
import { fundingReading } from '../funding/units';
import type { AreaMark, MapView, SymbolMark } from '../map-view';
import { plural } from '../text/formats';
import { waveToken } from '../text/waves';
import { drawCoverage } from './draw-coverage';
import { drawFunding } from './draw-funding';
import { drawFranceTravail, drawPacts } from './draw-schemes';
import { type Drawn, ftPoint, label, perimeterArea, selectedMark } from './map-marks';
import { type AnchorOf, perimeterShape } from './map-shapes';

/** Schemes and places of action laid over another theme, as outline and hatch only. */
function drawOverlays(model: Model, state: ExplorerState, anchorOf: AnchorOf): Drawn {
  const areas: AreaMark[] = [];
  const symbols: SymbolMark[] = [];
  if (state.overlays.includes('france-travail') && state.theme !== 'france-travail') {
    for (const territory of model.pacts.franceTravail) {
      const category = waveToken(model, territory.vague);
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
        ? filterActions(model, fundingReading(model, state.funding))
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
  couverture: 'France Travail et pactes territoriaux, croisés',
} as const;

const DRAW: Readonly<Record<ThemeKind, (model: Model, state: ExplorerState, anchorOf: AnchorOf) => Drawn>> = {
  financements: drawFunding,
  'france-travail': drawFranceTravail,
  'pactes-territoriaux': drawPacts,
  couverture: drawCoverage,
};

/** The map of a state: the one thing that both renderers draw. */
export function buildMapView(model: Model, state: ExplorerState, anchorOf: AnchorOf): MapView {
  const drawn = DRAW[state.theme](model, state, anchorOf);
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
      (state.theme === 'couverture' && state.couverture.unite === 'commune') ||
      places.some((place) => place.kind === 'commune'),
    description: `${SENTENCE[state.theme]}, ${placeName(model, REGION)}. ${plural(labels.length, 'territoire nommé', 'territoires nommés')} sur la carte.`,
  };
}
