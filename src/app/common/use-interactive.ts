import { useEffect, useState } from 'react';

/** True once the map has taken over: what no first view needs may load from then on. */
export function useInteractive(): boolean {
  const [interactive, setInteractive] = useState(false);
  useEffect(() => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('carte:interactive').length > 0) setInteractive(true);
    });
    observer.observe({ type: 'mark', buffered: true });
    return () => observer.disconnect();
  }, []);
  return interactive;
}
