import { startTransition, useEffect, useState } from 'react';
import { nextTask } from '../../../render/map-host';

/**
 * Whether the map of the room is there. Under words that hide it, it waits for a task of its own, so that the scene is not
 * held up by what nobody sees yet; once there, it stays.
 */
export function useMapMounted(words: boolean): boolean {
  const [mounted, setMounted] = useState(!words);
  useEffect(() => {
    let live = true;
    void nextTask().then(() => {
      if (live) startTransition(() => setMounted(true));
    });
    return () => {
      live = false;
    };
  }, []);
  return mounted || !words;
}
