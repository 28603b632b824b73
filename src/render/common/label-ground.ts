import { isIn } from '../../domain/geometry';
import { type Camera, fromScreen, type Size } from '../../domain/projection';
import type { Hex } from '../../tokens/design-tokens';
import type { Box } from '../../view/labels/label-candidates';
import type { Ground } from './ground';
import type { MapInput } from './renderer';

/** What a label is written on. */
export interface LabelGround {
  /** Colours under it, the widest first. */
  readonly grounds: readonly [Hex, ...Hex[]];
  /** True where one fill, or none, is under all of it: {@link Ground.even}. */
  readonly even: boolean;
  /** True where a plate of the first colour hides the lines that would strike the letters through, and nothing else. */
  readonly plate: boolean;
}

/**
 * What placed labels are written on, at one camera: as {@link Ground} says it, and beside the region the sea, neighbouring
 * land, or both. Too dear for each place that a label tries.
 * @returns the same for a box of the screen, CSS pixels
 */
export function labelGround(
  { boundaries, context: { land }, tokens }: MapInput,
  ground: Ground,
  camera: Camera,
  size: Size,
): (box: Box) => LabelGround {
  const region = boundaries.shape({ niveau: 'region' });
  /** Of the neighbours, of the region where no area is drawn, of the sea: those that a box has. */
  const beside = ({ x0, y0, x1, y1 }: Box): readonly Hex[] => {
    // No surrounding has come: the page is one ground.
    if (land.coordinates.length === 0) return [tokens.neighbour];
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    const corners = [
      [x, y] as const,
      [x0, y0] as const,
      [x1, y0] as const,
      [x1, y1] as const,
      [x0, y1] as const,
    ];
    const found = corners
      .filter(([px, py]) => ground.keys({ x0: px, y0: py, x1: px, y1: py })[0] === null)
      .map((point) => fromScreen(camera, size, point))
      .map((at) => (isIn(land, at) ? tokens.neighbour : isIn(region, at) ? tokens.land : tokens.sea));
    return [...new Set(found)];
  };
  return (box) => {
    const [grounds, even] = [ground.colors(box), ground.even(box)];
    if (!ground.keys(box).includes(null)) return { grounds, even, plate: even };
    const around = beside(box);
    const [first = tokens.neighbour, ...rest] = new Set(
      grounds.flatMap((color) => (color === tokens.neighbour && around.length > 0 ? around : [color])),
    );
    // A plate of the land would be an island in the sea, and the other way round.
    return { grounds: [first, ...rest], even, plate: even && around.length < 2 };
  };
}
