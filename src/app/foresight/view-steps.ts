import { nameSteps, outlineSteps } from '../../render/map-host';
import type { ExplorerState } from '../../state/explorer-state';
import type { Box } from '../../view/labels/label-candidates';
import type { PageMap } from '../map/page-map';
import { controlsOf } from './known-controls';
import { legendOf, mapViewOf, withoutCamera } from './known-views';
import { type Ground, inputOf } from './seen';

/**
 * What a state is drawn from on the map of the page, one part a step, since all of it would be one task, which a press
 * would wait for: its view, its legend, outlines, then the places of names clear of what stands over the map.
 * @param settings made ready as well
 */
export function* drawnSteps(
  state: ExplorerState,
  ground: Ground,
  { host }: Pick<PageMap, 'host'>,
  over: readonly Box[],
  settings: boolean,
): Iterable<() => void> {
  const still = withoutCamera(state);
  yield () => void mapViewOf(ground.model, still);
  yield () => void legendOf(ground.model, still, mapViewOf(ground.model, still));
  if (settings) yield () => void controlsOf(ground.model, still);
  const input = inputOf(state, ground);
  if (!input) return;
  yield* outlineSteps(input);
  yield* nameSteps(input, host.camera(), host.size(), over);
}
