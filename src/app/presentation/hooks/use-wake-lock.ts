import { useEffect } from 'react';

/** Keeps the screen awake while the page is seen; where the system has no such lock, or refuses it, nothing happens. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let live = true;
    const ask = (): void => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      navigator.wakeLock.request('screen').then(
        (granted) => {
          if (live) lock = granted;
          else void granted.release();
        },
        // Low battery, or a frame without the permission: the show goes on.
        () => {},
      );
    };
    ask();
    // The system takes the lock back when the page is hidden.
    document.addEventListener('visibilitychange', ask);
    return () => {
      live = false;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release().catch(() => {});
    };
  }, []);
}
