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
  // That of the names before answers until the next is there.
  const search = made?.search ?? null;
  const find = useCallback((query: string) => search?.find(query) ?? [], [search]);
  return {
    status: later.kind === 'ready' && made?.of !== model ? 'waiting' : later.kind,
    find,
    wake,
    retry: later.kind === 'failed' ? later.retry : nothing,
  };
}
