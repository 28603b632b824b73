import type { MapTheme } from '../../theme/map-theme';
import { themePatterns } from '../../theme/patterns';
import type { LegendEntry } from '../legend';
import { drawSign, type SignShape } from './sign';

/** A sign of the legend as an office draws it: a shape, one colour, strokes of one kind. */
export interface PlainSign {
  readonly shape: 'rect' | 'ellipse';
  readonly fill: string | null;
  readonly hatch: string | null;
  readonly line: string | null;
  readonly dashed: boolean;
  readonly letter: { readonly text: string; readonly color: string } | null;
  /** In pixels of the drawing; `null`: a swatch of the usual size. */
  readonly radius: number | null;
}

/** The shape that says it: the last that is no letter, with the fill of one under it where it has none. */
function mainOf(shapes: readonly SignShape[]): Exclude<SignShape, { readonly kind: 'letter' }> | null {
  const drawn = shapes.flatMap((shape) => (shape.kind === 'letter' ? [] : [shape]));
  const top = drawn.at(-1) ?? null;
  const first = drawn[0];
  // Of several lines, the strongest.
  if (first?.kind === 'line') return first;
  return top?.kind === 'rect' && top.fill === null && top.pattern === null && first?.kind === 'rect'
    ? { ...top, fill: first.fill, pattern: first.pattern }
    : top;
}

/** A sign for editable slides, which draw one shape with one hatch, and a letter: the chief shape of the sign. */
export function plainSign({ swatch }: LegendEntry, theme: MapTheme): PlainSign {
  const { shapes } = drawSign(swatch, theme);
  const main = mainOf(shapes);
  const letter = shapes.find((shape) => shape.kind === 'letter');
  const pattern = main?.kind === 'rect' ? main.pattern : null;
  return {
    shape: main?.kind === 'circle' ? 'ellipse' : 'rect',
    fill: main && main.kind !== 'line' ? main.fill : null,
    hatch: themePatterns(theme).find(({ id }) => id === pattern)?.inks.ink ?? null,
    line: swatch.kind === 'circle' ? null : (main?.stroke?.color ?? null),
    dashed: (main?.stroke?.dash ?? null) !== null,
    letter: letter ? { text: letter.text, color: letter.color } : null,
    radius: swatch.kind === 'circle' ? swatch.radius : null,
  };
}
