import type { Camera } from '../../domain/projection';

/** Once each, on the first call: a later change of renderer does not move the mark. */
export const mark = (name: 'carte:visible' | 'carte:interactive' | 'carte:communes'): void => {
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
};

/** Two cameras that give the same picture to a hundredth of a pixel. */
export const sameCamera = (a: Camera, b: Camera): boolean =>
  Math.abs(a.zoom - b.zoom) < 1e-6 &&
  Math.abs(a.center[0] - b.center[0]) < 1e-7 &&
  Math.abs(a.center[1] - b.center[1]) < 1e-7;

/**
 * The next task: long work that waits for it lets the frames and gestures pass that wait themselves. After a few timers
 * one within the other, the next would wait for four milliseconds: work in slices of twelve would take a third longer.
 */
export const nextTask = (): Promise<void> =>
  new Promise((done) => {
    if ('scheduler' in globalThis) void scheduler.postTask(done);
    else setTimeout(done);
  });

/** Milliseconds after which no frame is waited for: a page in the background has none. */
const NO_FRAME = 250;

/** The task after the next frame: what has been drawn is on screen. */
export const nextFrame = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done()));
    setTimeout(done, NO_FRAME);
  });

export const whenIdle = (run: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 200);
};
