import { nextTask } from '../host-signals';

/** Longest task, milliseconds: well within a frame and a gesture. */
export const RUN = 12;

/** The next task, without the wait of a timer: where steps follow one another, no idle moment comes between them. */
export function taskAtOnce(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

/**
 * Takes steps, letting gestures pass between them, then runs what waits for them all: at once where they are few, or
 * have been taken before.
 * @param before what goes first: where nobody has made a gesture for it, the present task has done enough
 * @param task what ends a task
 * @param most milliseconds after which a task ends
 * @returns gives it up
 */
export function afterSteps(
  steps: Iterable<() => void>,
  run: () => void,
  before: (() => Promise<void>) | false = false,
  task = nextTask,
  most = RUN,
): () => void {
  let given = false;
  const take = async (): Promise<void> => {
    if (before) await before().then(task);
    let since = performance.now();
    let waited = false;
    try {
      for (const step of steps) {
        if (performance.now() - since > most) {
          await task();
          since = performance.now();
          waited = true;
        }
        if (given) return;
        step();
      }
    } catch {
      // What could not be made ready is made by what waits for it, whose error is that of the page.
    }
    // What has been composed in this task leaves another to what is drawn of it.
    if (waited || performance.now() - since > most) await task();
    if (!given) run();
  };
  void take();
  return () => {
    given = true;
  };
}
