import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from '../../../domain/projection';

/** Higher than the map of a show held upright ever is, in widths. */
const UPRIGHT = 1.25;

/**
 * The room that the map of a show has, for what its legend names. Held upright, the map is as high as the words leave it:
 * a height that followed it would move with the legend.
 */
export function useMapSize(place: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const read = (): void => {
      const { clientWidth: width = 0, clientHeight: height = 0 } = place.current ?? {};
      const upright = window.innerHeight > window.innerWidth;
      const next = width > 0 ? { width, height: upright ? Math.round(width * UPRIGHT) : height } : null;
      setSize((before) => (before?.width === next?.width && before?.height === next?.height ? before : next));
    };
    read();
    // A scene of words leaves the map another height than one with a map.
    const observer = new ResizeObserver(read);
    if (place.current) observer.observe(place.current);
    window.addEventListener('resize', read);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', read);
    };
  }, [place]);
  return size;
}
