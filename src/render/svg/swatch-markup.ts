import { limitRows } from '../../theme/limit-rows';
import type { MapTheme } from '../../theme/map-theme';
import { partToken } from '../../theme/map-theme';
import { overlayPatternId, themePatterns } from '../../theme/patterns';
import type { Swatch } from '../../view/legend';
import { DASHES, fillColor, fillPaint, LEFT_OUT } from '../common/area-paint';
import { element, escapeText, patternElement } from './markup';

const WIDTH = 28;
const HEIGHT = 18;
const STROKE = 1.4;
const LINE = 2.2;
/** From disc to disc of a sign that shows several. */
const DISC_STEP = 14;

/** Box of a swatch, CSS pixels: a proportional circle is as large as on the map. */
export function swatchSize(swatch: Swatch): { readonly width: number; readonly height: number } {
  const side = swatch.kind === 'circle' ? Math.ceil(swatch.radius * 2 + 2) : 0;
  const discs = swatch.kind === 'point' ? swatch.discs.length * DISC_STEP : 0;
  return { width: Math.max(WIDTH, side, discs), height: Math.max(HEIGHT, side) };
}

/** Patterns that the swatches of a picture refer to; written once, before them. @param wanted which ids are needed */
export const swatchDefs = (theme: MapTheme, prefix: string, wanted: (id: string) => boolean): string =>
  element(
    'defs',
    {},
    themePatterns(theme)
      .filter(({ id }) => wanted(prefix + id))
      .map((pattern) => patternElement(pattern, prefix, null))
      .join(''),
  );

const BOX = { x: 1, y: 1, width: WIDTH - 2, height: HEIGHT - 2 } as const;

function box(
  theme: MapTheme,
  fill: string,
  pattern: string | null,
  dash: readonly number[] | null,
  ink: string = theme.lines.perimeter.color,
): string {
  const rect = (attributes: Readonly<Record<string, string | number | null>>): string =>
    element('rect', { ...BOX, ...attributes });
  return (
    rect({ fill }) +
    (pattern === null ? '' : rect({ fill: `url(#${pattern})` })) +
    rect({
      fill: 'none',
      stroke: ink,
      'stroke-width': STROKE,
      'stroke-dasharray': dash?.map((part) => part * STROKE).join(' ') ?? null,
    })
  );
}

/** A sign of the legend from the top left corner of its box, in the colours and patterns of the map. */
export function swatchMarkup(swatch: Swatch, theme: MapTheme, prefix: string): string {
  const { width, height } = swatchSize(swatch);
  const centre = { cx: width / 2, cy: height / 2 };
  switch (swatch.kind) {
    case 'fill': {
      const { color, pattern } = fillPaint(theme, swatch.fill);
      return box(theme, color ?? 'none', pattern === null ? null : prefix + pattern, null);
    }
    case 'bands': {
      const band = (WIDTH - 2) / swatch.fills.length;
      return (
        swatch.fills
          .map((fill, i) =>
            element('rect', {
              x: 1 + i * band,
              y: 1,
              width: band,
              height: HEIGHT - 2,
              fill: fillPaint(theme, fill).color,
            }),
          )
          .join('') + box(theme, 'none', null, null)
      );
    }
    case 'precision':
      // A stretch of outline, never a white box: plain land has a meaning of its own.
      return swatch.precision === 'approche'
        ? box(theme, 'none', `${prefix}perimetre-approche`, DASHES.approche)
        : element('path', {
            d: `M1 ${HEIGHT / 2}H${WIDTH - 1}`,
            stroke: theme.lines.perimeter.color,
            'stroke-width': LINE,
            'stroke-dasharray': DASHES[swatch.precision]?.map((part) => part * LINE).join(' ') ?? null,
          });
    case 'left-out':
      return element('rect', {
        ...BOX,
        fill: theme.uncovered,
        stroke: theme.lines['left-out'].color,
        'stroke-width': STROKE,
        'stroke-dasharray': LEFT_OUT.map((part) => part * STROKE).join(' '),
      });
    case 'contour':
      return element('rect', {
        x: 3,
        y: 3,
        width: WIDTH - 6,
        height: HEIGHT - 6,
        fill: 'none',
        stroke: swatch.of === 'selected' ? theme.accent : theme.emphasis,
        'stroke-width': 2.6,
      });
    case 'overlay':
      return box(
        theme,
        theme.land,
        prefix + overlayPatternId(swatch.category),
        null,
        theme.overlays[swatch.category],
      );
    case 'circle':
      // On the ground that it has on the map: it lets some of it through.
      return (
        element('circle', { ...centre, r: swatch.radius, fill: theme.land }) +
        element('circle', {
          ...centre,
          r: swatch.radius,
          fill: theme.circle.fill,
          'fill-opacity': theme.circle.opacity,
          stroke: theme.circle.stroke,
        })
      );
    case 'disc':
      return (
        box(theme, theme.ramp[3] ?? theme.land, null, null) +
        element('circle', { ...centre, r: 6.6, fill: theme.casing }) +
        element('circle', {
          ...centre,
          r: 5,
          fill: fillColor(theme, swatch.fill),
          stroke: theme.lines.perimeter.color,
          'stroke-width': STROKE,
        })
      );
    case 'part': {
      const { fill, ink } = partToken(swatch.token);
      const letter = {
        x: centre.cx,
        y: centre.cy + 4,
        'text-anchor': 'middle',
        'font-size': 11,
        'font-weight': 700,
        fill: ink,
      };
      return (
        element('circle', {
          ...centre,
          r: 8.5,
          fill,
          stroke: theme.lines.perimeter.color,
          'stroke-width': 1,
        }) + element('text', letter, escapeText(swatch.letter))
      );
    }
    case 'point':
      return swatch.discs
        .map(({ category, overlay }, i) =>
          element('circle', {
            cx: width / 2 + (i - (swatch.discs.length - 1) / 2) * DISC_STEP,
            cy: centre.cy,
            r: 5,
            fill: overlay ? theme.overlays[category] : theme.categories[category],
            stroke: theme.lines.perimeter.color,
            'stroke-width': STROKE,
          }),
        )
        .join('');
    case 'limits':
      return limitRows(swatch.lines, centre.cy)
        .map(({ line, y }) =>
          element('path', {
            d: `M1 ${y}H${WIDTH - 1}`,
            stroke: theme.lines[line].color,
            'stroke-width': theme.lines[line].width,
          }),
        )
        .join('');
    case 'ring':
      return element('circle', {
        ...centre,
        r: 6,
        fill: 'none',
        stroke: theme.emphasis,
        'stroke-width': 2.4,
      });
  }
}
