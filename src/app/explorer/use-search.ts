import { useCallback, useMemo, useState } from 'react';
import type { Model } from '../../domain/model';
import type { SearchGroup } from '../../view/search/search';
import { useLater } from '../hooks/use-later';

const loadSearch = () => import('../../view/search/search');
const nothing = (): void => {};

interface LazySearch {
  readonly status: 'waiting' | 'ready' | 'failed';
  readonly find: (query: string) => readonly SearchGroup[];
  /** Loads the index maker; called when the field is entered. */
  readonly wake: () => void;
  readonly retry: () => void;
}

/** The search, loaded when a reader turns to it: the first map does not wait for it. */
export function useSearch(model: Model): LazySearch {
  const [wanted, setWanted] = useState(false);
  const wake = useCallback(() => setWanted(true), []);
  const later = useLater(loadSearch, wanted);
  const search = useMemo(
    () => (later.kind === 'ready' ? later.value.createSearch(model) : null),
    [later, model],
  );
  return {
    status: later.kind,
    find: (query) => search?.find(query) ?? [],
    wake,
    retry: later.kind === 'failed' ? later.retry : nothing,
  };
}
