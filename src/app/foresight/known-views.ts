import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import type { Legend } from '../../view/legend';
import { buildMapView } from '../../view/map/build-map-view';
import { cogAnchors } from '../../view/map/map-shapes';
import type { MapView } from '../../view/map-view';
import { buildLegend } from '../../view/page/build-legend';
import { scaleLegend, scaleView } from '../../view/scenes/scale-view';

/** Each view made once for what it is made from: what a reader is about to choose may be worked out before the click. */

/** What is made from two objects, kept as long as both live. */
export function onceFor<A extends object, B extends object, T>(make: (a: A, b: B) => T): (a: A, b: B) => T {
  const known = new WeakMap<A, WeakMap<B, { readonly value: T }>>();
  return (a, b) => {
    const ofFirst = known.get(a) ?? new WeakMap<B, { readonly value: T }>();
    known.set(a, ofFirst);
    const found = ofFirst.get(b) ?? { value: make(a, b) };
    ofFirst.set(b, found);
    return found.value;
  };
}

const stills = new WeakMap<ExplorerState, ExplorerState>();
/** How many are kept by what they say. */
const KEPT = 8;
const lastStills = new Map<string, ExplorerState>();

/**
 * A state as the views read it: none depends on the camera. One that says the same as one of the last is that one: what is
 * chosen again, or left again, is shown by the views that there were.
 */
export function withoutCamera(state: ExplorerState): ExplorerState {
  const known = stills.get(state);
  if (known) return known;
  const still = { ...state, camera: null };
  const said = JSON.stringify(still);
  const found = lastStills.get(said) ?? still;
  // Last again.
  lastStills.delete(said);
  lastStills.set(said, found);
  const [oldest] = lastStills.keys();
  if (lastStills.size > KEPT && oldest !== undefined) lastStills.delete(oldest);
  stills.set(state, found);
  return found;
}

/** Places of the units of these data. */
export const anchorsOf = onceFor((model: Model, _: Model['cog']) => cogAnchors(model));

/** The map of a state without camera. */
export const mapViewOf = onceFor(
  (model: Model, state: ExplorerState): MapView => buildMapView(model, state, anchorsOf(model, model.cog)),
);

const legendsOf = onceFor((model: Model, state: ExplorerState) =>
  onceFor((view: MapView, _: Model): Legend => buildLegend(model, state, view)),
);
/** The legend of a view of a state. */
export const legendOf = (model: Model, state: ExplorerState, view: MapView): Legend =>
  legendsOf(model, state)(view, model);

/** What is made from an object and a number, kept for the last number. */
function scaledFrom<T extends object>(scale: (from: T, by: number) => T): (from: T, by: number) => T {
  const scaled = new WeakMap<T, { readonly by: number; readonly made: T }>();
  return (from, by) => {
    if (by === 1) return from;
    const known = scaled.get(from);
    const found = known?.by === by ? known : { by, made: scale(from, by) };
    scaled.set(from, found);
    return found.made;
  };
}

/** A view with circles `by` times as large. */
export const scaledOf = scaledFrom<MapView>(scaleView);
/** The legend of a view that is scaled so. */
export const scaledLegendOf = scaledFrom<Legend>(scaleLegend);
