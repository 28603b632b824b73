import { nextTask } from '../../render/map-host';

/** Longest run of steps without a breath, milliseconds: well within a frame and a gesture. */
const RUN = 12;

/**
 * Takes steps, letting gestures pass between them, then runs what waits for them all.
 * @returns gives it up
 */
export function afterSteps(steps: readonly (() => void)[], run: () => void): () => void {
  let given = false;
  const take = async (): Promise<void> => {
    let since = performance.now();
    for (const step of steps) {
      if (performance.now() - since > RUN) {
        await nextTask();
        since = performance.now();
      }
      if (given) return;
      step();
    }
    await nextTask();
    if (!given) run();
  };
  void take();
  return () => {
    given = true;
  };
}
