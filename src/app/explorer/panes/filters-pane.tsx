import { useMemo } from 'react';
import type { Model } from '../../../domain/model';
import type { ExplorerState } from '../../../state/explorer-state';
import { cleanText } from '../../../state/typed-text';
import type { Dispatch } from '../../../ui/common/types';
import { Filters } from '../../../ui/controls/filters';
import { buildFilters } from '../../../view/page/build-filters';

interface Props {
  readonly model: Model;
  readonly state: ExplorerState;
  readonly dispatch: Dispatch;
}

/** Counting every option and drawing it come together, when the reader opens the filters. */
export function FiltersPane({ model, state, dispatch }: Props) {
  const filters = useMemo(() => buildFilters(model, state), [model, state]);
  return <Filters filters={filters} clean={cleanText} dispatch={dispatch} />;
}
