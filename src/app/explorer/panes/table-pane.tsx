import { useMemo } from 'react';
import type { Model } from '../../../domain/model';
import type { ExplorerState } from '../../../state/explorer-state';
import type { Dispatch } from '../../../ui/common/types';
import { DataTable } from '../../../ui/panel/data-table';
import { buildTable } from '../../../view/page/build-table';
import type { RowTarget } from '../../../view/table-view';

interface Props {
  readonly model: Model;
  readonly state: ExplorerState;
  readonly dispatch: Dispatch;
}

/** The table twin, computed and drawn when it is asked for. */
export function TablePane({ model, state, dispatch }: Props) {
  const table = useMemo(() => buildTable(model, state), [model, state]);
  const open = (target: RowTarget, add: boolean): void => {
    if (target.kind === 'place') dispatch({ kind: 'select', place: target.place, add });
    else if (target.kind === 'action') dispatch({ kind: 'select-action', id: target.id });
    else dispatch({ kind: 'select-shared' });
  };
  return <DataTable table={table} onOpen={open} dispatch={dispatch} />;
}
