import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import { currentMap, isMapReady, onMapChange } from '../map/page-map';

/**
 * True once the map is what it will be: what no first view needs may load from then on. Nobody has asked for it, so that
 * it is rendered in slices.
 */
export function useMapReady(): boolean {
  const [ready, setReady] = useState(isMapReady);
  useEffect(() => {
    // Told once: what the map says of itself while it is moved commits nothing.
    const read = (): void => {
      if (!isMapReady()) return;
      stop();
      startTransition(() => setReady(true));
    };
    const stop = onMapChange(read);
    read();
    return stop;
  }, []);
  return ready;
}

/** Hears of the map and of the window: at home the map follows it, and nobody is told. @returns what stops it */
export function onMapOrWindow(run: () => void): () => void {
  const stop = onMapChange(run);
  window.addEventListener('resize', run);
  return () => {
    stop();
    window.removeEventListener('resize', run);
  };
}

/**
 * True where the map looks from that zoom or nearer, be it at home, once it is what it will be: files asked for sooner
 * would be drawn while MapLibre proves itself.
 */
export const useMapFrom = (zoom: number): boolean =>
  useSyncExternalStore(onMapOrWindow, () => isMapReady() && (currentMap()?.host.camera().zoom ?? 0) >= zoom);
