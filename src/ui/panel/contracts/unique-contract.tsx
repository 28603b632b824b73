import { Suspense, useState } from 'react';
import type { MelContract } from '../../../view/comparative-view';
import { late } from '../../common/late';

const MelContractTable = late(() =>
  import('../../comparative/mel-contract').then(({ MelContractTable: view }) => view),
);

/** What a single contract merges: its table comes when it is unfolded. */
export function UniqueContract({ contrat }: { readonly contrat: MelContract }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{contrat.titre}, ce qu’il réunit</summary>
      {open ? (
        <Suspense fallback={null}>
          <MelContractTable contrat={contrat} />
        </Suspense>
      ) : null}
    </details>
  );
}
