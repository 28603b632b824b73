import '../../ui/presentation/styles/index.css';
import published from 'virtual:scenes';
import { Suspense, useEffect, useMemo, useState } from 'react';
import type { Show } from '../../domain/show/scene';
import { type BoundShow, bindShow } from '../../state/url-binding';
import { late } from '../../ui/common/late';
import type { Session } from '../common/session';
import type { ShellProps } from '../common/shell-props';
import { useResources } from '../hooks/use-resources';
import { readCarried } from '../scenes/carried';
import { openScene } from '../scenes/open-scene';
import { AudienceScreen } from './audience/audience';
import { useShow } from './use-show';

const Presenter = late(() => import('./screens/presenter').then(({ Presenter: screen }) => screen));
const Handout = late(() => import('./screens/handout').then(({ Handout: screen }) => screen));

interface Loaded {
  readonly address: BoundShow;
  readonly show: Show;
  /** Why the scenes of the link are not those on screen. */
  readonly faults: readonly string[];
}

/** The shell of a show: its scenes come from the site, or from the link itself. */
export function Presentation({ session, ignored }: ShellProps) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let live = true;
    // Another link in the same window is another show: everything starts again.
    const address = bindShow(() => window.location.reload());
    const settle = (show: Show, faults: readonly string[]): void => {
      if (live) setLoaded({ address, show, faults });
    };
    if (address.carried === null) settle(published, []);
    else
      void readCarried(address.carried).then((result) =>
        result.ok ? settle(result.show, []) : settle(published, result.faults),
      );
    return () => {
      live = false;
      address.unbind();
    };
  }, []);
  return loaded ? <OpenShow session={session} {...loaded} faults={[...ignored, ...loaded.faults]} /> : null;
}

function OpenShow({ session, address, show, faults }: Loaded & { readonly session: Session }) {
  const resources = useResources(session);
  // With the first model: names of communes that arrive later change no scene, and must not undo what was clicked.
  const { model } = session;
  const scenes = useMemo(() => show.scenes.map((scene) => openScene(model, scene)), [model, show]);
  const control = useShow(address, scenes.length);
  const screen = { session, resources, show, scenes, control, carried: address.carried, faults };
  switch (control.screen) {
    case 'salle':
      return <AudienceScreen {...screen} />;
    case 'notes':
      return (
        <Suspense fallback={null}>
          <Presenter {...screen} />
        </Suspense>
      );
    case 'feuilles':
      return (
        <Suspense fallback={null}>
          <Handout {...screen} />
        </Suspense>
      );
  }
}
