import { type Camera, COMMUNES_ZOOM, fitCamera } from '../../domain/projection';
import { breath, type MapHandlers, type MapHost, mountMap, type Scene } from '../../render/map-host';
import { decode } from '../../state/url/codec';
import { currentQuery } from '../../state/url-binding';
import { buildMapView } from '../../view/map/build-map-view';
import { cogAnchors } from '../../view/map/map-shapes';
import { DARK, mapTheme } from './appearance';
import { chosenEngine } from './engine-choice';
import { countryTiles, loadCommunes } from './load-data';
import { mapPadding } from './map-layout';
import { linkWords, type Session } from './session';

/** Milliseconds that the interface leaves the communes of a link to come and be drawn; late ones come beside it. */
const COMMUNES_FIRST = 1000;

/**
 * The map of the link, on screen before the interface has arrived: it stands in the frame written in the page, and the
 * interface takes it as it is, so that nothing is drawn twice.
 */
export interface EarlyMap {
  readonly element: HTMLElement;
  readonly host: MapHost;
  /**
   * Who is told from now on; until then gestures move the map, and the last click is kept for them.
   * @returns where a gesture has left the map; `null` when none has moved it
   */
  readonly listen: (handlers: MapHandlers) => Camera | null;
}

let early: EarlyMap | null = null;

const frame = (): HTMLElement | null => document.getElementById('depart');

/** What the page shows before any interface goes away: the app draws the same, or has something to say instead. */
export function leaveStart(): void {
  frame()?.remove();
}

/**
 * Draws the map of the present link in the frame of the page; nothing when it has no map to show.
 * @returns when the interface may come without holding this map up
 */
export async function drawEarlyMap({ model, boundaries, context }: Session): Promise<void> {
  const stage = frame()?.querySelector('.stage');
  if (!stage || !boundaries) return;
  const { shell, state } = decode(currentQuery(), linkWords(model));
  if (state.tableau || stage.clientWidth === 0) return;
  const element = document.createElement('div');
  element.className = 'map';
  stage.append(element);
  const view = buildMapView(model, { ...state, camera: null }, cogAnchors(model));
  const scene: Scene = {
    view,
    boundaries,
    context,
    theme: mapTheme(shell, window.matchMedia(DARK).matches),
  };
  await breath();
  let told: MapHandlers | null = null;
  let clicked: Parameters<MapHandlers['onClick']> | null = null;
  let moved: Camera | null = null;
  const host = mountMap(
    element,
    {
      onCamera: (camera, byUser) => {
        if (byUser) moved = camera;
        told?.onCamera(camera, byUser);
      },
      onHover: (at, point, key) => told?.onHover(at, point, key),
      onClick: (...click) => {
        if (told) told.onClick(...click);
        else clicked = click;
      },
      onReady: (renderer) => told?.onReady?.(renderer),
      onNotice: (message, retry) => told?.onNotice?.(message, retry),
      onError: (message) => told?.onError?.(message),
    },
    {
      scene,
      camera:
        state.camera ??
        fitCamera(
          model.cog.region.bbox,
          { width: element.clientWidth, height: element.clientHeight },
          mapPadding(),
        ),
      label: view.description,
      cooperative: shell.kind === 'integration',
      engine: chosenEngine(),
      tiles: countryTiles(model.cog.region.code),
    },
  );
  early = {
    element,
    host,
    listen: (handlers) => {
      told = handlers;
      if (clicked) handlers.onClick(...clicked);
      clicked = null;
      return moved;
    },
  };
  if (!view.needsCommunes && (state.camera?.zoom ?? 0) < COMMUNES_ZOOM) return;
  // The interface asks for them too, says what fails and tries again: here they only come sooner.
  const communes = loadCommunes(model.cog).then(
    (fine) => {
      // Once the interface holds the map, it brings its own boundaries.
      if (told === null) host.update({ ...scene, boundaries: fine });
    },
    () => {},
  );
  await Promise.race([communes, new Promise((done) => setTimeout(done, COMMUNES_FIRST))]);
}

/** Hands the early map over, once. */
export function takeEarlyMap(): EarlyMap | null {
  const taken = early;
  early = null;
  return taken;
}
