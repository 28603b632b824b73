import type { Camera, Size } from '../../../domain/projection';
import type { Scene } from '../../common/renderer';
import { outlineSteps } from '../base-markup';
import { overlayFrame, overlayModel } from './overlay-model';

export { outlineSteps };

/** What a map is first drawn from, its outlines and the places of its labels: once all are done, nothing is left but to write it. */
export const drawingSteps = (scene: Scene, camera: Camera, size: Size): readonly (() => void)[] => [
  ...outlineSteps(scene),
  () => overlayFrame(overlayModel(scene), camera, size),
];
