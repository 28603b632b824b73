import { useCallback, useEffect, useRef, useState } from 'react';
import type { Selection } from '../../state/explorer-state';
import { readStored, writeStored } from '../common/storage';

const KEY = 'pactes-hdf:commence';

/** Whether this reader has used the map once, on this device: what to try first is then no longer said. */
export function useStarted(selection: Selection): readonly [started: boolean, start: () => void] {
  const [started, setStarted] = useState(() => readStored(KEY) !== null);
  const opened = useRef(selection);
  const start = useCallback((): void => {
    setStarted(true);
    writeStored(KEY, 'oui');
  }, []);
  useEffect(() => {
    // What a link opened is no use yet.
    if (selection !== opened.current) start();
  }, [selection, start]);
  return [started, start];
}
