import { useSyncExternalStore } from 'react';
import { TOKENS } from '../../../tokens/token-sets';

/** Size of a rem where the projector theme is drawn as it stands (letters of 24 px), in CSS pixels. */
const REFERENCE = 24;

/** Width of a map on which the projector theme as it stands leaves every contract the room for its values, CSS pixels. */
const ROOM = 743;
/** Letters of a map are never below 12 px. */
const LEAST = 12;

/** The words of a show held upright are as large as the root; its map is no wider than the window, and its letters follow. */
function read(): number {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || REFERENCE;
  const smallest = (REFERENCE * LEAST) / TOKENS.projector.labels.value.size;
  return Math.min(root, Math.max(smallest, (window.innerWidth * REFERENCE) / ROOM));
}

/** Read again by each window size alone: in the frame of a key, reading it would lay out what the key has just written. */
let kept: number | null = null;

function listen(onChange: () => void): () => void {
  kept = read();
  const onResize = (): void => {
    kept = read();
    onChange();
  };
  window.addEventListener('resize', onResize);
  return () => {
    kept = null;
    window.removeEventListener('resize', onResize);
  };
}

/** How much larger than 1920×1080 the screen is: everything drawn on the map follows the root size of the page, and its width. */
export function useScale(): number {
  const size = useSyncExternalStore(listen, () => kept ?? read());
  return size / REFERENCE;
}
