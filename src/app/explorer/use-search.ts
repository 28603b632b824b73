import { startTransition, useCallback, useEffect, useState } from 'react';
import type { Model } from '../../domain/model';
import type { Search, SearchGroup } from '../../view/search/search';
import { useLater } from '../hooks/use-later';

const loadSearch = () => import('../foresight/search-ahead');
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
  const [made, setMade] = useState<{ readonly of: Model; readonly search: Search } | null>(null);
  useEffect(() => {
    if (later.kind !== 'ready') return;
    return later.value.makeSearch(model, (search) => startTransition(() => setMade({ of: model, search })));
  }, [later, model]);
  const search = made?.of === model ? made.search : null;
  return {
    status: later.kind === 'ready' && !search ? 'waiting' : later.kind,
    find: (query) => search?.find(query) ?? [],
    wake,
    retry: later.kind === 'failed' ? later.retry : nothing,
  };
}
