import type { Camera, Size } from '../../../domain/projection';
import type { Box } from '../../../view/labels/label-candidates';
import type { MapView } from '../../../view/map-view';
import { groundOf } from '../../common/area-paint';
import type { MapInput } from '../../common/renderer';

/** True where two scenes stand on the same ground in the same colours, both with names or without. */
export const sameGround = (a: MapInput, b: MapInput): boolean =>
  groundOf(a) === groundOf(b) &&
  a.context === b.context &&
  a.tokens === b.tokens &&
  a.nameless === b.nameless;

/** What a layout of a view is made from, besides the input. */
export const layoutKey = (camera: Camera, size: Size, reserved: readonly Box[]): string =>
  JSON.stringify([camera, size.width, size.height, reserved]);

/** The last layout of each view, and what it was made from. */
export function lastFrames<Frame>() {
  const kept = new WeakMap<MapView, { readonly of: MapInput; readonly at: string; readonly frame: Frame }>();
  return {
    find: (input: MapInput, at: string): Frame | null => {
      const known = kept.get(input.view);
      return known?.at === at && sameGround(known.of, input) ? known.frame : null;
    },
    keep: (input: MapInput, at: string, frame: Frame): void => {
      kept.set(input.view, { of: input, at, frame });
    },
  };
}
