import type { Point } from '../../../domain/projection';
import type { SymbolMark } from '../../../view/map-view';

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
