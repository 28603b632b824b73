import { useCallback, useMemo, useState } from 'react';
import type { Model } from '../../domain/model';
import type { SearchGroup } from '../../view/page/search';

type Module = typeof import('../../view/page/search');

interface LazySearch {
  readonly ready: boolean;
  readonly find: (query: string) => readonly SearchGroup[];
  /** Loads the index maker; called when the field is entered. */
  readonly wake: () => void;
}

/** The search, loaded when a reader turns to it: the first map does not wait for it. */
export function useSearch(model: Model): LazySearch {
  const [module, setModule] = useState<Module | null>(null);
  const wake = useCallback(() => {
    // A failed load is tried again at the next focus; until then the field says that it waits.
    import('../../view/page/search').then(setModule, () => setModule(null));
  }, []);
  return useMemo(() => {
    const search = module?.createSearch(model);
    return { ready: search !== undefined, find: (query) => search?.find(query) ?? [], wake };
  }, [module, model, wake]);
}
