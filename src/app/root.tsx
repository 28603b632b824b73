import { useEffect, useState } from 'react';
import { type Bound, bindToAddress, startLink } from '../state/url-binding';
import { FatalScreen } from '../ui/layout/bars';
import { App } from './app';
import { ErrorBoundary } from './error-boundary';
import { openSession, type Session, vocabularyOf } from './session';

type Stage =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'open'; readonly session: Session; readonly bound: Bound };

/** Loads the session, reads the link, mounts the app; a failure is a page with a way on. */
export function Root() {
  const [stage, setStage] = useState<Stage>({ kind: 'loading' });
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  useEffect(() => {
    let live = true;
    let bound: Bound | null = null;
    openSession().then(
      (session) => {
        if (!live) return;
        bound = bindToAddress(vocabularyOf(session.model), setIgnored);
        setIgnored(bound.first.ignored);
        setStage({ kind: 'open', session, bound });
      },
      (error: unknown) => {
        if (live)
          setStage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      live = false;
      bound?.unbind();
    };
  }, []);
  switch (stage.kind) {
    case 'loading':
      return (
        <p className="loading" role="status">
          Chargement de la carte…
        </p>
      );
    case 'failed':
      return <FatalScreen message={stage.message} startHref={startLink()} />;
    case 'open':
      return (
        <ErrorBoundary startHref={startLink()}>
          <App session={stage.session} bound={stage.bound} ignored={ignored} />
        </ErrorBoundary>
      );
  }
}
