/** How the country is laid on the page where a region is chosen. */
type Point = readonly [x: number, y: number];
export type Projection = (lon: number, lat: number) => Point;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const tangent = (lat: number): number => Math.tan(Math.PI / 4 + lat / 2);

/** Conformal conic on the parallels and the meridian of Lambert 93, on a sphere: the country as French maps show it. */
export const lambert: Projection = (() => {
  const [south, north, middle] = [radians(44), radians(49), radians(3)];
  const n = Math.log(Math.cos(south) / Math.cos(north)) / Math.log(tangent(north) / tangent(south));
  const scale = (Math.cos(south) * tangent(south) ** n) / n;
  return (lon, lat) => {
    const radius = scale / tangent(radians(lat)) ** n;
    const angle = n * (radians(lon) - middle);
    return [radius * Math.sin(angle), -scale + radius * Math.cos(angle)];
  };
})();

/** Plain for a small place: a degree of longitude is as long as it is there. */
export const local =
  (middle: number): Projection =>
  (lon, lat) => [radians(lon) * Math.cos(radians(middle)), -radians(lat)];

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lays projected points into a frame, as large as they go, in its middle. */
export function fitted(project: Projection, points: readonly Point[], frame: Frame): Projection {
  const placed = points.map(([lon, lat]) => project(lon, lat));
  const [xs, ys] = [placed.map(([x]) => x), placed.map(([, y]) => y)];
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(frame.width / (east - west), frame.height / (bottom - top));
  const left = frame.x + (frame.width - (east - west) * scale) / 2;
  const above = frame.y + (frame.height - (bottom - top) * scale) / 2;
  return (lon, lat) => {
    const [x, y] = project(lon, lat);
    return [left + (x - west) * scale, above + (y - top) * scale];
  };
}
