import { startTransition, useEffect, useState } from 'react';
import { isMapReady, onMapChange } from '../map/page-map';

/**
 * True once the map is what it will be: what no first view needs may load from then on. Nobody has asked for it, so that
 * it is rendered in slices.
 */
export function useMapReady(): boolean {
  const [ready, setReady] = useState(isMapReady);
  useEffect(() => {
    const read = (): void => startTransition(() => setReady(isMapReady()));
    read();
    return onMapChange(read);
  }, []);
  return ready;
}
