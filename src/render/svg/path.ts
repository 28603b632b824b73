import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import type { LonLat } from '../../domain/cog';
import {
  type Camera,
  type Point,
  project,
  projectX,
  projectY,
  type Size,
  toScreen,
  worldSize,
} from '../../domain/projection';

/** An affine frame: where a place of the world stands, in units of a drawing. */
export interface Frame {
  /** Units in one world width. */
  readonly scale: number;
  /** World position of the drawing's origin. */
  readonly origin: Point;
}

/**
 * Frame of the live maps: whole units, one CSS pixel at zoom 15, counted from a point of France. Integers of this size
 * are exact in the 32-bit numbers of SVG, and a path is written once for all cameras.
 */
const ORIGIN: LonLat = [2.5, 50];
const WORLD: Frame = { scale: 512 * 2 ** 15, origin: project(ORIGIN) };

/** Frame of a picture: `grid` units in a CSS pixel, from the top left corner. */
export function pictureFrame(camera: Camera, size: Size, grid: number): Frame {
  const world = worldSize(camera.zoom);
  const [cx, cy] = project(camera.center);
  return { scale: world * grid, origin: [cx - size.width / 2 / world, cy - size.height / 2 / world] };
}

/** `transform` that brings paths of the live frame to the screen. */
export function worldTransform(camera: Camera, size: Size): string {
  const k = worldSize(camera.zoom) / WORLD.scale;
  const [cx, cy] = project(camera.center);
  const x = size.width / 2 - (cx - WORLD.origin[0]) * WORLD.scale * k;
  const y = size.height / 2 - (cy - WORLD.origin[1]) * WORLD.scale * k;
  return `matrix(${k} 0 0 ${k} ${x.toFixed(3)} ${y.toFixed(3)})`;
}

/**
 * `patternTransform` of the live frame. As MapLibre does, a pattern keeps its size on the ground between two whole zooms
 * and starts again at the next, and is counted from the corner of the world: the change of renderer does not show.
 */
/** How far a place goes on screen from one camera to another, CSS pixels: what stands by it goes with it. */
export const goneWith = (from: Camera, to: Camera, size: Size, at: LonLat): Point => {
  const [now, then] = [toScreen(to, size, at), toScreen(from, size, at)];
  return [now[0] - then[0], now[1] - then[1]];
};

/** How a picture of the ground at one camera is moved to be that at another: CSS, about its middle. */
export interface PictureMove {
  readonly by: Point;
  readonly scale: number;
  readonly css: string;
}

export function pictureMove(from: Camera, to: Camera, size: Size): PictureMove {
  const [x, y] = toScreen(to, size, from.center);
  const by: Point = [x - size.width / 2, y - size.height / 2];
  const scale = 2 ** (to.zoom - from.zoom);
  return { by, scale, css: `translate(${by[0].toFixed(2)}px, ${by[1].toFixed(2)}px) scale(${scale})` };
}

export function patternTransform(zoom: number): string {
  const [x, y] = WORLD.origin;
  const scale = WORLD.scale / worldSize(Math.floor(zoom));
  return `translate(${(-x * WORLD.scale).toFixed(2)} ${(-y * WORLD.scale).toFixed(2)}) scale(${scale})`;
}

type Geometry = MultiPolygon | MultiLineString;

function ring(points: readonly Position[], { scale, origin }: Frame, close: boolean): string {
  let text = '';
  let px = 0;
  let py = 0;
  let written = 0;
  const last = close ? points.length - 1 : points.length;
  for (let i = 0; i < last; i += 1) {
    const point = points[i];
    const x = Math.round((projectX(point?.[0] ?? 0) - origin[0]) * scale);
    const y = Math.round((projectY(point?.[1] ?? 0) - origin[1]) * scale);
    if (written === 0) text = `M${x} ${y}l`;
    else if (x === px && y === py) continue;
    else text += `${written > 1 && x - px >= 0 ? ' ' : ''}${x - px}${y - py < 0 ? '' : ' '}${y - py}`;
    px = x;
    py = y;
    written += 1;
  }
  if (written < 2) return '';
  return close ? `${text}z` : text;
}

/** Path data of a geometry in a frame; parts that fall on one point are left out. */
export function pathData(geometry: Geometry, frame: Frame): string {
  return geometry.type === 'MultiPolygon'
    ? geometry.coordinates.flatMap((polygon) => polygon.map((points) => ring(points, frame, true))).join('')
    : geometry.coordinates.map((points) => ring(points, frame, false)).join('');
}

const kept = new WeakMap<Geometry, string>();

/** Path data in the live frame, computed once for a geometry. */
export function worldPath(geometry: Geometry): string {
  const found = kept.get(geometry);
  if (found !== undefined) return found;
  const path = pathData(geometry, WORLD);
  kept.set(geometry, path);
  return path;
}

/** Only the parts of a geometry that touch a frame of the screen, so that a picture carries nothing unseen. */
export function partsInView<G extends Geometry>(geometry: G, camera: Camera, size: Size): G {
  const frame = pictureFrame(camera, size, 1);
  const seen = (points: readonly Position[]): boolean => {
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [lon = 0, lat = 0] of points) {
      const [wx, wy] = project([lon, lat]);
      const [x, y] = [(wx - frame.origin[0]) * frame.scale, (wy - frame.origin[1]) * frame.scale];
      x0 = Math.min(x0, x);
      x1 = Math.max(x1, x);
      y0 = Math.min(y0, y);
      y1 = Math.max(y1, y);
    }
    return x1 >= 0 && x0 <= size.width && y1 >= 0 && y0 <= size.height;
  };
  const coordinates =
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates.filter(([outer]) => seen(outer ?? []))
      : geometry.coordinates.filter(seen);
  return { ...geometry, coordinates };
}

/** `transform` that brings paths of a picture frame to CSS pixels. */
export const pictureTransform = (grid: number): string => `scale(${1 / grid})`;

const sides = new WeakMap<MultiPolygon, number>();

/** Side of the square that has the area of a geometry, in world widths; computed once. */
export function squareSide(geometry: MultiPolygon): number {
  const found = sides.get(geometry);
  if (found !== undefined) return found;
  let area = 0;
  for (const [outer = []] of geometry.coordinates) {
    let sum = 0;
    let [x0, y0] = project(lonLat(outer.at(-1)));
    for (const position of outer) {
      const [x1, y1] = project(lonLat(position));
      sum += x0 * y1 - x1 * y0;
      [x0, y0] = [x1, y1];
    }
    area += Math.abs(sum / 2);
  }
  const side = Math.sqrt(area);
  sides.set(geometry, side);
  return side;
}

const lonLat = (position: Position | undefined): LonLat => [position?.[0] ?? 0, position?.[1] ?? 0];
