import { type ComponentProps, Suspense } from 'react';
import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import { linkOf } from '../../state/url-binding';
import { EmbedPane, ExportPane, HelpDialog, PrintPane, ScenesPanel, ShareDialog } from './later-views';

export type DialogName = 'share' | 'help' | 'export' | 'scenes' | 'embed';

interface Props {
  readonly model: Model;
  readonly open: DialogName | null;
  readonly onClose: () => void;
  readonly onEmbed: () => void;
  readonly current: () => ExplorerState;
  readonly outputs: ComponentProps<typeof ExportPane>['scene'];
  /** True once the map answers: the sheet to print may then be made ready. */
  readonly printable: boolean;
  readonly help: Omit<ComponentProps<typeof HelpDialog>, 'onClose'>;
}

/** What opens over the explorer; each comes when it is asked for. */
export function Dialogs({ model, open, onClose, onEmbed, current, outputs, printable, help }: Props) {
  return (
    <Suspense fallback={null}>
      {open === 'share' ? <ShareDialog link={linkOf(current())} onEmbed={onEmbed} onClose={onClose} /> : null}
      {open === 'export' ? <ExportPane scene={outputs} onClose={onClose} /> : null}
      {open === 'embed' ? <EmbedPane scene={outputs} state={current()} onClose={onClose} /> : null}
      {open === 'scenes' ? <ScenesPanel model={model} state={current()} onClose={onClose} /> : null}
      {printable ? <PrintPane scene={outputs} /> : null}
      {open === 'help' ? <HelpDialog {...help} onClose={onClose} /> : null}
    </Suspense>
  );
}
