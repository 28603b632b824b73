/** Milliseconds after which no frame is waited for: a page in the background has none. */
const NO_FRAME = 250;

/**
 * Runs once the frame of the present gesture is on screen, in a task of its own: in the frame that follows, it would hold
 * that one up. @returns gives it up
 */
export function afterFrame(run: () => void): () => void {
  const once = (): void => {
    stop();
    run();
  };
  let task: ReturnType<typeof setTimeout> | undefined;
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      task = setTimeout(once);
    });
  });
  const timer = setTimeout(once, NO_FRAME);
  const stop = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
    clearTimeout(timer);
  };
  return stop;
}
