import type { Camera, Size } from '../../../domain/projection';
import type { MapTheme } from '../../../theme/map-theme';
import type { Box } from '../../../view/labels/label-candidates';
import { stepByStep } from '../../../view/labels/steps';
import type { Scene } from '../../common/renderer';
import { groupSteps, outlineSteps } from '../base-markup';
import { liveStyle } from '../svg-map';
import { labelMarkup } from './overlay-markup';
import { frameSteps, type GroundedLabel, overlayFrame, overlayModel } from './overlay-model';

export { outlineSteps };

const markups = new WeakMap<GroundedLabel, { readonly theme: MapTheme; readonly markup: string }>();

/** {@link labelMarkup}, once for a place in a theme. */
export function keptMarkup(label: GroundedLabel, theme: MapTheme): string {
  const known = markups.get(label);
  if (known?.theme === theme) return known.markup;
  const markup = labelMarkup(label, theme);
  markups.set(label, { theme, markup });
  return markup;
}

/** What its ground is first drawn from: an outline, or a layer, a step. */
export function* baseSteps(scene: Scene, camera: Camera): Iterable<() => void> {
  yield* outlineSteps(scene);
  yield* groupSteps(scene, liveStyle(camera));
}

/**
 * What its names are drawn from: the place of a label, or its letters, a step.
 * @param reserved boxes of the map that something else stands on
 */
export function* nameSteps(
  scene: Scene,
  camera: Camera,
  size: Size,
  reserved: readonly Box[] = [],
): Iterable<() => void> {
  // Made with its first step.
  yield () => void overlayModel(scene);
  const model = overlayModel(scene);
  yield* stepByStep(frameSteps(model, camera, size, reserved));
  for (const label of overlayFrame(model, camera, size, reserved).labels)
    yield () => void keptMarkup(label, scene.theme);
}

/** What a map is first drawn from: once all are done, it is only put in the page. */
export function* drawingSteps(scene: Scene, camera: Camera, size: Size): Iterable<() => void> {
  yield* baseSteps(scene, camera);
  yield* nameSteps(scene, camera, size);
}
