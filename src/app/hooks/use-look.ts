import { useSyncExternalStore } from 'react';
import type { Appearance } from '../../state/shell';
import { chosenLook, onLook } from '../common/appearance';

/** Light, dark or as the device, as it is chosen. */
export const useLook = (): Appearance => useSyncExternalStore(onLook, chosenLook);
