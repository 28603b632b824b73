import type { Bbox, LonLat } from './cog';

/** Where the map looks: centre in degrees, zoom as MapLibre counts it (world = 512·2^zoom CSS pixels). */
export interface Camera {
  readonly center: LonLat;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Screen margins in CSS pixels kept free around a fitted box. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export type Point = readonly [number, number];

const TILE = 512;
export const MIN_ZOOM = 5;
export const MAX_ZOOM = 14;
/** From this zoom on, lines of communes and finer levels are worth their bytes. */
export const COMMUNES_ZOOM = 9;
/**
 * From this zoom on, a pixel is 276 m: one point in ten of the light lines (380 m) stands more than a pixel off. Those
 * composed from the communes (100 m) take their place, once the map is what it will be: in a window of 2560 × 1440 for
 * the whole region.
 */
export const OUTLINES_ZOOM = 7.5;
/**
 * From this zoom on, a pixel is 50 m: the tolerance of the communes' file (100 m) is two, and its corners begin to show
 * where those of the fine file (50 m) do not.
 */
export const FINE_ZOOM = 10;

/** Each half of {@link project}, for whoever projects tens of thousands of points and keeps none. */
export const projectX = (lon: number): number => lon / 360 + 0.5;
export const projectY = (lat: number): number => {
  const sin = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
};

/** Web Mercator, north up, in units of one world width (0…1). Source: EPSG:3857 on the unit square. */
export const project = ([lon, lat]: LonLat): Point => [projectX(lon), projectY(lat)];

export const unproject = ([x, y]: Point): LonLat => [
  (x - 0.5) * 360,
  (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90,
];

/** CSS pixels in one world width at a zoom. */
export const worldSize = (zoom: number): number => TILE * 2 ** zoom;

/** Screen position in CSS pixels from the top left corner of the map. */
export function toScreen(camera: Camera, size: Size, at: LonLat): Point {
  const scale = worldSize(camera.zoom);
  const [cx, cy] = project(camera.center);
  const [x, y] = project(at);
  return [(x - cx) * scale + size.width / 2, (y - cy) * scale + size.height / 2];
}

export function fromScreen(camera: Camera, size: Size, [px, py]: Point): LonLat {
  const scale = worldSize(camera.zoom);
  const [cx, cy] = project(camera.center);
  return unproject([(px - size.width / 2) / scale + cx, (py - size.height / 2) / scale + cy]);
}

/** Ground that a map of that size shows. */
export function groundBox(camera: Camera, size: Size): Bbox {
  const [west, north] = fromScreen(camera, size, [0, 0]);
  const [east, south] = fromScreen(camera, size, [size.width, size.height]);
  return [west, south, east, north];
}

/**
 * The camera that shows a whole box inside the margins.
 * @param zoomFor another zoom than that which fits, about the same middle of what is free
 */
export function fitCamera(
  [west, south, east, north]: Bbox,
  size: Size,
  padding: Padding,
  zoomFor: (fitting: number) => number = (fitting) => fitting,
): Camera {
  const [x0, y0] = project([west, north]);
  const [x1, y1] = project([east, south]);
  const width = Math.max(size.width - padding.left - padding.right, 40);
  const height = Math.max(size.height - padding.top - padding.bottom, 40);
  const scale = Math.min(width / Math.max(x1 - x0, 1e-9), height / Math.max(y1 - y0, 1e-9));
  const zoom = Math.min(Math.max(zoomFor(Math.log2(scale / TILE)), MIN_ZOOM), MAX_ZOOM);
  const world = worldSize(zoom);
  const center: Point = [
    (x0 + x1) / 2 + (padding.right - padding.left) / 2 / world,
    (y0 + y1) / 2 + (padding.bottom - padding.top) / 2 / world,
  ];
  return { center: unproject(center), zoom };
}

/** The same view after a zoom about a screen point: what lies under the pointer stays there. */
export function zoomAbout(camera: Camera, size: Size, at: Point, zoom: number): Camera {
  const next = Math.min(Math.max(zoom, MIN_ZOOM), MAX_ZOOM);
  const fixed = fromScreen(camera, size, at);
  const moved = toScreen({ center: camera.center, zoom: next }, size, fixed);
  const center = fromScreen({ center: camera.center, zoom: next }, size, [
    size.width / 2 + moved[0] - at[0],
    size.height / 2 + moved[1] - at[1],
  ]);
  return { center, zoom: next };
}

export function panBy(camera: Camera, size: Size, [dx, dy]: Point): Camera {
  return { center: fromScreen(camera, size, [size.width / 2 + dx, size.height / 2 + dy]), zoom: camera.zoom };
}

/** Smallest box holding all boxes; `null` for none. */
export const unionBbox = (boxes: readonly Bbox[]): Bbox | null =>
  boxes.reduce<Bbox | null>(
    (all, [w, s, e, n]) =>
      all === null
        ? [w, s, e, n]
        : [Math.min(all[0], w), Math.min(all[1], s), Math.max(all[2], e), Math.max(all[3], n)],
    null,
  );

/** Two cameras that no reader could tell apart. */
export const nearCamera = (a: Camera, b: Camera): boolean =>
  Math.abs(a.zoom - b.zoom) < 0.005 &&
  Math.abs(a.center[0] - b.center[0]) < 1e-4 &&
  Math.abs(a.center[1] - b.center[1]) < 1e-4;
