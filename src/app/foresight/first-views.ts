import type { Boundaries } from '../../domain/geometry';
import type { Model } from '../../domain/model';
import type { Place } from '../../domain/place';
import type { ExplorerState } from '../../state/explorer-state';
import { buildCaption } from '../../view/page/build-caption';
import { buildPanel } from '../../view/panel/build-panel';
import { controlsOf } from './known-controls';
import { legendOf, mapViewOf, onceFor, withoutCamera } from './known-views';

type NeighboursOf = (place: Place) => readonly Place[];

/** The title of a state and what is said around its map. */
export const captionOf = onceFor((model: Model, state: ExplorerState) => buildCaption(model, state));

const none: NeighboursOf = () => [];
const neighbours = new WeakMap<Boundaries, NeighboursOf>();

/** What lies beside a place; the same function for the same boundaries, nothing before they are there. */
export function neighboursIn(boundaries: Boundaries | null): NeighboursOf {
  if (!boundaries) return none;
  const found = neighbours.get(boundaries) ?? ((place) => boundaries.neighbours(place));
  neighbours.set(boundaries, found);
  return found;
}

const panelsOf = onceFor((model: Model, state: ExplorerState) =>
  onceFor((neighboursOf: NeighboursOf, _: Model) => buildPanel(model, state, neighboursOf)),
);
/** The sheet of what a state has chosen. */
export const panelOf = (model: Model, state: ExplorerState, neighboursOf: NeighboursOf) =>
  panelsOf(model, state)(neighboursOf, model);

/**
 * The views that the explorer shows first, one a step: worked out while it is rendered, most of them would be one task. A
 * view that cannot be made is left to it, which says so.
 */
export function* firstViews(
  model: Model,
  whole: ExplorerState,
  boundaries: Boundaries | null,
): Iterable<() => void> {
  const state = withoutCamera(whole);
  const steps = [
    () => mapViewOf(model, state),
    () => legendOf(model, state, mapViewOf(model, state)),
    () => captionOf(model, state),
    () => controlsOf(model, state),
    () => panelOf(model, state, neighboursIn(boundaries)),
  ];
  for (const step of steps)
    yield () => {
      try {
        step();
      } catch {
        // Its error is thrown again where the page shows it.
      }
    };
}
