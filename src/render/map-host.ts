import './svg/map.css';
import { type Camera, COMMUNES_ZOOM, type Size } from '../domain/projection';
import { mapLibreServes } from './common/engine';
import { type Failure, isFailure, noticeOf } from './common/failures';
import { breath, mark, sameCamera, whenIdle } from './common/host-signals';
import type { MapHandlers, MapHost, MapOptions, RendererName } from './common/host-types';
import { foundSlow, hasGraphicsCard, readLink } from './common/machine';
import type { MapRenderer, MountRenderer, RendererHandlers } from './common/renderer';
import { baseLayer } from './svg/elements';
import { explainGestures } from './svg/explain-gestures';
import { mountOverlay } from './svg/overlay/overlay';
import { keepForPaper } from './svg/paper-twin';
import { mountSvgMap } from './svg/svg-map';

export type { Engine } from './common/engine';
export { breath } from './common/host-signals';
export type { MapHandlers, MapHost } from './common/host-types';
export type { CountryTiles, Scene } from './common/renderer';

/**
 * Puts the map in a container: SVG at once, which is the map; WebGL where it serves ({@link mapLibreServes}) and has
 * proved that it draws, SVG again if WebGL fails. Labels, symbols and emphasis are one overlay above both, so that nothing
 * jumps when the base changes.
 */
export function mountMap(container: HTMLElement, handlers: MapHandlers, options: MapOptions): MapHost {
  let { scene, camera, label } = options;
  let destroyed = false;
  container.classList.add('carte-hote');

  const readSize = (): Size => ({ width: container.clientWidth, height: container.clientHeight });
  let size = readSize();
  const svgLayer = baseLayer();
  container.prepend(svgLayer);
  const overlay = mountOverlay(container, scene, camera, size);

  /** Handlers of a renderer: only the one on screen is heard. */
  const heard = (
    isActive: () => boolean,
    own: Pick<RendererHandlers, 'onReady' | 'onError'>,
  ): RendererHandlers => ({
    onCamera: (next, byUser) => {
      if (!isActive()) return;
      camera = next;
      if (byUser || (goal && sameCamera(goal, camera))) goal = null;
      overlay.look(camera, size);
      paper.later();
      handlers.onCamera(camera, byUser);
      consider();
    },
    onHover: (at, point) => {
      if (isActive()) handlers.onHover(at, point, at && overlay.symbolAt(point));
    },
    onClick: (at, point, { add }) => {
      if (isActive()) handlers.onClick(at, { add, key: overlay.symbolAt(point) });
    },
    ...own,
  });

  const show = (name: RendererName): void => {
    if (destroyed) return;
    container.dataset.renderer = name;
    container.dataset.ready = 'true';
    mark('carte:visible');
    watchCommunes();
    handlers.onReady?.(name);
  };

  /** The mark for the first picture that shows communes; whichever renderer shows it. */
  const watchCommunes = (): void => {
    if (!scene.boundaries.communes || !scene.view.needsCommunes) return;
    (active === 'svg' ? svg : gl?.renderer)?.whenPainted(() => mark('carte:communes'));
  };

  let active: RendererName = 'svg';
  /** Where an animated move is going: a change of renderer on the way must end there, not short of it. */
  let goal: Camera | null = null;
  let gl: { readonly renderer: MapRenderer; readonly element: HTMLElement } | null = null;
  /** Asked for, or found not to draw here: not weighed again. */
  let settled = false;
  /** {@link MapHost.upgrade} was called, perhaps before the first map was on screen. */
  let upgrading = false;
  container.dataset.renderer = 'svg';
  const svg = mountSvgMap(
    svgLayer,
    heard(() => active === 'svg', {
      onReady: () => {
        show(active);
        // After the frame that has just been shown: to ask for a graphics card takes time.
        breath().then(consider);
      },
      onError: (reason) => handlers.onError?.(reason),
    }),
    options,
  );

  /** Asks for MapLibre when it would serve; until then, or for good, the SVG is the map. */
  function consider(): void {
    if (destroyed || settled || !upgrading || !container.dataset.ready) return;
    const close = scene.view.needsCommunes || camera.zoom >= COMMUNES_ZOOM;
    if (mapLibreServes({ ...options, close, link: readLink(), hasGraphicsCard })) {
      settled = true;
      whenIdle(startGl);
    } else mark('carte:interactive');
  }

  const svgLook = (): void => {
    svg.update(scene);
    svg.setCamera(goal ?? camera, { animate: false });
  };
  const paper = keepForPaper(() => active === 'maplibre', svgLook);
  function toSvg(): void {
    if (active === 'svg') return;
    const focused = gl?.element.contains(document.activeElement) ?? false;
    active = 'svg';
    svgLayer.removeAttribute('data-etat');
    gl?.element.setAttribute('data-etat', 'attente');
    svgLook();
    if (focused) svgLayer.querySelector<HTMLElement>('.carte-fond')?.focus({ preventScroll: true });
    show('svg');
  }

  function toGl(): void {
    if (destroyed || gl === null || active === 'maplibre') return;
    if (options.engine === 'auto' && !options.tiles && gl.renderer.isSlow?.()) {
      foundSlow();
      leaveGl();
      return;
    }
    // Not under a gesture: the finger would lose the map that it holds.
    if (svgLayer.querySelector('.carte-fond:active')) {
      window.addEventListener('pointerup', () => setTimeout(toGl), { once: true });
      return;
    }
    const target = goal ?? camera;
    svg.setCamera(target, { animate: false });
    gl.renderer.setCamera(target, { animate: false });
    const focused = svgLayer.contains(document.activeElement);
    active = 'maplibre';
    gl.element.removeAttribute('data-etat');
    svgLayer.setAttribute('data-etat', 'attente');
    if (focused) gl.element.querySelector('canvas')?.focus({ preventScroll: true });
    show('maplibre');
    mark('carte:interactive');
  }

  function leaveGl(): void {
    toSvg();
    gl?.renderer.destroy();
    gl?.element.remove();
    gl = null;
    mark('carte:interactive');
  }

  function giveUp(failure: Failure, detail: string = failure): void {
    leaveGl();
    handlers.onError?.(detail);
    const notice = noticeOf(failure, options.engine);
    if (notice) handlers.onNotice?.(notice, startGl);
  }

  function startGl(): void {
    if (destroyed || gl !== null) return;
    import('./maplibre/map-adapter')
      .then(({ mountGlMap, prepareGlMap }) => prepareGlMap(scene).then(() => mountGl(mountGlMap)))
      .catch(() => {
        if (!destroyed) giveUp('missing');
      });
  }

  function mountGl(mount: MountRenderer): void {
    if (destroyed || gl !== null) return;
    const element = baseLayer();
    element.setAttribute('data-etat', 'attente');
    container.insertBefore(element, svgLayer);
    const renderer = mount(
      element,
      heard(() => active === 'maplibre', {
        onReady: toGl,
        onError: (reason) => {
          if (reason === 'suspended') {
            toSvg();
          } else if (isFailure(reason)) giveUp(reason);
          else if (active === 'svg') giveUp('worker', reason);
          else handlers.onError?.(reason);
        },
      }),
      { ...options, scene, camera },
    );
    renderer.setLabel(label);
    gl = { renderer, element };
  }

  const resize = (): void => {
    size = readSize();
    svg.resize();
    gl?.renderer.resize();
    overlay.look(camera, size);
  };
  const quiet = options.cooperative ? explainGestures(container) : () => undefined;
  const observer = new ResizeObserver(resize);
  observer.observe(container);

  return {
    update: (next) => {
      scene = next;
      if (active === 'svg') svg.update(scene);
      paper.later();
      gl?.renderer.update(scene);
      overlay.update(scene);
      watchCommunes();
      consider();
    },
    setCamera: (next, { animate }) => {
      const how = { animate: animate && !matchMedia('(prefers-reduced-motion: reduce)').matches };
      goal = how.animate ? next : null;
      if (active === 'svg') svg.setCamera(next, how);
      else gl?.renderer.setCamera(next, how);
      // The one that has yet to prove itself looks where it will be seen: what it has to prove is drawn there.
      if (active === 'svg') gl?.renderer.setCamera(next, { animate: false });
    },
    setLabel: (next) => {
      label = next;
      svg.setLabel(label);
      gl?.renderer.setLabel(label);
    },
    ...{ setHover: overlay.setHover, setReserved: overlay.setReserved },
    camera: () => camera,
    outsideAt: (point) => (active === 'maplibre' ? gl?.renderer.outsideAt?.(point) : null) ?? null,
    size: () => size,
    upgrade: () => {
      upgrading = true;
      breath().then(consider);
    },
    resize,
    destroy: () => {
      destroyed = true;
      delete container.dataset.renderer;
      delete container.dataset.ready;
      observer.disconnect();
      paper.destroy();
      quiet();
      gl?.renderer.destroy();
      gl?.element.remove();
      svg.destroy();
      svgLayer.remove();
      overlay.destroy();
      container.classList.remove('carte-hote');
    },
  };
}
