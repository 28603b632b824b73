import { type RefObject, useEffect, useRef } from 'react';

/** Milliseconds without the mouse after which controls and cursor leave the scene alone. */
const IDLE_MS = 2500;

/** Marks an element `data-idle` while the mouse rests; no render: a style sheet does the rest. */
export function useIdle(): RefObject<HTMLElement | null> {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const rest = (): void => {
      if (root.current) root.current.dataset.idle = '';
    };
    let timer = 0;
    const wake = ({ pointerType }: PointerEvent): void => {
      if (root.current) delete root.current.dataset.idle;
      window.clearTimeout(timer);
      // A finger has no place where it rests: controls stay.
      if (pointerType === 'mouse') timer = window.setTimeout(rest, IDLE_MS);
    };
    rest();
    window.addEventListener('pointermove', wake);
    window.addEventListener('pointerdown', wake);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('pointermove', wake);
      window.removeEventListener('pointerdown', wake);
    };
  }, []);
  return root;
}
