import { startTransition } from 'react';
import { afterSteps } from '../../../render/map-host';

/**
 * Makes a scene ready, then has it shown: at once where it is.
 * @returns gives it up, for another command
 */
export type Gate = (index: number, turn: () => void) => () => void;

/** Shows a scene as it is. */
export const AT_ONCE: Gate = (_, turn) => {
  turn();
  return () => {};
};

/**
 * Takes what a scene is made of in short tasks, so that none of it holds a gesture up: the scene on screen stays whole
 * until the next one is.
 * @param stepsOf nothing left to do: shown in the very event
 */
export const gateOf =
  (stepsOf: (index: number) => Iterable<() => void>): Gate =>
  (index, turn) => {
    let isEvent = true;
    const giveUp = afterSteps(stepsOf(index), () => {
      if (isEvent) turn();
      else startTransition(turn);
    });
    isEvent = false;
    return giveUp;
  };
