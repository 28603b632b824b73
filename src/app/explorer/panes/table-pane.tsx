import { useMemo } from 'react';
import type { Model } from '../../../domain/model';
import type { ExplorerState } from '../../../state/explorer-state';
import type { Dispatch } from '../../../ui/common/types';
import { DataTable } from '../../../ui/panel/data-table';
import { buildTable } from '../../../view/page/build-table';

interface Props {
  readonly model: Model;
  readonly state: ExplorerState;
  readonly dispatch: Dispatch;
}

/** The table twin, computed and drawn when it is asked for. */
export function TablePane({ model, state, dispatch }: Props) {
  const table = useMemo(() => buildTable(model, state), [model, state]);
  return <DataTable table={table} onSelect={(place, add) => dispatch({ kind: 'select', place, add })} />;
}
