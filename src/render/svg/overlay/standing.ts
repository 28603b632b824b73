import type { Bbox, LonLat } from '../../../domain/cog';
import { type Camera, fromScreen, type Point, type Size, toScreen } from '../../../domain/projection';
import { type Box, boxAround } from '../../../view/labels/label-candidates';
import type { Obstacle } from '../../../view/labels/label-layout';
import type { SymbolMark } from '../../../view/map-view';
import type { MapInput } from '../../common/renderer';
import { symbolExtent } from './markers';
import type { UsualScreen } from './scaled-layout';

/** Box of the ground of each lettered block, by its key. */
export type Grounds = ReadonlyMap<string, Bbox>;

/** How many times a block its ground is, in width or in height, when enough of it is seen around. */
const SEEN = { width: 1.4, height: 2 };
/** CSS pixels between a block and the ground that it stands above. */
const GAP = 3;

/** Found once for an input: they do not depend on the camera. */
export function groundsOf({ view, boundaries }: MapInput): Grounds {
  const blocks = new Set(view.symbols.flatMap(({ kind, key }) => (kind === 'parts' ? [key] : [])));
  return new Map(
    view.areas.flatMap(({ key, shape }) => {
      const bbox = blocks.has(key) ? boundaries.bbox(shape) : null;
      return bbox ? [[key, bbox] as const] : [];
    }),
  );
}

const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)) *
  Math.max(0, Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0));

/** Middles of a block that stands by its ground, best first: above, under, beside, at its corners, then over it. */
function around({ x0, y0, x1, y1 }: Box, [rx, ry]: Point): readonly Point[] {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const [left, right] = [x0 - rx - GAP, x1 + rx + GAP];
  const [above, under] = [y0 - ry - GAP, y1 + ry + GAP];
  return [
    ...[above, under].map((row): Point => [x, row]),
    ...[right, left].map((column): Point => [column, y]),
    ...[above, under].flatMap((row) => [right, left].map((column): Point => [column, row])),
    // Over its ground rather than over another block, or by the ground of another.
    [x, y],
  ];
}

/**
 * Symbols where they stand at a camera: a lettered block that would hide its own ground stands above it, or under it or
 * beside it where another block or its ground is in the way.
 * @param radius of the symbols of the tokens
 */
export function standing(
  symbols: readonly SymbolMark[],
  grounds: Grounds,
  radius: number,
  camera: Camera,
  size: Size,
): readonly SymbolMark[] {
  if (grounds.size === 0) return symbols;
  const seen = symbols.map((symbol) => {
    const bbox = grounds.get(symbol.key);
    const half = symbolExtent(symbol, radius);
    const ground = bbox ? groundBox(bbox, camera, size) : null;
    const small =
      ground !== null &&
      ground.x1 - ground.x0 < 2 * half[0] * SEEN.width &&
      ground.y1 - ground.y0 < 2 * half[1] * SEEN.height;
    return {
      symbol,
      half,
      ground: small ? ground : null,
      box: boxAround(toScreen(camera, size, symbol.at), ...half),
    };
  });
  const frame: Box = { x0: 0, y0: 0, x1: size.width, y1: size.height };
  /** Grounds of all, then blocks where they stand so far. */
  const grounded = seen.map(({ ground, box }) => ground ?? box);
  const standing: (Box | null)[] = seen.map(() => null);
  const places: (Point | null)[] = seen.map(() => null);
  // Twice: the first ones have not seen where the last would stand.
  for (let round = 0; round < 2; round += 1)
    seen.forEach(({ half, ground }, own) => {
      if (ground === null) return;
      const others = [...grounded, ...standing].filter((box, i) => box !== null && i % seen.length !== own);
      let least = Infinity;
      for (const next of around(ground, half)) {
        const box = boxAround(next, ...half);
        const cut = 4 * half[0] * half[1] - shared(frame, box);
        const hidden = others.reduce((sum, other) => sum + (other ? shared(other, box) : 0), cut);
        if (hidden >= least - 0.5) continue;
        least = hidden;
        places[own] = next;
        standing[own] = box;
      }
    });
  return seen.map(({ symbol }, i) => {
    const place = places[i];
    return place ? { ...symbol, at: fromScreen(camera, size, place) } : symbol;
  });
}

function groundBox(ground: Bbox, camera: Camera, size: Size): Box {
  const [x0, y0] = toScreen(camera, size, [ground[0], ground[3]]);
  const [x1, y1] = toScreen(camera, size, [ground[2], ground[1]]);
  return { x0, y0, x1, y1 };
}

/** The ground of a block on the usual screen, where it is so narrow that letters would cover what is seen of it. */
export function groundObstacle(
  symbol: SymbolMark,
  grounds: Grounds,
  radius: number,
  { camera, size, length }: UsualScreen,
): readonly Obstacle[] {
  const { key } = symbol;
  const ground = grounds.get(key);
  if (!ground) return [];
  const { x0, y0, x1, y1 } = groundBox(ground, camera, size);
  if (x1 - x0 > 4 * length(symbolExtent(symbol, radius)[0])) return [];
  const at: LonLat = [(ground[0] + ground[2]) / 2, (ground[1] + ground[3]) / 2];
  return [{ key, at, halfWidth: (x1 - x0) / 2, halfHeight: (y1 - y0) / 2 }];
}
