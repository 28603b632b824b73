import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from '../../../domain/projection';

/** Higher than the map of a show held upright ever is, in widths. */
const UPRIGHT = 1.25;

/**
 * The room that the map of a show has, for what its legend names. Held upright, the map is as high as the words leave it:
 * a height that followed it would move with the legend.
 */
export function useMapRoom(place: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const read = (): void => {
      const { clientWidth: width = 0, clientHeight: height = 0 } = place.current ?? {};
      const upright = window.innerHeight > window.innerWidth;
      setSize(width > 0 ? { width, height: upright ? Math.round(width * UPRIGHT) : height } : null);
    };
    read();
    window.addEventListener('resize', read);
    return () => window.removeEventListener('resize', read);
  }, [place]);
  return size;
}
