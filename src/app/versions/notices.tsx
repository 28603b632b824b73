import { Suspense, useCallback, useEffect, useRef } from 'react';
import type { ExplorerState } from '../../state/explorer-state';
import type { Shell } from '../../state/shell';
import type { LinkFigures } from '../../state/url/version-keys';
import { linkOf } from '../../state/url-binding';
import { late } from '../../ui/common/late';
import { NoticeBar } from '../../ui/layout/bars';
import type { Session } from '../common/session';
import { useMapReady } from '../hooks/use-map-ready';
import type { Resources } from '../hooks/use-resources';
import { hasServiceWorker, renewFigures, renewQuietly, siteVersions } from './site-versions';

const VersionWatch = late(() => import('./version-watch').then(({ VersionWatch: view }) => view));

interface Props {
  readonly session: Session;
  readonly resources: Resources;
  /** The view on screen, camera included. */
  readonly state: ExplorerState;
  readonly shell: Shell;
}

/** Messages of a shell, and what it says of its figures: at once on a fixed view, else once the map is ready. */
export function Notices({ session, resources, state, shell }: Props) {
  const ready = useMapReady();
  const own = shell.kind === 'explorer';
  const now = useRef({ state, shell });
  now.current = { state, shell };
  const { fixed } = session.link;
  // Somebody else's page is told nothing; what keeps the map must not hold its figures for ever.
  useEffect(() => {
    if (ready && !own && fixed === null && hasServiceWorker()) void renewQuietly(session);
  }, [ready, own, fixed, session]);
  // The view as it stands when the link is followed.
  const linkTo = useCallback(
    (figures: LinkFigures) => linkOf(now.current.state, now.current.shell, figures),
    [],
  );
  const all = (
    <>
      <Suspense fallback={null}>
        {fixed !== null || (ready && own) ? (
          <VersionWatch
            {...{ session, linkTo }}
            load={siteVersions}
            renew={renewFigures}
            {...(own ? { messages: resources } : {})}
          />
        ) : null}
      </Suspense>
      <NoticeBar notices={resources.notices} onClose={resources.dismiss} />
    </>
  );
  // A fixed view says so under its messages, and not behind them.
  return fixed === null ? all : <div className="version-foot">{all}</div>;
}
