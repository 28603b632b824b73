import type { LonLat } from '../../../domain/cog';
import {
  type Camera,
  fromScreen,
  type Point,
  type Size,
  toScreen,
  worldSize,
} from '../../../domain/projection';
import type { DesignTokens, Hex } from '../../../tokens/design-tokens';
import type { AreaMark, LabelMark, SymbolMark } from '../../../view/map-view';
import { fillColor, outlineColor } from '../../common/area-paint';
import type { MapInput } from '../../common/renderer';
import { squareSide } from '../path';

/** An area that may be too small to see at some scale: a dot then stands for it. */
export interface Marker {
  readonly key: string;
  readonly at: LonLat;
  readonly fill: Hex;
  readonly ink: Hex;
  readonly precision: AreaMark['precision'];
  /** Side of the square of the same area, in world widths: what is small depends on the camera. */
  readonly side: number;
}

/** An area less wide than this many times the letters of its label is hard to see, and to hit: it gets a marker. */
const SMALL_IN_LETTERS = 1.6;
export const markerRadius = (tokens: DesignTokens): number => tokens.symbol.radius * 0.55;
/** The marker of an area of a perimeter; none for any other. */
export function markerOf(input: MapInput, area: AreaMark, labels: ReadonlyMap<string, LabelMark>): Marker[] {
  const bbox = input.boundaries.bbox(area.shape);
  const { fill } = area;
  if (!bbox || area.outline !== 'perimeter' || fill.kind === 'absence' || fill.kind === 'through') return [];
  const [west, south, east, north] = bbox;
  return [
    {
      key: area.key,
      at: labels.get(area.key)?.at ?? [(west + east) / 2, (south + north) / 2],
      fill:
        area.overlay && fill.kind === 'category'
          ? input.tokens.overlays[fill.category]
          : fillColor(input.tokens, fill),
      ink: outlineColor(input.tokens, area),
      precision: area.precision,
      side: squareSide(input.boundaries.shape(area.shape)),
    },
  ];
}

/** Is an area too small to be seen at this camera? */
export const isSmall = (side: number, tokens: DesignTokens, camera: Camera): boolean =>
  side * worldSize(camera.zoom) < tokens.labels.unit.size * SMALL_IN_LETTERS;

/** Two discs show most of themselves from so many radii between their middles. */
const APART = 1.5;
/** What parts two may bring one near a third. */
const ROUNDS = 4;

/** CSS pixels, to a hundredth: the same places in every engine. */
const steady = (value: number): number => Math.round(value * 100) / 100;

/**
 * Markers as they stand at a camera: those of neighbours that would cover each other move from one another, each as little
 * as the other, until both are seen. The others stay on their place.
 * @param radius of a marker, CSS pixels
 */
export function displaced(
  markers: readonly Marker[],
  radius: number,
  camera: Camera,
  size: Size,
): readonly Marker[] {
  const least = APART * radius;
  const home = markers.map(({ at }): Point => toScreen(camera, size, at));
  const places = home.map(([x, y]): [number, number] => [steady(x), steady(y)]);
  for (let round = 0; round < ROUNDS; round += 1)
    places.forEach((a, i) => {
      for (const b of places.slice(i + 1)) {
        const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
        const far = Math.hypot(dx, dy);
        if (far >= least) continue;
        const push = (least - far) / 2;
        // On one point, side by side.
        const [ux, uy] = far < 0.01 ? [1, 0] : [dx / far, dy / far];
        [a[0], a[1]] = [steady(a[0] - ux * push), steady(a[1] - uy * push)];
        [b[0], b[1]] = [steady(b[0] + ux * push), steady(b[1] + uy * push)];
      }
    });
  return markers.map((marker, i) => {
    const [[x, y] = [0, 0], [hx, hy] = [0, 0]] = [places[i], home[i]];
    return Math.hypot(x - hx, y - hy) < 0.1 ? marker : { ...marker, at: fromScreen(camera, size, [x, y]) };
  });
}

/** Those of what is small at a camera, where they stand. */
export const markersAt = (
  tokens: DesignTokens,
  markers: readonly Marker[],
  camera: Camera,
  size: Size,
): readonly Marker[] =>
  displaced(
    markers.filter(({ side }) => isSmall(side, tokens, camera)),
    markerRadius(tokens),
    camera,
    size,
  );

/** Side of one lettered part, CSS pixels, for a symbol radius of 11. */
export const partSide = (radius: number): number => Math.round(radius * 1.5);

/** Half width and half height of a symbol, CSS pixels. */
export function symbolExtent(symbol: SymbolMark, radius: number): Point {
  switch (symbol.kind) {
    case 'circle':
      return [symbol.radius, symbol.radius];
    case 'point':
    case 'disc':
      return [radius * 0.7, radius * 0.7];
    case 'parts': {
      const side = partSide(radius);
      return [(side * symbol.parts.length) / 2 + 2, side / 2 + 2];
    }
  }
}
