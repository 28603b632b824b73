import type { Camera, Size } from '../../../domain/projection';
import { afterSteps } from './after-steps';

/** Milliseconds without a step after which a move has come to rest: longer than between two steps of a wheel. */
const REST_MS = 120;

/** What is on screen of a map. */
interface Drawn {
  /** Goes with a move: what is painted is moved. */
  follow(camera: Camera): void;
  /** Draws all of it for a camera. */
  look(camera: Camera, size: Size): void;
  /** What {@link look} is made from, in short tasks: the next gesture is not held up by the end of the last. */
  lookSteps(camera: Camera, size: Size): Iterable<() => void>;
}

/** Draws little at each step of a move, and all once it rests. */
export interface AtRest {
  /** @param moving another step may follow at once */
  look(camera: Camera, size: Size, moving: boolean): void;
}

/** @param settle draws the ground where it is, of which steps have moved the picture */
export function atRest(drawn: Drawn, settle: () => void): AtRest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp = (): void => {};
  return {
    look: (camera, size, moving) => {
      clearTimeout(timer);
      giveUp();
      const draw = (): void => {
        settle();
        drawn.look(camera, size);
      };
      if (!moving) {
        draw();
        return;
      }
      drawn.follow(camera);
      timer = setTimeout(() => {
        giveUp = afterSteps(drawn.lookSteps(camera, size), draw);
      }, REST_MS);
    },
  };
}
