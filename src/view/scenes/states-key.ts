import type { Boundaries } from '../../domain/geometry';
import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import { buildMapView } from '../map/build-map-view';
import { cogAnchors } from '../map/map-shapes';
import { buildLegend } from '../page/build-legend';
import { framedView, groundSeen, type Looking } from './framed-view';
import { pairKey, type SceneKey, sceneKey } from './scale-view';

/** Where the maps of a scene look, and with what they are drawn. */
interface Framed extends Omit<Looking, 'camera'> {
  readonly boundaries: Boundaries;
}

/**
 * The signs of the maps of a scene, each once; `null` where it has none.
 * @param by circles `by` times as large
 * @param framed `null`: the boundaries have not come, and nothing is drawn yet
 */
export function sceneStatesKey(
  model: Model,
  states: readonly ExplorerState[],
  by: number,
  framed: Framed | null,
): SceneKey | null {
  const anchorOf = cogAnchors(model);
  return pairKey(
    states.map((state) => {
      const view = buildMapView(model, state, anchorOf);
      const seen = framed
        ? framedView(view, framed.boundaries, groundSeen({ ...framed, camera: state.camera }))
        : view;
      return sceneKey(buildLegend(model, state, seen), by, seen);
    }),
  );
}
