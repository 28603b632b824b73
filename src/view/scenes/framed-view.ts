import type { Bbox, LonLat } from '../../domain/cog';
import type { Boundaries, UnitShape } from '../../domain/geometry';
import { type Camera, fitCamera, groundBox, type Padding, type Size } from '../../domain/projection';
import type { MapView } from '../map-view';

/** Where a map looks: what it comes home to, unless the view has a camera of its own. */
export interface Looking {
  readonly camera: Camera | null;
  readonly home: Bbox;
  readonly size: Size;
  readonly padding: Padding;
}

export const groundSeen = ({ camera, home, size, padding }: Looking): Bbox =>
  groundBox(camera ?? fitCamera(home, size, padding), size);

const within = ([west, south, east, north]: Bbox, [x, y]: LonLat): boolean =>
  x >= west && x <= east && y >= south && y <= north;

/** A point is in a ring of positions (ray cast to the east). */
function rounds(ring: readonly (readonly number[])[], [x, y]: LonLat): boolean {
  let inside = false;
  let [px = 0, py = 0] = ring.at(-1) ?? [];
  for (const [qx = 0, qy = 0] of ring) {
    if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) inside = !inside;
    [px, py] = [qx, qy];
  }
  return inside;
}

/** Some of a shape is on the ground: a corner of it, or the whole ground. */
function reaches(boundaries: Boundaries, shape: UnitShape, ground: Bbox): boolean {
  const [west, south, east, north] = ground;
  const box = boundaries.bbox(shape);
  if (!box || box[0] > east || box[2] < west || box[1] > north || box[3] < south) return false;
  const middle: LonLat = [(west + east) / 2, (south + north) / 2];
  return boundaries
    .shape(shape)
    .coordinates.some(([outer = [], ...holes]) =>
      outer.some(([x = 0, y = 0]) => within(ground, [x, y]))
        ? true
        : rounds(outer, middle) && !holes.some((hole) => rounds(hole, middle)),
    );
}

/** What a map that looks at a part of the region shows of its view: its legend is made of that. */
export function framedView(view: MapView, boundaries: Boundaries, ground: Bbox): MapView {
  const seen = ({ shape, at }: MapView['selected'][number]): boolean =>
    shape ? reaches(boundaries, shape, ground) : within(ground, at);
  const symbols = view.symbols.filter(({ at }) => within(ground, at));
  // Land under a circle that is out of the frame says nothing.
  const mute = new Set(view.symbols.flatMap((symbol) => (symbols.includes(symbol) ? [] : [symbol.key])));
  return {
    ...view,
    areas: view.areas.filter(
      ({ key, shape, fill }) =>
        !(fill.kind === 'land' && mute.has(key)) && reaches(boundaries, shape, ground),
    ),
    symbols,
    selected: view.selected.filter(seen),
    lit: view.lit.filter(seen),
    reaching: view.reaching.filter(seen),
  };
}
