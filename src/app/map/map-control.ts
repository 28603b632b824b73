import type { Bbox } from '../../domain/cog';
import { type Model, parents } from '../../domain/model';
import type { Place, PlaceKey } from '../../domain/place';
import { fitCamera, groundBox, MAX_ZOOM, MIN_ZOOM, toScreen } from '../../domain/projection';
import type { AnchorOf } from '../../view/map/map-shapes';
import { currentMap } from './page-map';

/** Smallest side of a box that is still seen, CSS pixels. */
const SEEN = 40;
/** Closest that a place is brought. */
const CLOSE = 11;

/** The whole region again, even after a gesture that has not come to rest. */
export const goHome = (): void => currentMap()?.goHome();

export function zoomMap(step: 1 | -1): void {
  const map = currentMap();
  if (!map) return;
  const { center, zoom } = map.target();
  map.move({ center, zoom: Math.min(Math.max(zoom + step, MIN_ZOOM), MAX_ZOOM) });
}

/**
 * Shows a box when it is out of sight or too small to see.
 * @param around what is framed then: a commune is seen among its neighbours, not alone as a poster
 */
export function revealOnMap(box: Bbox, around: Bbox = box): void {
  const map = currentMap();
  if (!map) return;
  const size = map.host.size();
  const [x0, y0] = toScreen(map.host.camera(), size, [box[0], box[3]]);
  const [x1, y1] = toScreen(map.host.camera(), size, [box[2], box[1]]);
  const inside = x0 >= 0 && y0 >= 0 && x1 <= size.width && y1 <= size.height;
  if (inside && Math.max(x1 - x0, y1 - y0) >= SEEN) return;
  const fitted = fitCamera(around, size, map.aim().padding);
  map.move({ center: fitted.center, zoom: Math.min(Math.max(fitted.zoom - 0.4, MIN_ZOOM), CLOSE) });
}

/** Shows a place that was chosen in a list; a commune with the EPCI around it. */
export function revealPlace(model: Model, anchorOf: AnchorOf, place: Place): void {
  const box = anchorOf(place)?.bbox;
  if (!box) return;
  const epci =
    place.kind === 'commune' ? parents(model, place).find(({ kind }) => kind === 'epci') : undefined;
  revealOnMap(box, (epci ? anchorOf(epci)?.bbox : undefined) ?? box);
}

/** Outlines places; `null` puts the outlines out. */
export const highlightOnMap = (keys: readonly PlaceKey[] | null): void =>
  currentMap()?.host.setHover(keys ?? []);

/** The ground under the window; `null` at home, where it is the region. */
export function groundSeen(): Bbox | null {
  const map = currentMap();
  return map?.aim().camera ? groundBox(map.host.camera(), map.host.size()) : null;
}
