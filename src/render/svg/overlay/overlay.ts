import type { Camera, Point, Size } from '../../../domain/projection';
import type { Box } from '../../../view/labels/label-candidates';
import { nextTask } from '../../common/host-signals';
import type { MapInput } from '../../common/renderer';
import { goneWith } from '../path';
import { nameSteps } from './drawing-steps';
import { calledOutAt, symbolAt } from './overlay-at';
import { isLaidOut, type OverlayFrame, type OverlayModel, overlayFrame, overlayModel } from './overlay-model';
import { mountSheet, type PlacedOverlay, type Sheet } from './sheet';

export interface Overlay {
  update(input: MapInput, reserved?: readonly Box[]): void;
  /** Lays out for a camera, in the same frame as the base map; no React. */
  look(camera: Camera, size: Size): void;
  /** Goes with the base map that is being moved: nothing is laid out until {@link look}. */
  follow(camera: Camera): void;
  /** What {@link look} would lay out, a label a step. */
  lookSteps(camera: Camera, size: Size): Iterable<() => void>;
  /**
   * Finds the places of the labels of an input that may come next, as if nothing else changed, and writes them unseen where
   * it has other colours: {@link update} then turns to what is there.
   */
  foresee(input: MapInput): void;
  /** True when {@link foresee} has done so, and nothing else has changed. */
  isForeseen(input: MapInput): boolean;
  setHover(keys: readonly string[]): void;
  setReserved(boxes: readonly Box[]): void;
  /** Symbol, marker or label called out under a point of the screen. */
  symbolAt(point: Point): string | null;
}

/** CSS pixels around a symbol or marker that still hit it. */
const REACH = 5;

/** Labels, symbols, markers and emphasis above either base map. */
export function mountOverlay(container: HTMLElement, input: MapInput, camera: Camera, size: Size): Overlay {
  let front: Sheet = mountSheet(container);
  let back: Sheet | null = null;
  /** What is written on the back. */
  let ahead: OverlayFrame | null = null;
  /** May come next. */
  let coming: MapInput | null = null;
  let model: OverlayModel = overlayModel(input);
  let hover: readonly string[] = [];
  let reserved: readonly Box[] = [];
  let [lastCamera, lastSize] = [camera, size];

  const placed = (of: OverlayModel): PlacedOverlay => ({
    ...{ model: of, camera: lastCamera, size: lastSize },
    frame: overlayFrame(of, lastCamera, lastSize, reserved),
  });
  let shown = placed(model);
  const place = (): void => {
    shown = placed(model);
    front.place(shown);
  };

  const foresee = (next: MapInput): void => {
    coming = next;
    const there = placed(overlayModel(next));
    // Of a mere selection, few labels are other ones: these are written in its frame.
    if (next.view.areas === model.input.view.areas || there.frame === ahead) return;
    if (!back) {
      back = mountSheet(container);
      back.see(false);
    }
    back.write(there, hover);
    ahead = there.frame;
  };

  front.see(true);
  front.write(shown, hover);
  return {
    foresee,
    update: (next, boxes = reserved) => {
      coming = null;
      model = overlayModel(next);
      reserved = boxes;
      shown = placed(model);
      if (!back || shown.frame !== ahead) {
        front.write(shown, hover);
        return;
      }
      [front, back, ahead] = [back, front, null];
      front.light(shown, hover);
      front.see(true);
      back.see(false);
    },
    look: (nextCamera, nextSize) => {
      [lastCamera, lastSize] = [nextCamera, nextSize];
      place();
    },
    follow: (nextCamera) => {
      lastCamera = nextCamera;
      front.follow(shown, nextCamera);
    },
    lookSteps: (nextCamera, nextSize) => nameSteps(model.input, nextCamera, nextSize, reserved),
    isForeseen: (next) => isLaidOut(next, lastCamera, lastSize, reserved),
    setHover: (keys) => {
      if (keys.join() === hover.join()) return;
      hover = keys;
      front.light(shown, hover);
      // On its way, what is lit goes with the rest.
      if (lastCamera !== shown.camera) front.follow(shown, lastCamera);
    },
    setReserved: (boxes) => {
      if (JSON.stringify(boxes) === JSON.stringify(reserved)) return;
      reserved = boxes;
      place();
      // The pointer has not moved: what it is over has other room now.
      if (coming) void nextTask().then(() => coming && foresee(coming));
    },
    symbolAt: (point) =>
      symbolAt(model, lastCamera, lastSize, point, REACH) ??
      calledOutAt(shown.frame.labels, point, ({ at }) => goneWith(shown.camera, lastCamera, lastSize, at)),
  };
}
