import editeur from 'virtual:editeur';
import { type ComponentType, Suspense, startTransition, useEffect, useState } from 'react';
import { afterSteps, taskAtOnce } from '../render/map-host';
import type { Shell } from '../state/shell';
import { shown } from '../state/url/key';
import { type Bound, bindToAddress, startLink } from '../state/url-binding';
import { CopyContext } from '../ui/common/copy';
import { late } from '../ui/common/late';
import { FatalScreen } from '../ui/layout/bars';
import { siteCopy } from '../view/text/copy';
import { ErrorBoundary } from './common/error-boundary';
import { readyCommunes } from './common/load-data';
import { linkWords, type Session } from './common/session';
import type { ShellProps } from './common/shell-props';
import { leaveStart } from './common/start-frame';
import { Explorer } from './explorer/explorer';
import { afterFrame } from './foresight/after-frame';
import { firstViews } from './foresight/first-views';

type Stage =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'open'; readonly session: Session; readonly bound: Bound };

/** A shell whose file is missing says so, which nothing may stand over. */
function uncovered(error: unknown): never {
  leaveStart();
  throw error;
}

/** The explorer is most visits: it comes with the app. The other shells come when a link asks for them. */
const SHELLS: Readonly<Record<Shell['kind'], ComponentType<ShellProps>>> = {
  explorer: Explorer,
  presentation: late(() =>
    import('./presentation/presentation').then(({ Presentation }) => Presentation, uncovered),
  ),
  integration: late(() => import('./embed/embed').then(({ Embed }) => Embed, uncovered)),
};

/** What is said of a link that asks for figures which the site does not keep. */
const unknownVersion = ({ missing }: Session): readonly string[] =>
  missing === null
    ? []
    : [
        `«\u00a0donnees=${shown(missing)}\u00a0»\u00a0: cette version des chiffres n’est pas gardée ici, les derniers chiffres sont montrés.`,
      ];

interface Props {
  readonly shell: Shell;
  readonly opening: Promise<Session>;
}

/** Waits for the session, reads the link, mounts the shell; a failure is a page with a way on. */
export function Root({ shell, opening }: Props) {
  const [stage, setStage] = useState<Stage>({ kind: 'loading' });
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  useEffect(() => {
    let live = true;
    let bound: Bound | null = null;
    let giveUp = (): void => {};
    opening.then(
      (session) => {
        if (!live) return;
        bound = bindToAddress(linkWords(session.model), setIgnored, afterFrame);
        setIgnored([...unknownVersion(session), ...bound.first.ignored]);
        const open: Stage = { kind: 'open', session, bound };
        // In slices: the map is there already, and a gesture on it must not wait for the whole interface.
        const show = (): void => startTransition(() => setStage(open));
        if (shell.kind !== 'explorer') {
          show();
          return;
        }
        const { model, boundaries } = session;
        const views = firstViews(model, bound.store.api.getState(), readyCommunes() ?? boundaries);
        giveUp = afterSteps(views, show, false, taskAtOnce);
      },
      (error: unknown) => {
        leaveStart();
        if (live)
          setStage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      live = false;
      giveUp();
      bound?.unbind();
    };
  }, [opening, shell]);
  const loading = (
    <p className="loading" role="status">
      Chargement de la carte…
    </p>
  );
  switch (stage.kind) {
    case 'loading':
      return loading;
    case 'failed':
      return <FatalScreen message={stage.message} startHref={startLink()} />;
    case 'open': {
      const Chosen = SHELLS[shell.kind];
      return (
        <CopyContext value={siteCopy(stage.session.model, editeur.support, editeur.regions)}>
          <ErrorBoundary startHref={startLink()}>
            <Suspense fallback={loading}>
              <Chosen session={stage.session} bound={stage.bound} ignored={ignored} />
            </Suspense>
          </ErrorBoundary>
        </CopyContext>
      );
    }
  }
}
