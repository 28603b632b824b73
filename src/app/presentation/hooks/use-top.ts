import { useEffect, useLayoutEffect, useRef } from 'react';

/** Milliseconds in which what a key has sent gliding comes to rest. */
const GLIDE = 400;
/** A person scrolls by one of these. */
const BY_HAND = ['keydown', 'wheel', 'pointerdown', 'touchstart'] as const;

/**
 * A small window scrolls its page: each scene begins at its top, also where an arrow key had sent the scene before gliding,
 * which the browser goes on with.
 */
export function useTop(scene: unknown): void {
  /** Told by the browser: to ask it where the page stands would lay the new scene out within the press of a key. */
  const isAway = useRef(true);
  useEffect(() => {
    const read = (): void => {
      isAway.current = window.scrollX !== 0 || window.scrollY !== 0;
    };
    read();
    window.addEventListener('scroll', read);
    return () => window.removeEventListener('scroll', read);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scene is what it follows
  useLayoutEffect(() => {
    const toTop = (): void => window.scrollTo(0, 0);
    const leave = (): void => {
      clearTimeout(timer);
      window.removeEventListener('scroll', toTop);
      for (const type of BY_HAND) window.removeEventListener(type, leave, true);
    };
    const timer = setTimeout(leave, GLIDE);
    if (isAway.current) toTop();
    window.addEventListener('scroll', toTop);
    for (const type of BY_HAND) window.addEventListener(type, leave, true);
    return leave;
  }, [scene]);
}
