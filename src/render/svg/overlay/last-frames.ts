import type { Camera, Size } from '../../../domain/projection';
import type { Box } from '../../../view/labels/label-candidates';
import type { MapView } from '../../../view/map-view';
import { groundOf } from '../../common/area-paint';
import type { Scene } from '../../common/renderer';

/** True where two scenes stand on the same ground in the same colours, both with names or without. */
export const sameGround = (a: Scene, b: Scene): boolean =>
  groundOf(a) === groundOf(b) && a.context === b.context && a.theme === b.theme && a.nameless === b.nameless;

/** What a layout of a view is made from, besides the scene. */
export const layoutKey = (camera: Camera, size: Size, reserved: readonly Box[]): string =>
  JSON.stringify([camera, size.width, size.height, reserved]);

/** The last layout of each view, and what it was made from. */
export function lastFrames<Frame>() {
  const kept = new WeakMap<MapView, { readonly of: Scene; readonly at: string; readonly frame: Frame }>();
  return {
    find: (scene: Scene, at: string): Frame | null => {
      const known = kept.get(scene.view);
      return known?.at === at && sameGround(known.of, scene) ? known.frame : null;
    },
    keep: (scene: Scene, at: string, frame: Frame): void => {
      kept.set(scene.view, { of: scene, at, frame });
    },
  };
}
