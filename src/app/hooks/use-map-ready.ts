import { useSyncExternalStore } from 'react';
import { isMapReady, onMapChange } from '../map/page-map';

/** True once the map is what it will be: what no first view needs may load from then on. */
export const useMapReady = (): boolean => useSyncExternalStore(onMapChange, isMapReady);
