import type { DesignTokens } from '../../tokens/design-tokens';
import { patternsOf } from '../../tokens/patterns';
import type { Sign, SignShape } from '../../view/legend/sign';
import { element, escapeText, patternElement } from './markup';

/** Patterns that the signs of a picture refer to; written once, before them. @param wanted which ids are needed */
export const swatchDefs = (tokens: DesignTokens, prefix: string, wanted: (id: string) => boolean): string =>
  element(
    'defs',
    {},
    patternsOf(tokens)
      .filter(({ id }) => wanted(prefix + id))
      .map((pattern) => patternElement(pattern, prefix, null))
      .join(''),
  );

type Stroke = Extract<SignShape, { readonly kind: 'rect' }>['stroke'];
const lined = (stroke: Stroke) =>
  stroke
    ? {
        stroke: stroke.color,
        'stroke-width': stroke.width,
        'stroke-dasharray': stroke.dash?.join(' ') ?? null,
      }
    : {};

function shapeMarkup(shape: SignShape, prefix: string): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill, pattern } = shape;
      const at = { x, y, width, height };
      return (
        (pattern && fill ? element('rect', { ...at, fill }) : '') +
        element('rect', {
          ...at,
          fill: pattern ? `url(#${prefix}${pattern})` : (fill ?? 'none'),
          ...lined(shape.stroke),
        })
      );
    }
    case 'circle':
      return element('circle', {
        cx: shape.cx,
        cy: shape.cy,
        r: shape.r,
        fill: shape.fill ?? 'none',
        'fill-opacity': shape.opacity === 1 ? null : shape.opacity,
        ...lined(shape.stroke),
      });
    case 'line':
      return element('path', { d: `M${shape.from} ${shape.y}H${shape.to}`, ...lined(shape.stroke) });
    case 'letter':
      return element(
        'text',
        {
          x: shape.x,
          y: shape.y,
          'text-anchor': 'middle',
          'font-size': 11,
          'font-weight': 700,
          fill: shape.color,
        },
        escapeText(shape.text),
      );
  }
}

/** A sign of the legend, from the top left corner of its box. */
export const signMarkup = ({ shapes }: Sign, prefix: string): string =>
  shapes.map((shape) => shapeMarkup(shape, prefix)).join('');
