import { type RefObject, useLayoutEffect, useRef } from 'react';

/** A pane that scrolls begins at its top when what it shows becomes something else. */
export function useTop<E extends HTMLElement>(shown: string): RefObject<E | null> {
  const pane = useRef<E>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is what asks for the top
  useLayoutEffect(() => {
    if (pane.current) pane.current.scrollTop = 0;
  }, [shown]);
  return pane;
}
