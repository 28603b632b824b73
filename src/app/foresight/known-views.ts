import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import type { Legend } from '../../view/legend';
import { buildMapView } from '../../view/map/build-map-view';
import { cogAnchors } from '../../view/map/map-shapes';
import type { MapView } from '../../view/map-view';
import { buildLegend } from '../../view/page/build-legend';
import { scaleView } from '../../view/scenes/scale-view';

/** Each view made once for what it is made from: what a reader is about to choose may be worked out before the click. */

/** What is made from two objects, kept as long as both live. */
export function keptFor<A extends object, B extends object, T>(make: (a: A, b: B) => T): (a: A, b: B) => T {
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

/** A state as the views read it: none depends on the camera. */
export function withoutCamera(state: ExplorerState): ExplorerState {
  const still = stills.get(state) ?? { ...state, camera: null };
  stills.set(state, still);
  return still;
}

/** Places of the units of these data. */
export const anchorsOf = keptFor((model: Model, _: Model['cog']) => cogAnchors(model));

/** The map of a state without camera. */
export const mapViewOf = keptFor(
  (model: Model, state: ExplorerState): MapView => buildMapView(model, state, anchorsOf(model, model.cog)),
);

const legendsOf = keptFor((model: Model, state: ExplorerState) =>
  keptFor((view: MapView, _: Model): Legend => buildLegend(model, state, view)),
);
/** The legend of a view of a state. */
export const legendOf = (model: Model, state: ExplorerState, view: MapView): Legend =>
  legendsOf(model, state)(view, model);

const scaled = new WeakMap<MapView, { readonly by: number; readonly view: MapView }>();

/** A view with circles `by` times as large. */
export function scaledOf(view: MapView, by: number): MapView {
  if (by === 1) return view;
  const known = scaled.get(view);
  const found = known?.by === by ? known : { by, view: scaleView(view, by) };
  scaled.set(view, found);
  return found.view;
}
