import type { Hex } from './design-tokens';
import { type NamedPattern, type PatternMark, wrapped } from './patterns';

/** Straight (not premultiplied) RGBA, row by row from the top. */
export interface PatternImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

type Rgb = readonly [number, number, number];

const rgb = (hex: Hex): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

/** Distance from a point to the edge of a mark, CSS pixels; negative inside. */
function distance(mark: PatternMark, x: number, y: number): number {
  if (mark.kind === 'dot') return Math.hypot(x - mark.at[0], y - mark.at[1]) - mark.radius;
  const [x0, y0] = mark.from;
  const [dx, dy] = [mark.to[0] - x0, mark.to[1] - y0];
  const along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy);
  const t = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - x0 - t * dx, y - y0 - t * dy) - mark.width / 2;
}

/**
 * Draws a tile without a canvas, edges smoothed over one device pixel.
 * @param ratio device pixels for one CSS pixel
 */
export function patternImage({ pattern, inks }: NamedPattern, ratio = 2): PatternImage {
  const side = Math.round(pattern.size * ratio);
  const data = new Uint8ClampedArray(side * side * 4);
  const marks = wrapped(pattern);
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      let color: Rgb = inks.ground ? rgb(inks.ground) : [0, 0, 0];
      let alpha = inks.ground ? 1 : 0;
      for (const halo of [true, false]) {
        const nearest = Math.min(
          Infinity,
          ...marks
            .filter((mark) => (mark.halo ?? false) === halo)
            .map((mark) => distance(mark, (column + 0.5) / ratio, (row + 0.5) / ratio)),
        );
        const cover = Math.min(Math.max(0.5 - nearest * ratio, 0), 1);
        if (cover === 0) continue;
        const ink = rgb(halo ? inks.halo : inks.ink);
        const total = cover + alpha * (1 - cover);
        const mix = (top: number, below: number): number =>
          (top * cover + below * alpha * (1 - cover)) / total;
        color = [mix(ink[0], color[0]), mix(ink[1], color[1]), mix(ink[2], color[2])];
        alpha = total;
      }
      data.set([...color, alpha * 255], (row * side + column) * 4);
    }
  }
  return { width: side, height: side, data };
}
