import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Resources } from '../../hooks/use-resources';
import { type Offline, offlineState, onOffline, startOffline, takeNewVersion } from './offline';

const NOTICES = { ready: 'hors-connexion', version: 'nouvelle-version' } as const;

/**
 * Says once that the page works without network, and offers a new version when there is one.
 * @param passing the good news leaves when the reader goes on, where it stands over the map
 */
export function useOffline(
  { say, unsay }: Pick<Resources, 'say' | 'unsay'>,
  { passing }: { readonly passing: boolean },
): Offline {
  const state = useSyncExternalStore(onOffline, offlineState);
  const first = useRef(true);
  useEffect(startOffline, []);
  useEffect(() => {
    // A page that was kept before is no news.
    if (state === 'ready' && first.current && !navigator.serviceWorker.controller) {
      first.current = false;
      say({
        id: NOTICES.ready,
        text: 'Prêt hors connexion\u00a0: carte, données et scènes restent disponibles sans réseau.',
        retry: null,
      });
      if (passing) {
        const heard = new AbortController();
        const leave = ({ target }: Event): void => {
          if (target instanceof Element && target.closest('.notices')) return;
          heard.abort();
          unsay(NOTICES.ready);
        };
        for (const event of ['click', 'keydown']) {
          window.addEventListener(event, leave, { signal: heard.signal });
        }
      }
    }
    if (state === 'new-version') {
      say({
        id: NOTICES.version,
        text: 'Une nouvelle version est en ligne.',
        retry: takeNewVersion,
        retryLabel: 'Passer à la nouvelle version',
      });
    }
  }, [state, say, unsay, passing]);
  return state;
}
