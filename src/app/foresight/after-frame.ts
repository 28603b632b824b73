/** Milliseconds after which no frame is waited for: a page in the background has none. */
const NO_FRAME = 250;

/** Runs once the frame of the present gesture is on screen. @returns gives it up */
export function afterFrame(run: () => void): () => void {
  const once = (): void => {
    stop();
    run();
  };
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(once);
  });
  const timer = setTimeout(once, NO_FRAME);
  const stop = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  return stop;
}
