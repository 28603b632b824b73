import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Resources } from '../../hooks/use-resources';
import { type Offline, offlineState, onOffline, startOffline, takeNewVersion } from './offline';

const NOTICE = 'hors-connexion';

/** Says once that the page works without network, and offers a new version when there is one. */
export function useOffline({ say }: Pick<Resources, 'say'>): Offline {
  const state = useSyncExternalStore(onOffline, offlineState);
  const first = useRef(true);
  useEffect(startOffline, []);
  useEffect(() => {
    // A page that was kept before is no news.
    if (state === 'ready' && first.current && !navigator.serviceWorker.controller) {
      first.current = false;
      say({
        id: NOTICE,
        text: 'Prêt hors connexion\u00a0: carte, données et scènes restent disponibles sans réseau.',
        retry: null,
      });
    }
    if (state === 'new-version') {
      say({
        id: NOTICE,
        text: 'Une nouvelle version est en ligne.',
        retry: takeNewVersion,
        retryLabel: 'Passer à la nouvelle version',
      });
    }
  }, [state, say]);
  return state;
}
