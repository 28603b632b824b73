/** Runs something once a gesture has come to rest. */
export interface Settle {
  /** In place of what waits already. */
  later(run: () => void): void;
  cancel(): void;
  destroy(): void;
}

const pointerOf = (event: Event): unknown => ('pointerId' in event ? event.pointerId : null);

/**
 * @param element where gestures begin: while a pointer is down on it, nothing runs, however slowly its moves come
 * @param delay milliseconds of rest after the last move, or the release
 */
export function settleOn(element: EventTarget, delay: number): Settle {
  const held = new Set<unknown>();
  let waiting: (() => void) | null = null;
  let timer: number | undefined;

  const start = (): void => {
    window.clearTimeout(timer);
    if (waiting === null || held.size > 0) return;
    timer = window.setTimeout(() => {
      const run = waiting;
      waiting = null;
      run?.();
    }, delay);
  };
  const press = (event: Event): void => {
    held.add(pointerOf(event));
    window.clearTimeout(timer);
  };
  // The release may come anywhere: a drag leaves the map, and the window.
  const release = (event: Event): void => {
    if (held.delete(pointerOf(event))) start();
  };
  const cancel = (): void => {
    window.clearTimeout(timer);
    waiting = null;
  };
  element.addEventListener('pointerdown', press, true);
  window.addEventListener('pointerup', release, true);
  window.addEventListener('pointercancel', release, true);
  return {
    later: (run) => {
      waiting = run;
      start();
    },
    cancel,
    destroy: () => {
      cancel();
      element.removeEventListener('pointerdown', press, true);
      window.removeEventListener('pointerup', release, true);
      window.removeEventListener('pointercancel', release, true);
    },
  };
}
