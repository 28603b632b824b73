import { useCallback, useEffect, useRef, useState } from 'react';
import type { Selection } from '../../state/explorer-state';

/**
 * Whether this reader has used the map since the page was opened: what to try first is then no longer said. Nothing of it
 * is kept on the device.
 */
export function useStarted(selection: Selection): readonly [started: boolean, start: () => void] {
  const [started, setStarted] = useState(false);
  const opened = useRef(selection);
  const start = useCallback((): void => setStarted(true), []);
  useEffect(() => {
    // What a link opened is no use yet.
    if (selection !== opened.current) start();
  }, [selection, start]);
  return [started, start];
}
