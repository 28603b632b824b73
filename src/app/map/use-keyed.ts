import { useEffect, useState } from 'react';

/** True from the first key on: what only keys need may load then, without waiting for the last of the map. */
export function useKeyed(): boolean {
  const [keyed, setKeyed] = useState(false);
  useEffect(() => {
    const heard = new AbortController();
    window.addEventListener('keydown', () => setKeyed(true), { once: true, signal: heard.signal });
    return () => heard.abort();
  }, []);
  return keyed;
}
