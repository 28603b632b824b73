import type { Camera, Size } from '../../../domain/projection';
import type { DesignTokens } from '../../../tokens/design-tokens';
import { scaleTokens } from '../../../tokens/scale-tokens';
import type { Box } from '../../../view/labels/label-candidates';
import type { PlacedLabel } from '../../../view/labels/label-layout';

/**
 * Labels are laid out as on a screen of the usual size, then drawn as much larger as their tokens: a screen twice as
 * large, seen from twice as far, shows the same names at the same places.
 */
export interface UsualScreen {
  readonly camera: Camera;
  readonly size: Size;
  readonly fonts: DesignTokens['labels'];
  /** Length of this screen on the usual one. */
  readonly length: (pixels: number) => number;
  readonly box: (box: Box) => Box;
  /** A label of the usual screen on this one. */
  readonly back: <T extends PlacedLabel>(label: T) => T;
}

/** Measures are kept by font: one object a set of tokens. */
const usual = new WeakMap<DesignTokens, DesignTokens['labels']>();

/** Sizes of tokens before they were scaled, rounded: a screen must not differ from another by what a division leaves. */
function usualFonts(tokens: DesignTokens): DesignTokens['labels'] {
  if (tokens.scale === 1) return tokens.labels;
  const known = usual.get(tokens);
  if (known) return known;
  const { labels } = scaleTokens(tokens, 1 / tokens.scale);
  const rounded = (token: DesignTokens['labels']['unit']): DesignTokens['labels']['unit'] => ({
    ...token,
    size: Math.round(token.size * 1000) / 1000,
  });
  const fonts: DesignTokens['labels'] = {
    ...labels,
    unit: rounded(labels.unit),
    value: rounded(labels.value),
    district: rounded(labels.district),
    town: rounded(labels.town),
    sea: rounded(labels.sea),
    country: rounded(labels.country),
  };
  usual.set(tokens, fonts);
  return fonts;
}

const timesBox = ({ x0, y0, x1, y1 }: Box, by: number): Box => ({
  x0: x0 * by,
  y0: y0 * by,
  x1: x1 * by,
  y1: y1 * by,
});

/** The usual screen that shows what this one does. */
export function usualScreen(tokens: DesignTokens, camera: Camera, size: Size): UsualScreen {
  const { scale } = tokens;
  return {
    camera: { center: camera.center, zoom: camera.zoom - Math.log2(scale) },
    size: { width: size.width / scale, height: size.height / scale },
    fonts: usualFonts(tokens),
    length: (pixels) => pixels / scale,
    box: (box) => timesBox(box, 1 / scale),
    back: (label) =>
      scale === 1
        ? label
        : {
            ...label,
            box: timesBox(label.box, scale),
            lines: label.lines.map((line) => ({ ...line, baseline: line.baseline * scale })),
            pin: label.pin && {
              ...label.pin,
              at: [label.pin.at[0] * scale, label.pin.at[1] * scale],
            },
            leader:
              label.leader &&
              ([
                [label.leader[0][0] * scale, label.leader[0][1] * scale],
                [label.leader[1][0] * scale, label.leader[1][1] * scale],
              ] as const),
          },
  };
}
