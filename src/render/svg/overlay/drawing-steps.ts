import type { Camera, Size } from '../../../domain/projection';
import type { DesignTokens } from '../../../tokens/design-tokens';
import type { Box } from '../../../view/labels/label-candidates';
import { stepByStep } from '../../../view/labels/steps';
import type { MapInput } from '../../common/renderer';
import { groupSteps, outlineSteps } from '../base-markup';
import { liveStyle } from '../svg-map';
import { labelMarkup } from './overlay-markup';
import { frameSteps, type GroundedLabel, overlayFrame, overlayModel } from './overlay-model';

export { outlineSteps };

const markups = new WeakMap<GroundedLabel, { readonly tokens: DesignTokens; readonly markup: string }>();

/** {@link labelMarkup}, once for a place in a set of tokens. */
export function cachedMarkup(label: GroundedLabel, tokens: DesignTokens): string {
  const known = markups.get(label);
  if (known?.tokens === tokens) return known.markup;
  const markup = labelMarkup(label, tokens);
  markups.set(label, { tokens, markup });
  return markup;
}

/** What its ground is first drawn from: an outline, or a layer, a step. */
export function* baseSteps(input: MapInput, camera: Camera): Iterable<() => void> {
  yield* outlineSteps(input);
  yield* groupSteps(input, liveStyle(camera));
}

/**
 * What its names are drawn from: the place of a label, or its letters, a step.
 * @param reserved boxes of the map that something else stands on
 */
export function* nameSteps(
  input: MapInput,
  camera: Camera,
  size: Size,
  reserved: readonly Box[] = [],
): Iterable<() => void> {
  // Made with its first step.
  yield () => void overlayModel(input);
  const model = overlayModel(input);
  yield* stepByStep(frameSteps(model, camera, size, reserved));
  for (const label of overlayFrame(model, camera, size, reserved).labels)
    yield () => void cachedMarkup(label, input.tokens);
}

/** What a map is first drawn from: once all are done, it is only put in the page. */
export function* drawingSteps(input: MapInput, camera: Camera, size: Size): Iterable<() => void> {
  yield* baseSteps(input, camera);
  yield* nameSteps(input, camera, size);
}
