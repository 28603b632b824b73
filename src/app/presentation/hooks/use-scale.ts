import { useSyncExternalStore } from 'react';

/** Size of a rem where the projector theme is drawn as it stands (letters of 24 px), in CSS pixels. */
const REFERENCE = 24;

const read = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || REFERENCE;

/** How much larger than 1920×1080 the screen is: everything drawn on the map follows the one root size of the page. */
export function useScale(): number {
  const size = useSyncExternalStore((onChange) => {
    window.addEventListener('resize', onChange);
    return () => window.removeEventListener('resize', onChange);
  }, read);
  return size / REFERENCE;
}
