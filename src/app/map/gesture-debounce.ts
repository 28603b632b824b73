/** Runs something once a gesture has come to rest. */
export interface Debounced {
  /** In place of what waits already. */
  later(run: () => void): void;
  /** Runs what waits, at once. */
  flush(): void;
  cancel(): void;
}

const pointerOf = (event: Event): unknown => ('pointerId' in event ? event.pointerId : null);

/**
 * @param element where gestures begin: while a pointer is down on it, nothing runs, however slowly its moves come
 * @param delay milliseconds of rest after the last move, or the release
 */
export function debounceGesture(element: EventTarget, delay: number): Debounced {
  const held = new Set<unknown>();
  let waiting: (() => void) | null = null;
  let timer: number | undefined;

  const flush = (): void => {
    window.clearTimeout(timer);
    const run = waiting;
    waiting = null;
    run?.();
  };
  const start = (): void => {
    window.clearTimeout(timer);
    if (waiting !== null && held.size === 0) timer = window.setTimeout(flush, delay);
  };
  const press = (event: Event): void => {
    held.add(pointerOf(event));
    window.clearTimeout(timer);
  };
  // The release may come anywhere: a drag leaves the map, and the window.
  const release = (event: Event): void => {
    if (held.delete(pointerOf(event))) start();
  };
  element.addEventListener('pointerdown', press, true);
  window.addEventListener('pointerup', release, true);
  window.addEventListener('pointercancel', release, true);
  return {
    later: (run) => {
      waiting = run;
      start();
    },
    flush,
    cancel: () => {
      window.clearTimeout(timer);
      waiting = null;
    },
  };
}
