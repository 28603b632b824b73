import { type Camera, COMMUNES_ZOOM, type Size } from '../domain/projection';
import { mapLibreServes } from './common/engine';
import { type Failure, isFailure, noticeOf } from './common/failures';
import { mark, nextTask, sameCamera, whenIdle } from './common/host-signals';
import type { Enhancement, MapHandlers, MapHost, MapOptions } from './common/host-types';
import {
  isReady,
  type MapEvent,
  type MapState,
  nextState,
  onScreen,
  type RendererName,
  wantsMapLibre,
} from './common/lifecycle';
import { foundSlow, hasGraphicsCard, readLink } from './common/machine';
import type { RendererHandlers } from './common/renderer';
import { atRest } from './common/steps/at-rest';
import { baseLayer, isPressed, whenReleased } from './svg/elements';
import { explainGestures } from './svg/explain-gestures';
import { mountOverlay } from './svg/overlay/overlay';
import { keepForPaper } from './svg/paper-twin';
import { mountSvgMap } from './svg/svg-map';

export { type Engine, linkOf } from './common/engine';
export { nextFrame, nextTask, whenIdle } from './common/host-signals';
export type { CountryTiles, MapHandlers, MapHost, MapInput } from './common/host-types';
export { afterSteps, RUN, taskAtOnce } from './common/steps/after-steps';
export { baseSteps, drawingSteps, nameSteps, outlineSteps } from './svg/overlay/drawing-steps';

/**
 * Puts the map in a container, where it lives as long as the page: what `lifecycle` says of each state is done here.
 * Labels, symbols and emphasis are one overlay above both renderers, so that nothing jumps when the base changes.
 */
export function mountMap(container: HTMLElement, handlers: MapHandlers, options: MapOptions): MapHost {
  let { input, camera, label, engine } = options;
  let state: MapState = 'written';
  let enhancement: Enhancement | null = null;
  /** What a reader is told of until it is no longer true. */
  let told: Failure | null = null;
  /** Where an animated move is going: a change of renderer on the way must end there, not short of it. */
  let goal: Camera | null = null;

  const readSize = (): Size => ({ width: container.clientWidth, height: container.clientHeight });
  let size = readSize();
  const svgLayer = baseLayer();
  container.classList.add('carte-hote');
  container.prepend(svgLayer);
  container.dataset.renderer = 'svg';
  const overlay = mountOverlay(container, input, camera, size);
  const { setHover, setReserved, isForeseen } = overlay;

  const moves = atRest(overlay, () => svg.settle());

  /** Handlers of a renderer: only the one on screen is heard. */
  const heard = (
    name: RendererName,
    own: Pick<RendererHandlers, 'onReady' | 'onError'>,
  ): RendererHandlers => {
    const isActive = (): boolean => (onScreen(state) ?? 'svg') === name;
    return {
      onCamera: (next, byUser, moving) => {
        if (!isActive()) return;
        camera = next;
        if (byUser || (goal && sameCamera(goal, camera))) goal = null;
        moves.look(camera, size, moving);
        drawForPaper();
        handlers.onCamera(camera, byUser);
        send('looked');
      },
      onHover: (at, point) => {
        if (isActive()) handlers.onHover(at, point, at && overlay.symbolAt(point));
      },
      onClick: (at, point, { add }) => {
        if (isActive()) handlers.onClick(at, { add, key: overlay.symbolAt(point) });
      },
      ...own,
    };
  };
  const svg = mountSvgMap(
    svgLayer,
    heard('svg', { onReady: () => send('painted'), onError: () => undefined }),
    options,
  );
  const drawSvg = (): void => {
    svg.update(input);
    svg.setCamera(goal ?? camera, { animate: false });
  };
  const drawForPaper = keepForPaper(() => state === 'enhanced', drawSvg);

  /** @param failure what has ended MapLibre, where the event ends it */
  function send(event: MapEvent, failure: Failure = 'worker'): void {
    const before = state;
    state = nextState(before, event);
    if (state === before) return;
    const [was, now] = [onScreen(before), onScreen(state)];
    if (state === 'failed') told = failure;
    if (state === 'enhanced' || state === 'slow') told = null;
    if (was === 'maplibre') showSvg();
    else if (now === 'maplibre') showMapLibre();
    if (now && now !== was) {
      container.dataset.renderer = now;
      container.dataset.ready = 'true';
      mark('carte:visible');
      watchCommunes();
    }
    if (!wantsMapLibre(state)) leaveMapLibre();
    else if (!enhancement) whenIdle(fetchMapLibre);
    // After the frame that has just been shown: to ask for a graphics card takes time.
    if (state === 'weighing') nextTask().then(weigh);
    if (state === 'held') whenReleased(svgLayer, () => send('released'));
    if (state === 'slow') foundSlow();
    if (isReady(state)) mark('carte:interactive');
    handlers.onChange();
  }

  function weigh(): void {
    const close = input.view.needsCommunes || camera.zoom >= COMMUNES_ZOOM;
    const { tiles } = options;
    send(mapLibreServes({ engine, tiles, close, link: readLink(), hasGraphicsCard }) ? 'serves' : 'suffices');
  }

  /** What a reader asks for takes back what was said of it. */
  function ask(event: 'chosen' | 'retried'): void {
    told = null;
    send(event);
    handlers.onChange();
  }

  /** The mark for the first picture that shows communes; whichever renderer shows it. */
  function watchCommunes(): void {
    if (!input.boundaries.communes || !input.view.needsCommunes) return;
    const shown = state === 'enhanced' ? enhancement?.mounted?.renderer : svg;
    if (onScreen(state)) shown?.whenPainted(() => mark('carte:communes'));
  }

  function showSvg(): void {
    const element = enhancement?.mounted?.element;
    const focused = element?.contains(document.activeElement) ?? false;
    svgLayer.removeAttribute('data-etat');
    element?.setAttribute('data-etat', 'attente');
    drawSvg();
    if (focused) svgLayer.querySelector<HTMLElement>('.carte-fond')?.focus({ preventScroll: true });
  }

  function showMapLibre(): void {
    if (!enhancement?.mounted) return;
    const { renderer, element } = enhancement.mounted;
    const target = goal ?? camera;
    svg.setCamera(target, { animate: false });
    renderer.setCamera(target, { animate: false });
    const focused = svgLayer.contains(document.activeElement);
    element.removeAttribute('data-etat');
    svgLayer.setAttribute('data-etat', 'attente');
    if (focused) element.querySelector('canvas')?.focus({ preventScroll: true });
  }

  function leaveMapLibre(): void {
    enhancement?.mounted?.renderer.destroy();
    enhancement?.mounted?.element.remove();
    enhancement = null;
  }

  function fetchMapLibre(): void {
    if (enhancement || !wantsMapLibre(state)) return;
    const mine: Enhancement = { mounted: null };
    enhancement = mine;
    import('./maplibre/map-adapter')
      .then(async ({ mountGlMap, prepareGlMap }) => {
        await prepareGlMap(input);
        if (enhancement !== mine) return;
        const element = baseLayer();
        element.setAttribute('data-etat', 'attente');
        container.insertBefore(element, svgLayer);
        const of = heard('maplibre', {
          onReady: () => {
            const slow = engine === 'auto' && !options.tiles && (mine.mounted?.renderer.isSlow() ?? false);
            send(slow ? 'proven-slow' : isPressed(svgLayer) ? 'proven-held' : 'proven');
          },
          onError: (reason) => {
            if (reason === 'suspended') send('context-lost');
            else if (isFailure(reason)) send('ended', reason);
            else send('mishap');
          },
        });
        mine.mounted = { element, renderer: mountGlMap(element, of, { ...options, input, camera, label }) };
      })
      .catch(() => {
        if (enhancement === mine) send('ended', 'missing');
      });
  }
  const resize = (): void => {
    const next = readSize();
    // Between two places of the page it has none.
    const isPlaced = next.width > 0 && next.height > 0;
    if (!isPlaced || (next.width === size.width && next.height === size.height)) return;
    size = next;
    svg.resize();
    enhancement?.mounted?.renderer.resize();
    moves.look(camera, size, false);
    handlers.onResize();
  };
  if (options.cooperative) explainGestures(container);
  new ResizeObserver(resize).observe(container);

  return {
    connect: () => send('connected'),
    choose: (next) => {
      engine = next;
      ask('chosen');
    },
    retry: () => ask('retried'),
    ready: () => isReady(state),
    notice: () => told && noticeOf(told, engine),
    update: (next, reserved, alone = false) => {
      if (!alone) resize(); // what stands beside the map may have moved its edge: no view in the size of another
      input = next;
      if (state !== 'enhanced') svg.update(input);
      drawForPaper();
      enhancement?.mounted?.renderer.update(input);
      overlay.update(input, reserved);
      watchCommunes();
      send('looked');
    },
    setCamera: (next, { animate }) => {
      const how = { animate: animate && !matchMedia('(prefers-reduced-motion: reduce)').matches };
      goal = how.animate ? next : null;
      const maplibre = enhancement?.mounted?.renderer;
      if (state === 'enhanced') maplibre?.setCamera(next, how);
      else {
        svg.setCamera(next, how);
        // The one that has yet to prove itself looks where it will be seen: what it has to prove is drawn there.
        maplibre?.setCamera(next, { animate: false });
      }
    },
    setLabel: (next) => {
      label = next;
      svg.setLabel(label);
      enhancement?.mounted?.renderer.setLabel(label);
    },
    foresee: (next) => {
      if (state !== 'enhanced') svg.foresee(next);
      overlay.foresee(next);
    },
    ...{ setHover, setReserved, isForeseen, resize },
    camera: () => camera,
    outsideAt: (point) =>
      (state === 'enhanced' ? enhancement?.mounted?.renderer.outsideAt(point) : null) ?? null,
    size: () => size,
  };
}
