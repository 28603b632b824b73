import { type ComponentProps, type ReactNode, Suspense, useMemo } from 'react';
import type { ExplorerState } from '../../state/explorer-state';
import { EXPLORER_SHELL } from '../../state/shell';
import { heldVersion, linkOf } from '../../state/url-binding';
import { PAGES } from '../../themes/pages';
import { isComparative } from '../../view/panel/build-panel';
import { publicLink } from '../common/links/public-link';
import { fixedLink, followingFigures } from '../common/links/view-link';
import { useLater } from '../hooks/use-later';
import type { Resources } from '../hooks/use-resources';
import { loadParts } from './comparative-sheet';
import {
  EmbedPane,
  ExportPane,
  FichePane,
  HelpDialog,
  JoinPane,
  PrintPane,
  ScenesPanel,
  SharePane,
} from './later-views';

export type DialogName = 'share' | 'help' | 'export' | 'scenes' | 'embed' | 'join';

interface Props {
  readonly resources: Resources;
  readonly open: DialogName | null;
  readonly onClose: () => void;
  readonly onEmbed: () => void;
  readonly current: () => ExplorerState;
  readonly outputs: Omit<ComponentProps<typeof ExportPane>['scene'], 'comparativeSheet'>;
  /** True once the map answers: the sheet to print may then be made ready. */
  readonly printable: boolean;
  /** A file of the reader, dropped or asked for. */
  readonly join: Pick<ComponentProps<typeof JoinPane>, 'dropped' | 'onIndicator'>;
  /** The sheet of what is chosen, asked for on one page. */
  readonly fiche: Omit<ComponentProps<typeof FichePane>, 'scene'> | null;
  readonly help: Omit<ComponentProps<typeof HelpDialog>, 'onClose'>;
}

/** Each waits alone: one that is still loading must not hide another, which would go on holding the page under it. */
const Alone = ({ children }: { readonly children: ReactNode }) => (
  <Suspense fallback={null}>{children}</Suspense>
);

/** What opens over the explorer; each comes when it is asked for. */
export function Dialogs(props: Props) {
  const { resources, open, onClose, onEmbed, current, outputs, printable, fiche, join, help } = props;
  // Asked for by the sheet on screen already.
  const later = useLater(loadParts, isComparative(outputs.state.selection));
  const comparativeSheet = later.kind === 'ready' ? later.value.comparativeOnPaper : null;
  const scene = useMemo(() => ({ ...outputs, comparativeSheet }), [outputs, comparativeSheet]);
  return (
    <>
      <Alone>
        {open === 'share' ? (
          <SharePane
            title={outputs.caption.title}
            link={publicLink(linkOf(current(), EXPLORER_SHELL, followingFigures(outputs.model)))}
            fixed={fixedLink(outputs.model, current())}
            startsFixed={heldVersion() !== null}
            without={PAGES[current().theme].unlinked?.(outputs.model, current()) ?? null}
            onEmbed={onEmbed}
            onClose={onClose}
          />
        ) : null}
      </Alone>
      <Alone>{open === 'export' ? <ExportPane scene={scene} onClose={onClose} /> : null}</Alone>
      <Alone>
        {open === 'embed' ? <EmbedPane scene={scene} state={current()} onClose={onClose} /> : null}
      </Alone>
      <Alone>
        {open === 'scenes' ? (
          <ScenesPanel resources={resources} state={current()} context={scene.context} onClose={onClose} />
        ) : null}
      </Alone>
      <Alone>
        {open === 'join' ? <JoinPane {...join} model={resources.model} onClose={onClose} /> : null}
      </Alone>
      <Alone>{fiche ? <FichePane key={fiche.output} scene={scene} {...fiche} /> : null}</Alone>
      <Alone>{printable ? <PrintPane scene={scene} /> : null}</Alone>
      <Alone>{open === 'help' ? <HelpDialog {...help} onClose={onClose} /> : null}</Alone>
    </>
  );
}
