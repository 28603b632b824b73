import { useEffect, useState } from 'react';

const isInteractive = (): boolean => performance.getEntriesByName('carte:interactive').length > 0;
/** Between two looks at the mark: nobody waits for what loads then. */
const LOOK_MS = 500;

/** True once the map has taken over: what no first view needs may load from then on. */
export function useInteractive(): boolean {
  const [interactive, setInteractive] = useState(isInteractive);
  useEffect(() => {
    if (interactive) return;
    // A timer and not a PerformanceObserver: its entries wait for an idle moment, which software WebGL leaves none of.
    const timer = window.setInterval(() => setInteractive(isInteractive()), LOOK_MS);
    return () => window.clearInterval(timer);
  }, [interactive]);
  return interactive;
}
