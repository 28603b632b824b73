import { startTransition, useCallback, useEffect, useState } from 'react';
import { afterFrame } from '../foresight/after-frame';

/** Something loaded when it is wanted, and what became of it. */
export type Later<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly retry: () => void };

const WAITING = { kind: 'waiting' } as const;

/**
 * Loads once, from the moment it is wanted. A failure is never thrown: the caller says it where the content would be.
 * @param load the same function at each render
 */
export function useLater<T>(load: () => Promise<T>, wanted: boolean): Later<T> {
  const [later, setLater] = useState<Later<T>>(WAITING);
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => {
    setLater(WAITING);
    setAttempt((count) => count + 1);
  }, []);
  const needed = wanted && later.kind === 'waiting';
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is what asks again
  useEffect(() => {
    if (!needed) return;
    let live = true;
    load().then(
      // In slices: all that shows it is rendered with it, and nobody has made a gesture for that.
      (value) => live && startTransition(() => setLater({ kind: 'ready', value })),
      () => live && setLater({ kind: 'failed', retry }),
    );
    return () => {
      live = false;
    };
  }, [needed, attempt, load, retry]);
  return later;
}

/** Milliseconds after which what was made before is left, though what the next needs has not come: nothing is less wrong. */
const LATEST = 1000;

/**
 * What a gesture has changed, as it was until the frame of that gesture is on screen: what is made of it neither holds
 * that frame up nor the next gesture, which may interrupt it. Unlike `useDeferredValue`, whose render begins before.
 */
export function useAfterFrame<T extends object>(latest: T): T {
  const [shown, setShown] = useState(latest);
  useEffect(() => {
    const leave = afterFrame(() => startTransition(() => setShown(latest)));
    const late = setTimeout(() => setShown(latest), LATEST);
    return () => {
      leave();
      clearTimeout(late);
    };
  }, [latest]);
  return shown;
}
