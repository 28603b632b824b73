import type { Bbox } from '../../domain/cog';
import type { Model } from '../../domain/model';
import type { Place, PlaceKey } from '../../domain/place';
import { groundBox, MAX_ZOOM, MIN_ZOOM } from '../../domain/projection';
import type { AnchorOf } from '../../view/map/map-shapes';
import { revealing, shownWith } from './framing/reveal';
import { currentMap } from './page-map';

/** The whole region again, even after a gesture that has not come to rest. */
export const goHome = (): void => currentMap()?.goHome();

export function zoomMap(step: 1 | -1): void {
  const map = currentMap();
  if (!map) return;
  const { center, zoom } = map.target();
  map.move({ center, zoom: Math.min(Math.max(zoom + step, MIN_ZOOM), MAX_ZOOM) });
}

function reveal(shown: Parameters<typeof revealing>[0]): void {
  const map = currentMap();
  const camera = map && revealing(shown, map.host.camera(), map.host.size(), map.aim().padding);
  if (camera) map.move(camera);
}

/** Shows a box when it is out of sight or too small to see. */
export const revealOnMap = (box: Bbox): void => reveal({ box, around: box });

/** Shows a place that was chosen in a list; a commune with the EPCI around it. */
export function revealPlace(model: Model, anchorOf: AnchorOf, place: Place): void {
  const shown = shownWith(model, anchorOf, place);
  if (shown?.box) reveal(shown);
}

/** Outlines places; `null` puts the outlines out. */
export const highlightOnMap = (keys: readonly PlaceKey[] | null): void =>
  currentMap()?.host.setHover(keys ?? []);

/** The ground under the window; `null` at home, where it is the region. */
export function groundSeen(): Bbox | null {
  const map = currentMap();
  return map?.aim().camera ? groundBox(map.host.camera(), map.host.size()) : null;
}
