import { useEffect, useSyncExternalStore } from 'react';
import type { Resources } from '../../hooks/use-resources';
import { type Offline, offlineState, onOffline, startOffline, takeNewVersion } from './offline';

/** Good news that nobody waits for: read where one looks for it, and never over a map. */
export const OFFLINE_READY =
  'Prêt hors connexion\u00a0: carte, données et scènes restent disponibles sans réseau.';

/** Keeps the page for a life without network, and offers a new version when there is one. */
export function useOffline({ say }: Pick<Resources, 'say'>): Offline {
  const state = useSyncExternalStore(onOffline, offlineState);
  useEffect(startOffline, []);
  useEffect(() => {
    if (state === 'new-version') {
      say({
        id: 'nouvelle-version',
        text: 'Une nouvelle version est en ligne.',
        retry: takeNewVersion,
        retryLabel: 'Passer à la nouvelle version',
      });
    }
  }, [state, say]);
  return state;
}
