import './svg/map.css';
import type { LonLat } from '../domain/cog';
import type { PlaceKey } from '../domain/place';
import type { Camera, Point, Size } from '../domain/projection';
import type {
  MapRenderer,
  MountRenderer,
  OutsideUnit,
  RendererHandlers,
  RendererOptions,
  Scene,
} from './common/renderer';
import { mountOverlay } from './svg/overlay/overlay';
import { mountSvgMap } from './svg/svg-map';

export type { CountryTiles, Scene } from './common/renderer';
export type RendererName = 'svg' | 'maplibre';

/** What the map tells the app. `key`: the symbol or marker under the pointer; otherwise pick from `at`. */
export interface MapHandlers {
  readonly onCamera: (camera: Camera, byUser: boolean) => void;
  readonly onHover: (at: LonLat | null, point: Point, key: PlaceKey | null) => void;
  readonly onClick: (at: LonLat, how: { readonly add: boolean; readonly key: PlaceKey | null }) => void;
  /** First polygons on screen, then each change of renderer. */
  readonly onReady?: (renderer: RendererName) => void;
  /** A sentence for the reader: the map goes on, drawn otherwise. `retry` tries WebGL again. */
  readonly onNotice?: (message: string, retry: () => void) => void;
  /** For the log: something failed that the reader need not act on. */
  readonly onError?: (message: string) => void;
}

export interface MapOptions extends RendererOptions {
  /** False: SVG only (print, tests, no second download). Default true. */
  readonly webgl?: boolean;
}

export interface MapHost {
  update(scene: Scene): void;
  setCamera(camera: Camera, how: { readonly animate: boolean }): void;
  /** Lights places: the one under the pointer, or all those of a legend class. */
  setHover(keys: readonly PlaceKey[]): void;
  camera(): Camera;
  outsideAt(point: Point): OutsideUnit | null;
  size(): Size;
  renderer(): RendererName;
  /** Reads the size of the container again; the host does it by itself when its box changes. */
  resize(): void;
  destroy(): void;
}

/** CSS pixels around a symbol or marker that still hit it. */
const REACH = 5;
const NOTICES: Readonly<Record<string, string>> = {
  webgl: 'Carte simplifiée : cet appareil ne propose pas WebGL. Toutes les fonctions restent disponibles.',
  worker:
    'Carte simplifiée : l’affichage accéléré n’a pas démarré. Toutes les fonctions restent disponibles.',
  lost: 'Carte simplifiée : l’affichage accéléré s’est interrompu. Toutes les fonctions restent disponibles.',
};

/** Once each, on the first call: a later change of renderer does not move the mark. */
const mark = (name: 'carte:visible' | 'carte:interactive'): void => {
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
};

const whenIdle = (run: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 200);
};

/**
 * Puts the map in a container: SVG at once, WebGL when it has proved that it draws, SVG again if WebGL fails. Labels,
 * symbols and emphasis are one overlay above both, so that nothing jumps when the base changes.
 */
export function mountMap(container: HTMLElement, handlers: MapHandlers, options: MapOptions): MapHost {
  let { scene, camera } = options;
  let destroyed = false;
  container.classList.add('carte-hote');

  const readSize = (): Size => ({ width: container.clientWidth, height: container.clientHeight });
  let size = readSize();
  const layer = (): HTMLDivElement => {
    const div = document.createElement('div');
    div.className = 'carte-base';
    return div;
  };
  const svgLayer = layer();
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
      overlay.look(camera, size);
      handlers.onCamera(camera, byUser);
    },
    onHover: (at, point) => {
      if (isActive()) handlers.onHover(at, point, at && overlay.symbolAt(point, REACH));
    },
    onClick: (at, point, { add }) => {
      if (isActive()) handlers.onClick(at, { add, key: overlay.symbolAt(point, REACH) });
    },
    ...own,
  });

  const show = (name: RendererName): void => {
    if (destroyed) return;
    container.dataset.renderer = name;
    container.dataset.ready = 'true';
    mark('carte:visible');
    handlers.onReady?.(name);
  };

  let active: RendererName = 'svg';
  let gl: { readonly renderer: MapRenderer; readonly element: HTMLElement } | null = null;
  let final = options.webgl === false;
  container.dataset.renderer = 'svg';
  const svg = mountSvgMap(
    svgLayer,
    heard(() => active === 'svg', {
      onReady: () => {
        show(active);
        if (final) mark('carte:interactive');
        else whenIdle(startGl);
      },
      onError: (reason) => handlers.onError?.(reason),
    }),
    options,
  );

  function toSvg(): void {
    if (active === 'svg') return;
    const focused = gl?.element.contains(document.activeElement) ?? false;
    active = 'svg';
    svgLayer.removeAttribute('data-etat');
    gl?.element.setAttribute('data-etat', 'attente');
    svg.update(scene);
    svg.setCamera(camera, { animate: false });
    if (focused) svgLayer.querySelector<SVGElement>('.carte-fond')?.focus();
    show('svg');
  }

  function toGl(): void {
    if (destroyed || gl === null || active === 'maplibre') return;
    // Not under a gesture: the finger would lose the map that it holds.
    if (svgLayer.querySelector('.carte-fond:active')) {
      window.addEventListener('pointerup', () => setTimeout(toGl), { once: true });
      return;
    }
    gl.renderer.setCamera(camera, { animate: false });
    const focused = svgLayer.contains(document.activeElement);
    active = 'maplibre';
    gl.element.removeAttribute('data-etat');
    svgLayer.setAttribute('data-etat', 'attente');
    if (focused) gl.element.querySelector('canvas')?.focus();
    show('maplibre');
    mark('carte:interactive');
  }

  function giveUp(reason: string): void {
    toSvg();
    gl?.renderer.destroy();
    gl?.element.remove();
    gl = null;
    final = true;
    mark('carte:interactive');
    handlers.onError?.(reason);
    handlers.onNotice?.(NOTICES[reason] ?? NOTICES.worker ?? reason, () => {
      final = false;
      startGl();
    });
  }

  function startGl(): void {
    if (destroyed || gl !== null || final) return;
    import('./maplibre/map-adapter').then(
      ({ mountGlMap }) => mountGl(mountGlMap),
      () => {
        if (!destroyed) giveUp('worker');
      },
    );
  }

  function mountGl(mount: MountRenderer): void {
    if (destroyed || gl !== null) return;
    const element = layer();
    element.setAttribute('data-etat', 'attente');
    container.insertBefore(element, svgLayer);
    const renderer = mount(
      element,
      heard(() => active === 'maplibre', {
        onReady: toGl,
        onError: (reason) => {
          if (reason === 'suspended') toSvg();
          else if (reason in NOTICES || active === 'svg') giveUp(reason);
          else handlers.onError?.(reason);
        },
      }),
      { ...options, scene, camera },
    );
    gl = { renderer, element };
  }

  const resize = (): void => {
    size = readSize();
    svg.resize();
    gl?.renderer.resize();
    overlay.look(camera, size);
  };
  const observer = new ResizeObserver(resize);
  observer.observe(container);

  return {
    update: (next) => {
      scene = next;
      // The hidden SVG is brought up to date only when it is needed again.
      if (active === 'svg') svg.update(scene);
      gl?.renderer.update(scene);
      overlay.update(scene);
    },
    setCamera: (next, { animate }) => {
      const how = { animate: animate && !matchMedia('(prefers-reduced-motion: reduce)').matches };
      if (active === 'svg') svg.setCamera(next, how);
      else gl?.renderer.setCamera(next, how);
    },
    setHover: overlay.setHover,
    camera: () => camera,
    outsideAt: (point) => (active === 'maplibre' ? gl?.renderer.outsideAt?.(point) : null) ?? null,
    size: () => size,
    renderer: () => active,
    resize,
    destroy: () => {
      destroyed = true;
      delete container.dataset.renderer;
      delete container.dataset.ready;
      observer.disconnect();
      gl?.renderer.destroy();
      gl?.element.remove();
      svg.destroy();
      svgLayer.remove();
      overlay.destroy();
      container.classList.remove('carte-hote');
    },
  };
}
