import type { LonLat } from '../../../domain/cog';
import type { UnitShape } from '../../../domain/geometry';
import { parsePlaceKey } from '../../../domain/place';
import { type Camera, type Point, type Size, toScreen } from '../../../domain/projection';
import type { PlacedLabel } from '../../../view/labels/label-layout';
import type { MapInput } from '../../common/renderer';
import { markerRadius, markersAt, symbolExtent } from './markers';
import type { OverlayModel } from './overlay-model';
import { standing } from './standing';

/** Symbol or marker under a point of the screen, the nearest first; `reach` = extra CSS pixels around it. */
export function symbolAt(
  model: OverlayModel,
  camera: Camera,
  size: Size,
  [px, py]: Point,
  reach: number,
): string | null {
  const { tokens } = model.input;
  const near = (at: LonLat, [rx, ry]: Point): number => {
    const [x, y] = toScreen(camera, size, at);
    const [dx, dy] = [Math.abs(px - x), Math.abs(py - y)];
    return dx <= rx + reach && dy <= ry + reach ? Math.hypot(dx, dy) : Infinity;
  };
  const hits = [
    ...standing(model.symbols, model.grounds, tokens.symbol.radius, camera, size).map((symbol) => ({
      key: symbol.key,
      far: near(symbol.at, symbolExtent(symbol, tokens.symbol.radius)),
    })),
    ...markersAt(tokens, model.markers, camera, size).map((marker) => ({
      key: marker.key,
      far: near(marker.at, [markerRadius(tokens), markerRadius(tokens)]),
    })),
  ].filter((hit) => hit.far < Infinity);
  return hits.sort((a, b) => a.far - b.far)[0]?.key ?? null;
}

/**
 * Unit whose label, called out of the crowd, is under a point of the screen: it stands for its unit.
 * @param gone how far a label has gone from where it was laid out
 */
export const calledOutAt = (
  labels: readonly PlacedLabel[],
  [px, py]: Point,
  gone: (label: PlacedLabel['label']) => Point,
): string | null =>
  labels.find(({ leader, pin, box, label }) => {
    if (!leader && !pin) return false;
    const [dx, dy] = gone(label);
    const [x, y] = [px - dx, py - dy];
    return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
  })?.label.key ?? null;

/** Shape behind a key: that of an area of the view, or the administrative unit that the key names. */
export function shapeOfKey({ view }: MapInput, key: string): UnitShape | null {
  const marked = [...view.areas, ...view.selected].find((mark) => mark.key === key)?.shape;
  if (marked) return marked;
  const place = parsePlaceKey(key);
  switch (place?.kind) {
    case 'region':
      return { niveau: 'region' };
    case 'departement':
      return { niveau: 'departement', codes: [place.code] };
    case 'arrondissement':
      return { niveau: 'arrondissement', codes: [place.code] };
    case 'epci':
      return { niveau: 'epci', codes: [place.code] };
    case 'commune':
      return { niveau: 'commune', codes: [place.code] };
    default:
      return null;
  }
}
