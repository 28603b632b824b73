import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { Bbox, LonLat } from '../../domain/cog';
import { type Boundaries, buildPickIndex, type Context, pick } from '../../domain/geometry';
import type { Model } from '../../domain/model';
import { type Place, type PlaceKey, parsePlaceKey, placeKey } from '../../domain/place';
import {
  type Camera,
  fitCamera,
  groundBox,
  MAX_ZOOM,
  MIN_ZOOM,
  nearCamera,
  type Padding,
  toScreen,
} from '../../domain/projection';
import { type Engine, type MapHandlers, type MapHost, mountMap } from '../../render/map-host';
import type { ExplorerState } from '../../state/explorer-state';
import type { MapTheme } from '../../theme/map-theme';
import type { Dispatch } from '../../ui/common/types';
import { buildHover, outsideHover } from '../../view/map/build-hover';
import { placeShape } from '../../view/map/map-shapes';
import { pickable } from '../../view/map/pickable';
import type { MapView } from '../../view/map-view';
import { leaveStart, takeEarlyMap } from '../common/early-map';
import { countryTiles } from '../common/load-data';
import { type Settle, settleOn } from '../common/settle';
import type { Resources } from '../hooks/use-resources';
import { type HoverCard, hoverCardIn } from './hover-card';
import { mapNotice } from './map-notice';
import { boxesOver, useReserved } from './over-map';

export interface MapControl {
  /** The whole region again, even after a move that has not settled. */
  home(): void;
  zoom(step: 1 | -1): void;
  /** Shows a box when it is out of sight or too small to see. */
  reveal(box: Bbox): void;
  highlight(keys: readonly PlaceKey[] | null): void;
  /** What is seen: the region at home, else the ground under the window. */
  ground(): Bbox;
}

interface Props extends Pick<Resources, 'say' | 'unsay'> {
  readonly ref: Ref<MapControl>;
  readonly model: Model;
  readonly state: ExplorerState;
  readonly view: MapView;
  readonly boundaries: Boundaries;
  readonly context: Context;
  readonly theme: MapTheme;
  readonly camera: Camera | null;
  readonly padding: Padding;
  /** What the map comes home to; the region by default. */
  readonly frame?: Bbox | null;
  readonly label: string;
  /** True where the frame of the page is the place of this map: a map drawn there before is taken over. */
  readonly early: boolean;
  readonly engine: Engine;
  /** In somebody else's page; default false. */
  readonly cooperative?: boolean;
  readonly dispatch: Dispatch;
}

const SETTLE_MS = 180;

/** Joins the map host to React: scenes go down, gestures come up as commands. Hover never renders React. */
export function MapPane(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const host = useRef<MapHost | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const { model, state, boundaries, view, context, theme, camera, padding } = props;

  const reach = useMemo(() => {
    const { places, kinds } = pickable(model, state);
    const index = buildPickIndex(
      boundaries,
      places.map((place) => ({ place, shape: placeShape(model, place) })),
    );
    return (at: LonLat): Place | null => pick(index, at, kinds);
  }, [model, state, boundaries]);
  const reachRef = useRef(reach);
  reachRef.current = reach;

  const settle = useRef<Settle | null>(null);
  const told = useRef<HoverCard | null>(null);
  /** Where a gesture left the map before the interface came: its first view must not undo it. */
  const kept = useRef<Camera | null>(null);
  const home = (): Camera => {
    const size = host.current?.size() ?? {
      width: box.current?.clientWidth ?? 800,
      height: box.current?.clientHeight ?? 600,
    };
    const { frame, model: whole, padding: margins } = latest.current;
    return fitCamera(frame ?? whole.cog.region.bbox, size, margins);
  };

  // The map is made once; everything later goes through `update`, `setCamera`, `setHover`.
  // biome-ignore lint/correctness/useExhaustiveDependencies: handlers read the latest props through a ref
  useEffect(() => {
    const element = box.current;
    const hoverCard = card.current;
    if (!element || !hoverCard) return;
    const settling = settleOn(element, SETTLE_MS);
    settle.current = settling;
    const hovering = hoverCardIn(hoverCard);
    told.current = hovering;
    const notice = mapNotice(() => latest.current);
    // A symbol answers for its place only while a click follows the theme: a chosen level looks at the ground below.
    const placeAt = (at: LonLat, key: PlaceKey | null): Place | null =>
      (key && latest.current.state.maille === 'theme' ? parsePlaceKey(key) : null) ?? reachRef.current(at);

    const handlers: MapHandlers = {
      onCamera: (next, byUser) => {
        if (!byUser) return;
        settling.later(() => {
          latest.current.dispatch({ kind: 'camera', camera: nearCamera(next, home()) ? null : next });
        });
      },
      onHover: (at, point, key) => {
        const place = at ? placeAt(at, key) : null;
        const outside = at && !place ? created.outsideAt(point) : null;
        const found = place ? placeKey(place) : (outside?.nom ?? null);
        const isNew = hovering.show(found, point, created.size(), () =>
          place
            ? buildHover(latest.current.model, latest.current.state, place)
            : outside && outsideHover(outside),
        );
        if (isNew) created.setHover(place ? [placeKey(place)] : []);
      },
      onClick: (at, { add, key }) => {
        const place = placeAt(at, key);
        if (place) latest.current.dispatch({ kind: 'select', place, add });
        else if (!add) latest.current.dispatch({ kind: 'clear-selection' });
      },
      ...notice.handlers,
    };
    const early = latest.current.early ? takeEarlyMap() : null;
    const created =
      early?.host ??
      mountMap(element, handlers, {
        scene: { view, boundaries, context, theme },
        camera: camera ?? home(),
        label: props.label,
        cooperative: props.cooperative ?? false,
        engine: latest.current.engine,
        tiles: countryTiles(model.cog.region.code),
      });
    if (early) {
      kept.current = early.listen(handlers);
      if (kept.current) latest.current.dispatch({ kind: 'camera', camera: kept.current });
      // A node that moves loses the focus: a reader who was already on the map stays there.
      const focused = document.activeElement;
      element.append(early.element);
      if (focused instanceof HTMLElement && early.element.contains(focused))
        focused.focus({ preventScroll: true });
      created.update({ view, boundaries, context, theme });
      created.resize();
    }
    leaveStart();
    created.upgrade();
    host.current = created;
    // At home, the region stays fitted when the window changes.
    const observer = new ResizeObserver(() => {
      if (latest.current.camera === null) created.setCamera(home(), { animate: false });
      created.setReserved(boxesOver(element));
    });
    observer.observe(element);
    return () => {
      settling.destroy();
      observer.disconnect();
      created.destroy();
      early?.element.remove();
      host.current = null;
      notice.leave();
    };
  }, []);

  useEffect(() => {
    host.current?.update({ view, boundaries, context, theme });
  }, [view, boundaries, context, theme]);

  useEffect(() => {
    host.current?.setLabel(props.label);
    // Another map under a pointer that has not moved: what the card said of the last one is no longer true.
    if (told.current?.leave()) host.current?.setHover([]);
  }, [props.label]);

  useReserved(box, host);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `home` reads refs; a new padding is a new home
  useEffect(() => {
    // A gesture that has not settled must not overwrite what was asked after it.
    settle.current?.cancel();
    const current = host.current;
    const target = kept.current ?? camera ?? home();
    kept.current = null;
    if (current && !nearCamera(current.camera(), target)) {
      const animate = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      current.setCamera(target, { animate });
    }
  }, [camera, padding, props.frame]);

  useImperativeHandle(props.ref, () => ({
    home: () => {
      settle.current?.cancel();
      host.current?.setCamera(home(), { animate: false });
      latest.current.dispatch({ kind: 'camera', camera: null });
    },
    zoom: (step) => {
      const current = host.current;
      if (!current) return;
      const { center, zoom } = latest.current.camera ?? current.camera();
      const next = { center, zoom: Math.min(Math.max(zoom + step, MIN_ZOOM), MAX_ZOOM) };
      latest.current.dispatch({ kind: 'camera', camera: next });
    },
    reveal: (bounds) => {
      const current = host.current;
      if (!current) return;
      const size = current.size();
      const [x0, y0] = toScreen(current.camera(), size, [bounds[0], bounds[3]]);
      const [x1, y1] = toScreen(current.camera(), size, [bounds[2], bounds[1]]);
      const inside = x0 >= 0 && y0 >= 0 && x1 <= size.width && y1 <= size.height;
      const large = Math.max(x1 - x0, y1 - y0) >= 40;
      if (inside && large) return;
      const fitted = fitCamera(bounds, size, latest.current.padding);
      latest.current.dispatch({
        kind: 'camera',
        camera: { center: fitted.center, zoom: Math.min(Math.max(fitted.zoom - 0.4, MIN_ZOOM), 11) },
      });
    },
    highlight: (keys) => host.current?.setHover(keys ?? []),
    ground: () => {
      const { current } = host;
      if (!current || latest.current.camera === null) return latest.current.model.cog.region.bbox;
      return groundBox(current.camera(), current.size());
    },
  }));

  return (
    <>
      <div className="map" ref={box} />
      <div className="hover-card" ref={card} hidden aria-hidden="true" />
    </>
  );
}
