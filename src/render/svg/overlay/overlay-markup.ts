import { bestGround, readableInk } from '../../../tokens/contrast';
import type { DesignTokens, TextToken } from '../../../tokens/design-tokens';
import { partToken } from '../../../tokens/design-tokens';
import { PIN, type Pin } from '../../../view/labels/label-ways';
import type { SymbolMark } from '../../../view/map-view';
import { DASHES, fillColor } from '../../common/area-paint';
import { element, escapeText } from '../markup';
import { type Marker, markerRadius, partSide } from './markers';
import type { GroundedLabel } from './overlay-model';

/** Font of the interface and of map labels (`tokens/fonts.css`), then what a machine without it has. */
export const FONT_FAMILY = "'Public Sans', 'Public Sans Variable', system-ui, sans-serif";
/** Letters of the explorer, CSS pixels; what goes with letters grows with them on a projector. */
const LETTERS = 13;
const byLetters = (tokens: DesignTokens, at13: number): number => (at13 * tokens.labels.unit.size) / LETTERS;
/** Both sides together: a halo of the fill's own tone, no wider than 1.5 px on each. */
const HALO = 3;
/** Outline of a mark, CSS pixels. */
const EDGE = 1.4;
const PLATE_OPACITY = 0.78;

const dashed = (precision: Marker['precision'], width: number): string | null =>
  DASHES[precision]?.map((part) => Math.round(part * width * 10) / 10).join(' ') ?? null;

function disc(
  radius: number,
  fill: string,
  ink: string,
  tokens: DesignTokens,
  precision: Marker['precision'],
): string {
  return (
    element('circle', { r: radius + 1.6, fill: tokens.casing }) +
    element('circle', {
      r: radius,
      fill,
      stroke: ink,
      'stroke-width': EDGE,
      'stroke-dasharray': dashed(precision, EDGE),
    })
  );
}

/** A dot that stands for an area too small to see; drawn around 0, 0. */
export const markerMarkup = (marker: Marker, tokens: DesignTokens): string =>
  disc(markerRadius(tokens), marker.fill, marker.ink, tokens, marker.precision);

/** A symbol drawn around 0, 0. */
export function symbolMarkup(symbol: SymbolMark, tokens: DesignTokens): string {
  switch (symbol.kind) {
    case 'circle': {
      const absent = symbol.absence !== null;
      return element('circle', {
        r: symbol.radius,
        fill: absent ? tokens.absences[symbol.absence].ground : tokens.circle.fill,
        'fill-opacity': tokens.circle.opacity,
        stroke: absent ? tokens.absences[symbol.absence].ink : tokens.circle.stroke,
        'stroke-width': 1.5,
        'stroke-dasharray': absent ? '4 3' : null,
      });
    }
    case 'point':
      return disc(
        tokens.symbol.radius * 0.6,
        tokens.categories[symbol.category],
        tokens.lines.perimeter.color,
        tokens,
        symbol.precision,
      );
    case 'disc':
      return disc(
        tokens.symbol.radius * 0.6,
        fillColor(tokens, symbol.fill),
        symbol.fill.kind === 'absence'
          ? tokens.absences[symbol.fill.absence].ink
          : tokens.lines.perimeter.color,
        tokens,
        'exact',
      );
    case 'parts': {
      const side = partSide(tokens.symbol.radius);
      const left = (-side * symbol.parts.length) / 2;
      const frame = (grow: number, fill: string, edge: Record<string, string | number | null> = {}): string =>
        element('rect', {
          x: left - grow,
          y: -side / 2 - grow,
          width: side * symbol.parts.length + 2 * grow,
          height: side + 2 * grow,
          rx: 2 + grow,
          fill,
          ...edge,
        });
      const parts = symbol.parts.map(({ token, letter }, i) => {
        const { fill, ink } = partToken(token);
        const x = left + i * side;
        return (
          element('rect', { x: x + 0.5, y: -side / 2 + 0.5, width: side - 1, height: side - 1, fill }) +
          element(
            'text',
            {
              x: x + side / 2,
              y: side * 0.27,
              fill: ink,
              'font-size': side * 0.74,
              'font-weight': 700,
              'text-anchor': 'middle',
            },
            escapeText(letter),
          )
        );
      });
      const ink = tokens.lines.perimeter.color;
      const dashes = dashed(symbol.precision, EDGE);
      const edge =
        dashes === null
          ? frame(2, tokens.casing)
          : frame(3.6, tokens.casing) +
            frame(2.2, 'none', { stroke: ink, 'stroke-width': EDGE, 'stroke-dasharray': dashes });
      return edge + frame(0.5, ink) + parts.join('');
    }
  }
}

/** The dot of a town, around 0, 0. */
export const townMarkup = (tokens: DesignTokens): string =>
  element('circle', {
    r: byLetters(tokens, 2.2),
    fill: tokens.labels.town.color,
    stroke: tokens.labels.halo,
    'stroke-width': 1,
  });

const fontAttributes = (token: TextToken): Record<string, string | number | null> => ({
  'font-size': token.size,
  'font-weight': token.weight === 400 ? null : token.weight,
  'font-style': token.italic ? 'italic' : null,
  'letter-spacing': token.spacing === 0 ? null : `${token.spacing}em`,
});

/** Lines of a label and what sets them off, from the top left corner of its box. */
export function labelMarkup(placed: GroundedLabel, tokens: DesignTokens): string {
  const { label, lines, anchor, box, leader, pin, grounds, plate: plated } = placed;
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  const x = pin
    ? PIN.room * tokens.labels.unit.size
    : anchor === 'start'
      ? 0
      : anchor === 'end'
        ? width
        : width / 2;
  const quiet = label.kind === 'sea' || label.kind === 'country';
  const { unit, inverse } = tokens.labels;
  const words = lines.map(({ text, role, baseline }) => {
    const token = role === 'value' ? tokens.labels.value : tokens.labels[label.kind];
    const ink = quiet ? token.color : readableInk(grounds, [token.color, inverse, unit.color]);
    return element(
      'text',
      {
        x,
        y: baseline,
        'text-anchor': anchor,
        ...fontAttributes(token),
        fill: ink,
        stroke: quiet ? null : bestGround(ink, grounds),
        'stroke-width': quiet ? null : byLetters(tokens, HALO),
        'stroke-linejoin': quiet ? null : 'round',
        'paint-order': quiet ? null : 'stroke',
      },
      escapeText(text),
    );
  });
  const plate =
    quiet || !plated
      ? ''
      : element('rect', {
          x: -2,
          // Called out beside the region, it must not hide the outline that it ends at.
          y: leader ? 2 : 0,
          width: width + 4,
          height: leader ? height - 3 : height,
          rx: 3,
          fill: grounds[0],
          'fill-opacity': PLATE_OPACITY,
        });
  return (
    (leader ? leaderMarkup(leader, box, tokens) : '') +
    plate +
    (pin ? pinMarkup(pin, box, tokens) : '') +
    words.join('')
  );
}

/** The letter over the symbol, and again before the name. */
function pinMarkup({ at, letter }: Pin, box: GroundedLabel['box'], tokens: DesignTokens): string {
  const { unit } = tokens.labels;
  const radius = PIN.radius * unit.size;
  const { color, casing } = tokens.lines.departement;
  const ground = casing?.color ?? tokens.casing;
  return [[at[0] - box.x0, at[1] - box.y0] as const, [radius, unit.size * 0.58] as const]
    .map(
      ([x, y]) =>
        element('circle', {
          cx: x.toFixed(1),
          cy: y.toFixed(1),
          r: Math.round(radius),
          fill: ground,
          stroke: color,
          'stroke-width': byLetters(tokens, 1),
        }) +
        element(
          'text',
          {
            x: x.toFixed(1),
            y: (y + unit.size * 0.34).toFixed(1),
            'text-anchor': 'middle',
            'font-size': unit.size,
            'font-weight': 700,
            fill: readableInk([ground], [unit.color, color, tokens.labels.inverse]),
          },
          letter,
        ),
    )
    .join('');
}

function leaderMarkup(
  [[x0, y0], [x1, y1]]: NonNullable<GroundedLabel['leader']>,
  box: GroundedLabel['box'],
  tokens: DesignTokens,
): string {
  const { color, casing } = tokens.lines.departement;
  const line = (stroke: string, width: number): string =>
    element('path', {
      d: `M${(x0 - box.x0).toFixed(1)} ${(y0 - box.y0).toFixed(1)}L${(x1 - box.x0).toFixed(1)} ${(y1 - box.y0).toFixed(1)}`,
      stroke,
      'stroke-width': byLetters(tokens, width),
    });
  const end = element('circle', {
    cx: (x0 - box.x0).toFixed(1),
    cy: (y0 - box.y0).toFixed(1),
    r: byLetters(tokens, 1.8),
    fill: color,
  });
  return line(casing?.color ?? tokens.casing, 2.6) + line(color, 1) + end;
}
