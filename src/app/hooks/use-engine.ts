import { useSyncExternalStore } from 'react';
import type { Engine } from '../../render/map-host';
import { chosenEngine, onEngine } from '../common/engine-choice';

/** How this reader has the map drawn, as it is chosen. */
export const useEngine = (): Engine => useSyncExternalStore(onEngine, chosenEngine);
