import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * A pane that scrolls begins at its top when what it shows becomes something else.
 * @param at the pane, where who shows it needs it too
 */
export function useTop<E extends HTMLElement>(shown: string, at?: RefObject<E | null>): RefObject<E | null> {
  const own = useRef<E>(null);
  const pane = at ?? own;
  const scrolled = useRef(false);
  useEffect(() => {
    const element = pane.current;
    const read = (): void => {
      scrolled.current = element !== null && element.scrollTop > 0;
    };
    element?.addEventListener('scroll', read, { passive: true });
    return () => element?.removeEventListener('scroll', read);
  }, [pane]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is what asks for the top
  useLayoutEffect(() => {
    // Said to a pane that is there already, it would have the browser lay the page out in the midst of a click.
    if (pane.current && scrolled.current) pane.current.scrollTop = 0;
  }, [shown]);
  return pane;
}
