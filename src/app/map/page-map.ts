import type { Bbox } from '../../domain/cog';
import { type Camera, fitCamera, nearCamera, type Padding, type Size } from '../../domain/projection';
import { type MapHandlers, type MapHost, type MapInput, mountMap, whenIdle } from '../../render/map-host';
import { chosenEngine, onEngine } from '../common/engine-choice';
import { countryTiles } from '../common/load-data';
import { leaveStart } from '../common/start-frame';
import { debounceGesture } from './gesture-debounce';

/** Milliseconds of rest after which a gesture is over, and what it has moved is told. */
const REST_MS = 180;

/** Where the map is asked to look. */
export interface Aim {
  /** `null`: home. */
  readonly camera: Camera | null;
  /** What home shows. */
  readonly frame: Bbox;
  /** Margins kept free around home. */
  readonly padding: Padding;
}

/** The interface, as far as the map speaks to it. */
export interface MapListener extends Pick<MapHandlers, 'onHover' | 'onClick' | 'onResize'> {
  /** A gesture or a button has moved the map, and it has come to rest; `null`: home. */
  readonly onMove: (camera: Camera | null) => void;
}

/** What the map is made from, by whoever needs it first. */
export interface Making {
  readonly input: MapInput;
  readonly aim: Aim;
  /** Where it opens instead, and what it tells like the end of a gesture. */
  readonly opening?: Camera | null;
  readonly label: string;
  /** True in somebody else's page. */
  readonly cooperative: boolean;
  /** Code of the region that the input draws. */
  readonly region: string;
}

/**
 * The map of this page. It stands in the frame written in the page until the interface comes, then in the place that the
 * interface gives it, and again in another when the window crosses the width of a phone: moved, never made anew.
 */
export interface PageMap {
  readonly element: HTMLElement;
  readonly host: MapHost;
  /** Puts the map in a place. Until then gestures move it, and the last click waits. @returns what ends the listening */
  connect(place: HTMLElement, listener: MapListener): () => void;
  isConnected(): boolean;
  /** Goes there, unless it was asked for already: what a gesture has moved meanwhile stays. */
  look(aim: Aim): void;
  aim(): Aim;
  /** Goes where a button or a key wants it, and tells it like the end of a gesture. */
  move(camera: Camera): void;
  /** Where it looks, or is on its way to. */
  target(): Camera;
  /** Home again, even after a gesture that has not come to rest. */
  goHome(): void;
}

let pageMap: PageMap | null = null;
let ready = false;
const listeners = new Set<() => void>();
const notify = (): void => {
  for (const listener of listeners) listener();
};

/** The map of this page; `null` before it is needed. */
export const currentMap = (): PageMap | null => pageMap;

/** The map of this page, made in that place if there is none yet. */
export function openMap(place: HTMLElement, making: Making): PageMap {
  pageMap ??= makeMap(place, making);
  return pageMap;
}

/** Hears of {@link isMapReady} and {@link mapNotice}. @returns what stops it */
export function onMapChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The map is what it will be, and the browser has had a moment: what no first view needs may load from then on. */
export const isMapReady = (): boolean => ready;

/** What the reader is to know of how the map is drawn; `null`: nothing. */
export const mapNotice = (): string | null => pageMap?.host.notice() ?? null;

function makeMap(
  place: HTMLElement,
  { input, aim: first, opening, label, cooperative, region }: Making,
): PageMap {
  const element = document.createElement('div');
  element.className = 'map';
  place.append(element);
  let aim = first;
  let listener: MapListener | null = null;
  let click: Parameters<MapListener['onClick']> | null = null;
  let move: { readonly camera: Camera | null } | null = null;
  /** Where it was last sent; `null` once a gesture has taken over. */
  let target: Camera | null = null;
  /** A gesture or a button has left the place that the interface asks for. */
  let away = false;
  /** It has stood in the interface already. */
  let met = false;
  const debounced = debounceGesture(element, REST_MS);

  // In the size that the map is drawn for: while it is printed, its box has another.
  const home = (size: Size = host.size()): Camera => fitCamera(aim.frame, size, aim.padding);
  const tellAtRest = (moved: Camera): void => {
    away = true;
    debounced.later(() => {
      const camera = nearCamera(moved, home()) ? null : moved;
      away = camera !== null;
      if (listener) listener.onMove(camera);
      else move = { camera };
    });
  };
  const send = (camera: Camera, how: { readonly animate: boolean }): void => {
    target = camera;
    host.setCamera(camera, how);
  };
  const host = mountMap(
    element,
    {
      onCamera: (camera, byUser) => {
        if (!byUser) return;
        target = null;
        tellAtRest(camera);
      },
      onHover: (...hover) => listener?.onHover(...hover),
      onClick: (...clicked) => {
        if (listener) listener.onClick(...clicked);
        else click = clicked;
      },
      onResize: () => {
        // At home, the region stays fitted when the window changes.
        if (aim.camera === null && !away) send(home(), { animate: false });
        listener?.onResize();
      },
      onChange: () => {
        notify();
        if (ready || !host.ready()) return;
        whenIdle(() => {
          ready = true;
          notify();
        });
      },
    },
    {
      ...{ input, label, cooperative },
      camera: opening ?? aim.camera ?? home({ width: element.clientWidth, height: element.clientHeight }),
      engine: chosenEngine(),
      tiles: countryTiles(region),
    },
  );
  onEngine(() => host.choose(chosenEngine()));
  if (opening) tellAtRest(opening);

  return {
    ...{ element, host },
    connect: (next, heard) => {
      listener = heard;
      if (element.parentElement !== next) {
        // A node that moves loses the focus: a reader who was already on the map stays there.
        const focused = element.contains(document.activeElement) ? document.activeElement : null;
        next.append(element);
        if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
        // The interface that has just come is laid out by the frame that shows it, which tells of another size.
        if (met) host.resize();
      }
      met = true;
      leaveStart();
      debounced.flush();
      if (move) heard.onMove(move.camera);
      if (click) heard.onClick(...click);
      [move, click] = [null, null];
      host.connect();
      return () => {
        if (listener === heard) listener = null;
      };
    },
    isConnected: () => listener !== null,
    look: (asked) => {
      if (JSON.stringify(asked) === JSON.stringify(aim)) return;
      aim = asked;
      away = false;
      // A gesture that has not come to rest must not overwrite what was asked after it.
      debounced.cancel();
      const next = aim.camera ?? home();
      if (!nearCamera(target ?? host.camera(), next)) send(next, { animate: true });
    },
    aim: () => aim,
    move: (camera) => {
      send(camera, { animate: true });
      tellAtRest(camera);
    },
    target: () => target ?? host.camera(),
    goHome: () => {
      debounced.cancel();
      away = false;
      send(home(), { animate: false });
      listener?.onMove(null);
    },
  };
}
