import type { Model } from '../../domain/model';
import { SearchBox } from '../../ui/controls/search-box';
import type { SearchTarget } from '../../view/search/search-entries';
import type { Resources } from '../hooks/use-resources';
import { useSearch } from './use-search';

interface Props {
  readonly model: Model;
  readonly resources: Pick<Resources, 'needNames' | 'notices'>;
  readonly onChoose: (target: SearchTarget) => void;
  /** True while the answer is added to what is chosen. */
  readonly adding?: boolean;
  readonly onLeave?: () => void;
  readonly onLocate?: (() => void) | null;
}

/** The search with what it needs: its index and the names of communes come when a reader turns to it. */
export function PlaceSearch({ model, resources, onChoose, adding = false, onLeave, onLocate = null }: Props) {
  const search = useSearch(model);
  const namesFailed = resources.notices.some(({ id }) => id === 'names');
  const arrived = model.names === null ? 'waiting' : search.status;
  const wake = (): void => {
    resources.needNames();
    search.wake();
  };
  return (
    <SearchBox
      inputId="recherche"
      find={search.find}
      onChoose={onChoose}
      adding={adding}
      onLeave={onLeave ?? (() => undefined)}
      onLocate={adding ? null : onLocate}
      onOpen={wake}
      status={search.status === 'failed' || namesFailed ? 'failed' : arrived}
      onRetry={() => {
        resources.needNames();
        search.retry();
      }}
    />
  );
}
