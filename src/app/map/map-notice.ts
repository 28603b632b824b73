import { useEffect, useSyncExternalStore } from 'react';
import type { Resources } from '../hooks/use-resources';
import { currentMap, mapNotice, onMapChange } from './page-map';

const ID = 'map';

/** Says that the map is drawn otherwise and why, with a retry, for as long as it is true. */
export function useMapNotice({ say, unsay }: Pick<Resources, 'say' | 'unsay'>): void {
  const text = useSyncExternalStore(onMapChange, mapNotice);
  useEffect(() => {
    if (text === null) unsay(ID);
    else say({ id: ID, text, retry: () => currentMap()?.host.retry(), lasting: true });
  }, [text, say, unsay]);
}
