import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import { buildMapView } from '../map/build-map-view';
import { cogAnchors } from '../map/map-shapes';
import { buildLegend } from '../page/build-legend';
import { pairKey, type SceneKey, sceneKey } from './scale-view';

/** The signs of the maps of a scene, each once; `null` where it has none. @param by circles `by` times as large */
export function sceneStatesKey(model: Model, states: readonly ExplorerState[], by: number): SceneKey | null {
  const anchorOf = cogAnchors(model);
  return pairKey(
    states.map((state) => sceneKey(buildLegend(model, state, buildMapView(model, state, anchorOf)), by)),
  );
}
