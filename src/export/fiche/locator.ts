import type { Boundaries } from '../../domain/geometry';
import type { Model } from '../../domain/model';
import { type Place, REGION } from '../../domain/place';
import { fitCamera, project, type Size } from '../../domain/projection';
import { element } from '../../render/svg/markup';
import { pathData, pictureFrame, pictureTransform } from '../../render/svg/path';
import type { DesignTokens } from '../../tokens/design-tokens';
import { type AnchorOf, cogAnchors, placeShape } from '../../view/map/map-shapes';

/** Units in a CSS pixel: outlines of communes keep their form on paper. */
const GRID = 8;
/** A place that is smaller on the map, CSS pixels, is found by a ring around it. */
const SMALL = 14;

/** Where places are: the region, its départements, the places filled. Pure; no `style`. */
export function locator(
  model: Model,
  boundaries: Boundaries,
  places: readonly Place[],
  tokens: DesignTokens,
  size: Size,
  anchorOf: AnchorOf = cogAnchors(model),
): string {
  const region = placeShape(model, REGION);
  const box = region && boundaries.bbox(region);
  if (!region || !box) return '';
  const camera = fitCamera(box, size, { top: 4, right: 4, bottom: 4, left: 4 });
  const frame = pictureFrame(camera, size, GRID);
  const path = (geometry: Parameters<typeof pathData>[0], style: Record<string, string | number>): string =>
    element('path', { d: pathData(geometry, frame), 'stroke-linejoin': 'round', ...style });
  const line = { fill: 'none', stroke: tokens.lines.departement.color, 'stroke-width': 0.8 * GRID };
  const fill = tokens.ramp[3];
  const filled = places.flatMap((place) => {
    const shape = placeShape(model, place);
    return shape
      ? [path(boundaries.shape(shape), { fill, stroke: tokens.accent, 'stroke-width': 0.8 * GRID })]
      : [];
  });
  const rings = places.flatMap((place) => {
    const shape = placeShape(model, place);
    const at = anchorOf(place)?.at;
    const own = shape && boundaries.bbox(shape);
    const on = (point: readonly [number, number]): readonly [number, number] => {
      const [x, y] = project([point[0], point[1]]);
      return [(x - frame.origin[0]) * frame.scale, (y - frame.origin[1]) * frame.scale];
    };
    if (!at) return [];
    if (own) {
      const [[x0, y0], [x1, y1]] = [on([own[0], own[3]]), on([own[2], own[1]])];
      if (Math.max(x1 - x0, y1 - y0) > SMALL * GRID) return [];
    }
    const [cx, cy] = on(at);
    const ring = { cx, cy, r: 9 * GRID, fill: 'none', stroke: tokens.accent, 'stroke-width': 1.6 * GRID };
    return [...(own ? [] : [element('circle', { cx, cy, r: 2.5 * GRID, fill })]), element('circle', ring)];
  });
  return element(
    'g',
    { transform: pictureTransform(GRID) },
    [
      path(boundaries.shape(region), { fill: tokens.neighbour }),
      ...filled,
      path(boundaries.mesh('departement'), line),
      path(boundaries.shape(region), line),
      ...rings,
    ].join(''),
  );
}
