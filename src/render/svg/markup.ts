import type { PatternMark } from '../../tokens/patterns';
import { type NamedPattern, wrapped } from '../../tokens/patterns';

type Value = string | number | null | undefined;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made harmless in markup: data never become elements or attributes. */
export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);

/**
 * Programs give the last bit of a projection differently, and widths of texts often end on half a thousandth: a hair
 * above, so that Node and a browser write the same.
 */
const HAIR = 1e-6;
const short = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 1000 + HAIR) / 1000) : escapeText(value);

/** One element; attributes that are `null` are left out. `content` is markup. */
export function element(name: string, attributes: Readonly<Record<string, Value>>, content = ''): string {
  let written = '';
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) written += ` ${key}="${short(value)}"`;
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

const reach = (mark: PatternMark, size: number): boolean => {
  const [xs, ys, margin] =
    mark.kind === 'dot'
      ? [[mark.at[0]], [mark.at[1]], mark.radius]
      : [[mark.from[0], mark.to[0]], [mark.from[1], mark.to[1]], mark.width];
  return (
    Math.max(...xs) >= -margin &&
    Math.min(...xs) <= size + margin &&
    Math.max(...ys) >= -margin &&
    Math.min(...ys) <= size + margin
  );
};

function markElement(mark: PatternMark, color: string): string {
  return mark.kind === 'dot'
    ? element('circle', { cx: mark.at[0], cy: mark.at[1], r: mark.radius, fill: color })
    : element('path', {
        d: `M${mark.from.join(' ')}L${mark.to.join(' ')}`,
        stroke: color,
        'stroke-width': mark.width,
      });
}

/** An SVG `<pattern>` of the tokens. @param transform of the tile, for drawings whose units are not CSS pixels */
export function patternElement(
  { id, pattern, inks }: NamedPattern,
  prefix: string,
  transform: string | null,
): string {
  const ground = inks.ground
    ? element('rect', { width: pattern.size, height: pattern.size, fill: inks.ground })
    : '';
  const marks = wrapped(pattern)
    .filter((mark) => reach(mark, pattern.size))
    .sort((a, b) => Number(b.halo ?? false) - Number(a.halo ?? false))
    .map((mark) => markElement(mark, mark.halo ? inks.halo : inks.ink));
  return element(
    'pattern',
    {
      id: prefix + id,
      width: pattern.size,
      height: pattern.size,
      patternUnits: 'userSpaceOnUse',
      patternTransform: transform,
    },
    ground + marks.join(''),
  );
}
