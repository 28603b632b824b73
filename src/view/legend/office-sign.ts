import type { DesignTokens, Hex } from '../../tokens/design-tokens';
import { type OfficeForm, patternsOf } from '../../tokens/patterns';
import type { Swatch } from '../legend';
import { drawSign, type Sign, type SignShape } from './sign';

/** A pattern as an office draws it: its form by name, in one ink. */
interface Hatch {
  readonly form: OfficeForm;
  readonly ink: Hex;
}

type Rect = Extract<SignShape, { readonly kind: 'rect' }>;
export type OfficeShape =
  | Exclude<SignShape, Rect>
  | (Omit<Rect, 'pattern'> & { readonly hatch: Hatch | null });

/** A sign of the legend for editable slides: the shapes of the legend itself, their patterns by name. */
export interface OfficeSign extends Pick<Sign, 'width' | 'height'> {
  readonly shapes: readonly OfficeShape[];
  /** A proportional circle: as large beside the map as on it. */
  readonly toScale: boolean;
}

function hatchOf(tokens: DesignTokens, id: string): Hatch | null {
  const named = patternsOf(tokens).find((pattern) => pattern.id === id);
  // Of one tone with its ground, it is plain.
  if (!named || named.inks.ink === named.inks.ground) return null;
  return { form: named.pattern.office, ink: named.inks.ink };
}

/** A sign of the legend, as slides draw it. */
export function officeSign(swatch: Swatch, tokens: DesignTokens): OfficeSign {
  const { width, height, shapes } = drawSign(swatch, tokens);
  return {
    width,
    height,
    shapes: shapes.map((shape): OfficeShape => {
      if (shape.kind !== 'rect') return shape;
      const { pattern, ...rect } = shape;
      return { ...rect, hatch: pattern === null ? null : hatchOf(tokens, pattern) };
    }),
    toScale: swatch.kind === 'circle',
  };
}
