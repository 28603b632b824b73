import { type ComponentProps, Suspense } from 'react';
import type { ExplorerState } from '../../state/explorer-state';
import { linkOf } from '../../state/url-binding';
import { ExportPane, HelpDialog, PrintPane, ShareDialog } from './later-views';

export type DialogName = 'share' | 'help' | 'export';

interface Props {
  readonly open: DialogName | null;
  readonly onClose: () => void;
  readonly current: () => ExplorerState;
  readonly outputs: ComponentProps<typeof ExportPane>['scene'];
  /** True once the map answers: the sheet to print may then be made ready. */
  readonly printable: boolean;
  readonly help: Omit<ComponentProps<typeof HelpDialog>, 'onClose'>;
}

/** What opens over the explorer; each comes when it is asked for. */
export function Dialogs({ open, onClose, current, outputs, printable, help }: Props) {
  return (
    <Suspense fallback={null}>
      {open === 'share' ? <ShareDialog link={linkOf(current())} onClose={onClose} /> : null}
      {open === 'export' ? <ExportPane scene={outputs} onClose={onClose} /> : null}
      {printable ? <PrintPane scene={outputs} /> : null}
      {open === 'help' ? <HelpDialog {...help} onClose={onClose} /> : null}
    </Suspense>
  );
}
