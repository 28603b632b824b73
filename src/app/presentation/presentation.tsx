import '../../ui/presentation/styles/index.css';
import { Suspense, startTransition, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { Show } from '../../domain/show/scene';
import { afterSteps, taskAtOnce } from '../../render/map-host';
import { type BoundShow, bindShow, startLink } from '../../state/url-binding';
import { late } from '../../ui/common/late';
import { FatalScreen } from '../../ui/layout/bars';
import { loadShow } from '../common/data/figures';
import type { Session } from '../common/session';
import type { ShellProps } from '../common/shell-props';
import { leaveStart } from '../common/start-frame';
import { useMapReady } from '../hooks/use-map-ready';
import { useResources } from '../hooks/use-resources';
import { readCarried } from '../scenes/carried';
import { openedScene, openingSteps } from '../scenes/opened-scenes';
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

/** A link to a scene that the show no longer has opens the last one, with a word. */
const beyondLast = (scene: number, count: number): readonly string[] =>
  scene > count
    ? [`«\u00a0scene=${scene}\u00a0»\u00a0: cette présentation a ${count} scènes, voici la dernière.`]
    : [];

/** The shell of a show: its scenes come from the site, or from the link itself. */
export function Presentation({ session, ignored }: ShellProps) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    let live = true;
    let giveUp = (): void => {};
    // Another link in the same window is another show: everything starts again.
    const address = bindShow(() => window.location.reload());
    const settle = (show: Show, faults: readonly string[]): void => {
      if (!live) return;
      const open = (): void => startTransition(() => setLoaded({ address, show, faults }));
      giveUp = afterSteps(openingSteps(session.model, show), open, false, taskAtOnce);
    };
    const published = (faults: readonly string[]): void => {
      loadShow(session.figures).then(
        (show) => settle(show, faults),
        (error: unknown) => {
          if (live) setFailed(error instanceof Error ? error.message : String(error));
        },
      );
    };
    if (address.carried === null) published([]);
    else
      void readCarried(address.carried).then((result) =>
        result.ok ? settle(result.show, []) : published(result.faults),
      );
    return () => {
      live = false;
      giveUp();
      address.unbind();
    };
  }, [session]);
  // The written scene gives way in the frame in which the same one stands here, or what there is to say instead.
  const settled = loaded !== null || failed !== null;
  useLayoutEffect(() => {
    if (settled) leaveStart();
  }, [settled]);
  if (failed !== null) return <FatalScreen message={failed} startHref={startLink()} />;
  return loaded ? <OpenShow session={session} {...loaded} faults={[...ignored, ...loaded.faults]} /> : null;
}

function OpenShow({ session, address, show, faults }: Loaded & { readonly session: Session }) {
  const ready = useMapReady();
  // A room is told nothing: whoever always opens the same link has the newer figures the next time.
  useEffect(() => {
    if (ready) void import('../versions/site-versions').then(({ renewQuietly }) => renewQuietly(session));
  }, [ready, session]);
  const resources = useResources(session);
  // With the first model: names of communes that arrive later change no scene, and must not undo what was clicked.
  const { model } = session;
  const scenes = useMemo(() => show.scenes.map((scene) => openedScene(model, scene)), [model, show]);
  const control = useShow(address, scenes.length);
  // Said where the link has led, and no further: the scenes that follow are those of the show.
  const { scene } = address.first;
  const beyond = beyondLast(scene, scenes.length);
  const led = control.state.index === Math.min(scene, scenes.length) - 1;
  const linkFaults = led ? [...faults, ...beyond] : [];
  const screen = { session, resources, show, scenes, control, carried: address.carried, linkFaults };
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
