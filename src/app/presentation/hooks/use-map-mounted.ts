import { startTransition, useEffect, useRef, useState } from 'react';
import { afterSteps, nextTask } from '../../../render/map-host';

/**
 * Whether the map of the room is there. Under words that hide it, it waits for tasks of its own, in which it is drawn, so
 * that neither the scene nor a key is held up by what nobody sees yet; once there, it stays.
 * @param steps what that map is drawn from
 */
export function useMapMounted(words: boolean, steps: () => Iterable<() => void>): boolean {
  const [mounted, setMounted] = useState(!words);
  const latest = useRef(steps);
  latest.current = steps;
  useEffect(() => {
    let live = true;
    let giveUp = (): void => {};
    void nextTask().then(() => {
      if (live) giveUp = afterSteps(latest.current(), () => startTransition(() => setMounted(true)));
    });
    return () => {
      live = false;
      giveUp();
    };
  }, []);
  return mounted || !words;
}
