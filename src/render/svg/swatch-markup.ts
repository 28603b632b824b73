import type { MapTheme } from '../../theme/map-theme';
import { partToken } from '../../theme/map-theme';
import { overlayPatternId, themePatterns } from '../../theme/patterns';
import type { Swatch } from '../../view/legend';
import { DASHES, fillColor, fillPaint } from '../common/area-paint';
import { element, escapeText, patternElement } from './markup';

const WIDTH = 28;
const HEIGHT = 18;
const STROKE = 1.4;
const OVERLAY_CATEGORY = {
  'france-travail': 'vague-2',
  'pactes-territoriaux': 'pts',
  lieux: 'lieu',
} as const;

/** Box of a swatch, CSS pixels: a proportional circle is as large as on the map. */
export function swatchSize(swatch: Swatch): { readonly width: number; readonly height: number } {
  const side = swatch.kind === 'circle' ? Math.ceil(swatch.radius * 2 + 2) : 0;
  return { width: Math.max(WIDTH, side), height: Math.max(HEIGHT, side) };
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

function box(theme: MapTheme, fill: string, pattern: string | null, dash: readonly number[] | null): string {
  const rect = (attributes: Readonly<Record<string, string | number | null>>): string =>
    element('rect', { x: 1, y: 1, width: WIDTH - 2, height: HEIGHT - 2, ...attributes });
  return (
    rect({ fill }) +
    (pattern === null ? '' : rect({ fill: `url(#${pattern})` })) +
    rect({
      fill: 'none',
      stroke: theme.lines.perimeter.color,
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
    case 'precision': {
      const approached = swatch.precision === 'approche' ? `${prefix}perimetre-approche` : null;
      return box(theme, theme.land, approached, DASHES[swatch.precision]);
    }
    case 'overlay':
      return box(theme, theme.land, prefix + overlayPatternId(OVERLAY_CATEGORY[swatch.overlay]), null);
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
      return element('circle', {
        ...centre,
        r: 6,
        fill: theme.categories['vague-2'],
        stroke: theme.lines.perimeter.color,
        'stroke-width': STROKE,
        'stroke-dasharray': '2.4 1.8',
      });
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
