import { schemesAt } from '../../domain/coverage';
import type { Model } from '../../domain/model';
import { placeName } from '../../domain/model';
import { type Place, partyPlace, placeKey, REGION } from '../../domain/place';
import { type Choices, type ExplorerState, selectedPlaces, THEME_KINDS } from '../../state/explorer-state';
import { fundingActions } from '../../themes/financements/reading';
import { MAPS } from '../../themes/maps';
import type { AreaMark, LabelMark, MapView, ReachingMark, SymbolMark } from '../map-view';
import { plural } from '../text/formats';
import { placeLink } from '../text/links';
import { type Drawn, label, selectedMark } from './map-marks';
import { type AnchorOf, perimeterShape, placeShape } from './map-shapes';

/** Schemes and places of action laid over another theme, as outline and hatch only. */
function drawOverlays(model: Model, state: ExplorerState, anchorOf: AnchorOf): Drawn {
  const areas: AreaMark[] = [];
  const symbols: SymbolMark[] = [];
  for (const id of THEME_KINDS) {
    if (id === state.theme || !state.overlays.includes(id)) continue;
    const over = MAPS[id].over?.(model, anchorOf);
    areas.push(...(over?.areas ?? []));
    symbols.push(...(over?.symbols ?? []));
  }
  const actions =
    state.selection.kind === 'action'
      ? [model.action.get(state.selection.id)].flatMap((action) => action ?? [])
      : state.overlays.includes('lieux')
        ? fundingActions(model, state.funding)
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

/**
 * The schemes that reach the chosen place, as far as nothing draws them yet. One that is the place itself says nothing
 * more on the map; of places that are compared, whose it is could not be told.
 */
function drawReaching(
  model: Model,
  [place, ...others]: readonly Place[],
  drawn: readonly AreaMark[],
  anchorOf: AnchorOf,
): readonly ReachingMark[] {
  if (!place || others.length > 0 || (place.kind !== 'commune' && place.kind !== 'epci')) return [];
  const known = new Set<string>(drawn.map(({ key }) => key));
  const own = JSON.stringify(placeShape(model, place));
  return schemesAt(model, place).flatMap(({ scheme }): readonly ReachingMark[] => {
    const reaching: Place = { kind: scheme.kind, id: scheme.territory.id };
    if (known.has(placeKey(reaching))) return [];
    const { precision } = scheme.territory.perimeter;
    const link = placeLink(model, reaching);
    return selectedMark(model, anchorOf, reaching).flatMap((mark) =>
      mark.shape === null || JSON.stringify(mark.shape) === own
        ? []
        : [{ ...mark, precision, label: `${link.label} · ${link.nature}` }],
    );
  });
}

const meet = ({ bbox: a }: LabelMark, { bbox: b }: LabelMark): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Of what the themes share, that for which one may draw something else; for its own choices it always may. */
type DrawnField = 'theme' | 'limites' | 'maille' | 'overlays';
/** And that for which none does. A field that comes later does not compile until it stands on one side. */
const BESIDES: { readonly [Field in Exclude<keyof ExplorerState, keyof Choices | DrawnField>]-?: true } = {
  selection: true,
  camera: true,
  tableau: true,
};
const sameChoices = (a: ExplorerState, b: ExplorerState): boolean =>
  Object.entries(a).every(([field, value]) => field in BESIDES || value === Reflect.get(b, field));

let last: {
  readonly of: readonly [Model, AnchorOf];
  readonly state: ExplorerState;
  readonly drawn: Drawn;
} | null = null;

/** What a theme draws: the same objects as long as only the selection changes, so that nothing is drawn again for it. */
function drawTheme(model: Model, state: ExplorerState, anchorOf: AnchorOf): Drawn {
  if (last?.of[0] !== model || last.of[1] !== anchorOf || !sameChoices(last.state, state))
    last = { of: [model, anchorOf], state, drawn: MAPS[state.theme].draw(model, state, anchorOf) };
  return last.drawn;
}

/** The same list where nothing is added to it. */
const withMore = <T>(list: readonly T[], more: readonly T[]): readonly T[] =>
  more.length === 0 ? list : [...list, ...more];

/** The map of a state: the one thing that both renderers draw. */
export function buildMapView(model: Model, state: ExplorerState, anchorOf: AnchorOf): MapView {
  const map = MAPS[state.theme];
  const drawn = drawTheme(model, state, anchorOf);
  const over = drawOverlays(model, state, anchorOf);
  const places = selectedPlaces(state.selection).filter((place) => !(place.kind === 'region'));
  const action = state.selection.kind === 'action' ? model.action.get(state.selection.id) : undefined;
  let labels = withMore(drawn.labels, over.labels);
  // A selected unit that the theme does not name gets its name on the map.
  const named = new Set(labels.map((mark) => mark.key));
  for (const place of places) {
    if (named.has(placeKey(place))) continue;
    const own = label(anchorOf, place, placeName(model, place), null, 110);
    // A commune that is a perimeter by itself: its name stands there already.
    const already = labels;
    labels = withMore(
      labels,
      own.filter((mark) => !already.some((other) => other.name === mark.name && meet(other, mark))),
    );
  }
  const areas = withMore(drawn.areas, over.areas);
  const reaching = drawReaching(model, places, areas, anchorOf);
  return {
    ...{ areas, reaching },
    boundaries: state.limites.map((level) => ({ level })),
    symbols: withMore(drawn.symbols, over.symbols),
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
      map.byCommune?.(state, model) === true ||
      places.some((place) => place.kind === 'commune'),
    description: `${map.sentence}, ${placeName(model, REGION)}. ${plural(labels.length, 'territoire')} sur la carte, nom écrit là où il tient.`,
  };
}
