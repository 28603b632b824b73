import { useSyncExternalStore } from 'react';
import type { Padding } from '../../domain/projection';
import { LOW, MAP_PADDING, NARROW, SHORT, TALL } from '../common/map-layout';

/** True while a media query holds. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Margins of the layout in force. */
export function useMapPadding(phone: boolean): Padding {
  const tall = useMedia(TALL);
  const low = useMedia(LOW);
  const short = useMedia(SHORT);
  const narrow = useMedia(NARROW);
  return MAP_PADDING[
    short ? 'short' : phone ? 'phone' : low ? 'low' : tall ? 'tall' : narrow ? 'narrow' : 'wide'
  ];
}
