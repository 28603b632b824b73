import './map-adapter.css';
import { Map as GlMap, LngLat, type MapMouseEvent, type MapSourceDataEvent, setWorkerUrl } from 'maplibre-gl';
import wholeWorkerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type Camera, MAX_ZOOM, MIN_ZOOM } from '../../domain/projection';
import { limitCamera } from '../common/camera-limits';
import { type EnhancedRenderer, type MapInput, MOVE_MS, type MountRenderer } from '../common/renderer';
import type { Country } from './country';
import { contextOf, timeFrame, whenDrawn } from './drawn';
import { PROOF_LAYERS } from './style';
import { preparePatterns, styleWithoutData, styleWriter } from './style-writer';

/** Milliseconds without a sign of the worker, then without a frame, after which it is taken to be blocked. */
const WATCHDOG = 20_000;
/** Milliseconds of a frame above which the SVG draws better: WebGL is drawn by the processor. */
const SLOW_FRAME = 50;
/** Milliseconds given to the system to hand a lost context back. */
const RESTORE = 8_000;

// In a sandboxed frame MapLibre starts its worker from the text of it, which can import nothing.
setWorkerUrl(globalThis.origin === 'null' ? wholeWorkerUrl : workerUrl);

const cameraOf = (map: GlMap): Camera => {
  const { lng, lat } = map.getCenter();
  return { center: [lng, lat], zoom: map.getZoom() };
};

/** What can be made ready before the map, in short tasks. */
export const prepareGlMap = (input: MapInput): Promise<void> => preparePatterns(input.tokens);

/**
 * The base map in WebGL. Reports, never throws: `onError('webgl')` when no context can be made, `onError('worker')`
 * when nothing gets drawn, `onError('lost')` when a lost context does not come back. `onReady` is called each time
 * thematic polygons are proven on screen, so again after a restored context.
 */
export const mountGlMap: MountRenderer<EnhancedRenderer> = (container, handlers, options) => {
  let input: MapInput = options.input;
  let watchdog = 0;
  let destroyed = false;
  let frame = 0;
  let losses = 0;

  const limit = (lngLat: LngLat, zoom: number): { center: LngLat; zoom: number } => {
    const kept = limitCamera(
      { center: [lngLat.lng, lngLat.lat], zoom },
      options.tiles?.bbox ?? input.boundaries.bbox({ niveau: 'region' }),
    );
    return { center: new LngLat(kept.center[0], kept.center[1]), zoom: kept.zoom };
  };

  let map: GlMap;
  try {
    map = new GlMap({
      container,
      style: styleWithoutData(input),
      center: [options.camera.center[0], options.camera.center[1]],
      zoom: options.camera.zoom,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      transformConstrain: limit,
      renderWorldCopies: false,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      boxZoom: false,
      cooperativeGestures: options.cooperative,
      trackResize: false,
      fadeDuration: 0,
      clickTolerance: 4,
      // How to move the map is said over the ground, in either drawing: what MapLibre says of it is not shown.
      locale: { 'Map.Title': options.label },
    });
  } catch {
    // Only the constructor throws, and only for want of WebGL2. The handler comes after the caller has its renderer.
    queueMicrotask(() => handlers.onError('webgl'));
    return INERT;
  }
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();

  const writer = styleWriter(map, input);
  const expect = (reason: 'worker' | 'lost', delay: number): void => {
    window.clearTimeout(watchdog);
    watchdog = window.setTimeout(() => {
      // Behind another tab nothing is drawn: that is no fault of the worker.
      if (document.hidden) expect(reason, delay);
      else handlers.onError(reason);
    }, delay);
  };
  let country: Country | null = null;
  // The module and its library are left out of a build without tiles. They come after the region has been proven, so
  // that tiles, or their absence, never delay it.
  const addCountry = (): void => {
    const { tiles } = options;
    if (!__TILES__ || !tiles || country) return;
    import('./country').then(
      ({ mountCountry }) => {
        if (!destroyed) country ??= mountCountry(map, writer, tiles);
      },
      () => handlers.onError('country'),
    );
  };
  /** A link may look beside the region: nothing to draw there is no fault of the worker. */
  const looksAside = (): boolean => {
    const region = input.boundaries.bbox({ niveau: 'region' });
    const seen = map.getBounds();
    return (
      region !== null &&
      (region[0] > seen.getEast() ||
        region[2] < seen.getWest() ||
        region[1] > seen.getNorth() ||
        region[3] < seen.getSouth())
    );
  };
  /** A slow machine is not a blocked one: each part that the worker has cut gives it the same time again. */
  const hear = ({ tile }: MapSourceDataEvent): void => {
    if (tile) expect('worker', WATCHDOG);
  };
  // `idle` itself waits for the worker: it never comes when the worker is blocked.
  const prove = (): void => {
    if (destroyed) return;
    if (map.queryRenderedFeatures({ layers: [...PROOF_LAYERS] }).length === 0 && !looksAside()) return;
    map.off('idle', prove);
    map.off('sourcedata', hear);
    // The worker has done its part: the frames have their own time.
    expect('worker', WATCHDOG);
    const mine = losses;
    timeFrame(map).then((time) => {
      // A context lost meanwhile starts anew, and proves itself then.
      if (destroyed || mine !== losses) return;
      window.clearTimeout(watchdog);
      frame = time;
      handlers.onReady();
      addCountry();
    });
  };
  /** A style with nothing in it: the first, and the one after a lost context. Changes of a style are told alike. */
  let isNew = true;
  map.on('style.load', () => {
    if (!isNew) return;
    isNew = false;
    expect('worker', WATCHDOG);
    map.on('sourcedata', hear);
    writer
      .start(() => input)
      .then((whole) => {
        if (whole && !destroyed) map.on('idle', prove);
      });
  });
  map.on('error', ({ error }) => handlers.onError(error.message));
  map.on('webglcontextlost', () => {
    if (destroyed) return;
    map.off('idle', prove);
    map.off('sourcedata', hear);
    losses += 1;
    isNew = true;
    writer.suspend();
    handlers.onError('suspended');
    expect('lost', RESTORE);
  });
  map.on('move', (event) => handlers.onCamera(cameraOf(map), !('fromApp' in event), map.isMoving()));
  map.on('mousemove', ({ lngLat, point }) => handlers.onHover([lngLat.lng, lngLat.lat], [point.x, point.y]));
  map.on('mouseout', () => handlers.onHover(null, [0, 0]));
  map.on('click', ({ lngLat, point, originalEvent }: MapMouseEvent) =>
    handlers.onClick([lngLat.lng, lngLat.lat], [point.x, point.y], {
      add: originalEvent.ctrlKey || originalEvent.metaKey || originalEvent.shiftKey,
    }),
  );
  expect('worker', WATCHDOG);

  return {
    update: (next) => {
      input = next;
      writer.update(next);
    },
    whenPainted: (run) => {
      // Once the worker has cut the new data, a frame has been asked for, and the graphics processor has drawn it.
      map.once('idle', () => {
        whenDrawn(contextOf(map)).then(run);
      });
      // Nothing may be left to draw, and `idle` then comes with the next frame only.
      map.triggerRepaint();
    },
    isSlow: () => frame > SLOW_FRAME,
    setCamera: ({ center, zoom }, { animate }) => {
      const to = { center: [center[0], center[1]] satisfies [number, number], zoom };
      if (animate) map.easeTo({ ...to, duration: MOVE_MS }, { fromApp: true });
      else map.jumpTo(to, { fromApp: true });
    },
    outsideAt: (point) => country?.unitAt(point) ?? null,
    setLabel: (label) => map.getCanvas().setAttribute('aria-label', label),
    resize: () => {
      map.resize({ fromApp: true });
    },
    destroy: () => {
      destroyed = true;
      window.clearTimeout(watchdog);
      writer.suspend();
      map.stop();
      map.setStyle(null);
      // Removed at once, it would hold up the page until all it has asked is drawn: seconds without a graphics card.
      whenDrawn(contextOf(map)).then(() => map.remove());
    },
  };
};

/** In place of a map where none could be made, until the caller drops it. */
const INERT: EnhancedRenderer = {
  update: () => undefined,
  whenPainted: () => undefined,
  isSlow: () => false,
  setCamera: () => undefined,
  outsideAt: () => null,
  setLabel: () => undefined,
  resize: () => undefined,
  destroy: () => undefined,
};
