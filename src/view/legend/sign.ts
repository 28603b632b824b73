import { type DesignTokens, type Hex, partToken } from '../../tokens/design-tokens';
import { overlayPatternId } from '../../tokens/patterns';
import type { Swatch } from '../legend';
import type { Fill } from '../map-view';
import { ALONE_WIDTH, DASHES, fillPaint, LEFT_OUT } from './paint';

/**
 * A sign of the legend as shapes, in the colours and patterns of the map: legend, scenes, pictures and slides draw these
 * and nothing else. CSS pixels, from the top left corner of the box of the sign.
 */
export interface Sign {
  readonly width: number;
  readonly height: number;
  /** The last is on top. */
  readonly shapes: readonly SignShape[];
}

interface Stroke {
  readonly color: Hex;
  readonly width: number;
  /** CSS pixels; `null`: a full line. */
  readonly dash: readonly number[] | null;
}

export type SignShape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Hex | null;
      /** Id of a pattern of the tokens, over the fill. */
      readonly pattern: string | null;
      readonly stroke: Stroke | null;
    }
  | {
      readonly kind: 'circle';
      readonly cx: number;
      readonly cy: number;
      readonly r: number;
      readonly fill: Hex | null;
      readonly opacity: number;
      readonly stroke: Stroke | null;
    }
  /** A stretch of outline. */
  | {
      readonly kind: 'line';
      readonly from: number;
      readonly to: number;
      readonly y: number;
      readonly stroke: Stroke;
    }
  | {
      readonly kind: 'letter';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly color: Hex;
    };

const WIDTH = 28;
const HEIGHT = 18;
const STROKE = 1.4;
const LINE = 2.2;
/** From line to line of a sign of boundaries. */
const LINE_STEP = 5;
/** Side of a lettered part. */
const PART = 16;
/** From disc to disc of a sign that shows several. */
const DISC_STEP = 14;

const solid = (color: Hex, width: number): Stroke => ({ color, width, dash: null });
const dashed = (color: Hex, width: number, dash: readonly number[] | null): Stroke => ({
  color,
  width,
  dash: dash?.map((part) => part * width) ?? null,
});

interface Box {
  readonly fill: Hex | null;
  readonly pattern?: string | null;
  readonly stroke: Stroke | null;
}
const box = ({ fill, pattern = null, stroke }: Box): SignShape => ({
  ...{ kind: 'rect', x: 1, y: 1, width: WIDTH - 2, height: HEIGHT - 2, fill, pattern, stroke },
});

function shapesOf(
  swatch: Swatch,
  tokens: DesignTokens,
  { cx, cy }: { readonly cx: number; readonly cy: number },
): readonly SignShape[] {
  const outline = solid(tokens.lines.perimeter.color, STROKE);
  const disc = (at: number, r: number, fill: Hex | null, stroke: Stroke | null): SignShape => ({
    ...{ kind: 'circle', cx: at, cy, r, fill, opacity: 1, stroke },
  });
  const filled = (fill: Fill): Box => {
    const { color, pattern } = fillPaint(tokens, fill);
    const stroke = fill.kind === 'outlined' ? solid(tokens.overlays[fill.category], ALONE_WIDTH) : outline;
    return { fill: color, pattern, stroke };
  };
  switch (swatch.kind) {
    case 'fill':
      return [
        box(filled(swatch.fill)),
        ...(swatch.letter === undefined
          ? []
          : shapesOf({ kind: 'part', token: '', letter: swatch.letter }, tokens, { cx, cy })),
      ];
    case 'bands': {
      const width = (WIDTH - 2) / swatch.fills.length;
      return [
        ...swatch.fills.map((fill, i): SignShape => {
          const { color, pattern } = fillPaint(tokens, fill);
          const at = { x: 1 + i * width, y: 1, width, height: HEIGHT - 2 };
          return { kind: 'rect', ...at, fill: color, pattern, stroke: null };
        }),
        box({ fill: null, stroke: outline }),
      ];
    }
    case 'precision': {
      const { color } = tokens.lines.perimeter;
      // A stretch of outline, never a white box: plain land has a meaning of its own.
      return swatch.precision === 'approche'
        ? [
            box({
              fill: null,
              pattern: 'perimetre-approche',
              stroke: dashed(color, STROKE, DASHES.approche),
            }),
          ]
        : [
            ...(swatch.of === undefined
              ? []
              : [
                  {
                    ...({ kind: 'rect', x: 1, y: cy, width: WIDTH - 2, height: HEIGHT / 2 - 1 } as const),
                    ...{ fill: tokens.categories[swatch.of], pattern: null, stroke: null },
                  },
                ]),
            {
              ...({ kind: 'line', from: 1, to: WIDTH - 1, y: cy } as const),
              stroke: dashed(color, LINE, DASHES[swatch.precision]),
            },
          ];
    }
    case 'reaching':
      return [
        {
          ...{ kind: 'line', from: 1, to: WIDTH - 1, y: cy },
          stroke: dashed(tokens.emphasis, LINE, DASHES[swatch.precision]),
        },
      ];
    case 'left-out':
      return [
        box({ fill: tokens.uncovered, stroke: dashed(tokens.lines['left-out'].color, STROKE, LEFT_OUT) }),
      ];
    case 'contour': {
      const color = swatch.of === 'selected' ? tokens.accent : tokens.emphasis;
      return [
        {
          ...{ kind: 'rect', x: 3, y: 3, width: WIDTH - 6, height: HEIGHT - 6, fill: null, pattern: null },
          stroke: solid(color, 2.6),
        },
      ];
    }
    case 'overlay':
      return [
        box({
          fill: tokens.land,
          pattern: overlayPatternId(swatch.category),
          stroke: solid(tokens.overlays[swatch.category], STROKE),
        }),
      ];
    case 'circle':
      return [
        // On the ground that it has on the map: it lets some of it through.
        disc(cx, swatch.radius, tokens.land, null),
        {
          ...{ kind: 'circle', cx, cy, r: swatch.radius, fill: tokens.circle.fill },
          opacity: tokens.circle.opacity,
          stroke: solid(tokens.circle.stroke, 1),
        },
      ];
    case 'disc':
      return [
        box(filled(swatch.ground)),
        disc(cx, 6.6, tokens.casing, null),
        disc(cx, 5, fillPaint(tokens, swatch.fill).color, outline),
      ];
    case 'part': {
      const { fill, ink } = partToken(swatch.token);
      return [
        // Square, as on the map.
        {
          ...{ kind: 'rect', x: cx - PART / 2, y: cy - PART / 2, width: PART, height: PART },
          ...{ fill, pattern: null, stroke: solid(tokens.lines.perimeter.color, 1) },
        },
        { kind: 'letter', x: cx, y: cy + 4, text: swatch.letter, color: ink },
      ];
    }
    case 'point':
      return swatch.discs.map(({ category, overlay }, i) =>
        disc(
          cx + (i - (swatch.discs.length - 1) / 2) * DISC_STEP,
          5,
          (overlay ? tokens.overlays : tokens.categories)[category],
          outline,
        ),
      );
    case 'limits':
      return swatch.lines.map((line, i) => ({
        ...{ kind: 'line', from: 1, to: WIDTH - 1, y: cy + (i - (swatch.lines.length - 1) / 2) * LINE_STEP },
        stroke: solid(tokens.lines[line].color, tokens.lines[line].width),
      }));
    case 'ring':
      return [disc(cx, 6, null, solid(tokens.casing, 5)), disc(cx, 6, null, solid(tokens.emphasis, 2.4))];
  }
}

/** A sign of the legend; a proportional circle is as large as on the map. */
export function drawSign(swatch: Swatch, tokens: DesignTokens): Sign {
  const side = swatch.kind === 'circle' ? Math.ceil(swatch.radius * 2 + 2) : 0;
  const discs = swatch.kind === 'point' ? swatch.discs.length * DISC_STEP : 0;
  const [width, height] = [Math.max(WIDTH, side, discs), Math.max(HEIGHT, side)];
  return { width, height, shapes: shapesOf(swatch, tokens, { cx: width / 2, cy: height / 2 }) };
}
