import { whenIdle } from '../common/host-signals';

/** Milliseconds without a change before the hidden drawing follows: a gesture is not held up by what nobody sees. */
const QUIET_MS = 400;

/**
 * Keeps the SVG under WebGL in step with it: paper has no canvas, and shows the SVG. Not only when the browser says that
 * it prints: a frame in somebody else's page is not always told.
 * @returns what tells it that something on screen has changed
 */
export function keepForPaper(isHidden: () => boolean, draw: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = false;
  const drawNow = (): void => {
    clearTimeout(timer);
    if (!due) return;
    due = false;
    if (isHidden()) draw();
  };
  window.addEventListener('beforeprint', drawNow);
  return () => {
    // What is on screen is what prints.
    if (!isHidden()) return;
    due = true;
    clearTimeout(timer);
    timer = setTimeout(() => whenIdle(drawNow), QUIET_MS);
  };
}
