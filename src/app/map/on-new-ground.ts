import { nextTask } from '../../render/map-host';

/** Longest task, milliseconds: well within a frame and a gesture. */
export const RUN = 12;

/**
 * Takes steps, letting gestures pass between them, then runs what waits for them all: at once where they are few, or
 * have been taken before.
 * @param rested nothing of it belongs to the present task, which has done enough
 * @returns gives it up
 */
export function afterSteps(steps: Iterable<() => void>, run: () => void, rested = false): () => void {
  let given = false;
  const take = async (): Promise<void> => {
    if (rested) await nextTask();
    let since = performance.now();
    let waited = false;
    for (const step of steps) {
      if (performance.now() - since > RUN) {
        await nextTask();
        since = performance.now();
        waited = true;
      }
      if (given) return;
      step();
    }
    // What has been composed in this task leaves another to what is drawn of it.
    if (waited || performance.now() - since > RUN) await nextTask();
    if (!given) run();
  };
  void take();
  return () => {
    given = true;
  };
}
