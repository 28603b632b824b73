import type { MultiLineString, MultiPolygon } from 'geojson';
import type { LineToken } from '../../tokens/design-tokens';
import { patternsOf } from '../../tokens/patterns';
import type { AreaMark } from '../../view/map-view';
import { aloneLine, areaPaint, groundOf, outlineColor, outlineDash } from '../common/area-paint';
import type { MapInput } from '../common/renderer';
import { element, patternElement } from './markup';
import { worldPath } from './path';

/** How a base map is written: for a picture, or for a live map whose camera is one transform. */
export interface BaseStyle {
  readonly path: (geometry: MultiPolygon | MultiLineString) => string;
  /** Before the ids of patterns: several maps may stand in one page. */
  readonly prefix: string;
  readonly patternTransform: string | null;
  /** Widths in CSS pixels are multiplied by this; 1 with non-scaling strokes. */
  readonly unit: number;
  readonly nonScaling: boolean;
}

/** From the finest to the widest, so that a département line is never cut by an EPCI line. */
const LEVEL_ORDER = ['commune', 'epci', 'arrondissement', 'departement'] as const;

/** @param wanted which ids are needed, where a picture should not carry the rest */
export const patternDefs = (
  { tokens }: MapInput,
  { prefix, patternTransform }: BaseStyle,
  wanted: (id: string) => boolean = () => true,
): string =>
  element(
    'defs',
    {},
    patternsOf(tokens)
      .filter(({ id }) => wanted(prefix + id))
      .map((pattern) => patternElement(pattern, prefix, patternTransform))
      .join(''),
  );

/** `fill` of the two paths of an area: its colour, then its pattern. */
export function areaFills(input: MapInput, area: AreaMark, prefix: string): readonly [string, string] {
  const paint = areaPaint(input.tokens, area);
  return [paint.color ?? 'none', paint.pattern === null ? 'none' : `url(#${prefix}${paint.pattern})`];
}

/** `keepAll`: both paths are written even when one shows nothing, so that a repaint only sets `fill`. */
function areaElement(input: MapInput, area: AreaMark, style: BaseStyle, keepAll: boolean): string {
  const d = style.path(input.boundaries.shape(area.shape));
  return areaFills(input, area, style.prefix)
    .map((fill) => (fill === 'none' && !keepAll ? '' : element('path', { d, fill })))
    .join('');
}

/** A line with its casing under it. */
function lineElements(
  d: string,
  token: LineToken,
  { unit, nonScaling }: Pick<BaseStyle, 'unit' | 'nonScaling'>,
  dash: readonly number[] | null = null,
  color: string = token.color,
): string {
  const stroke = (paint: string, width: number, opacity: number, dashes: readonly number[] | null): string =>
    element('path', {
      d,
      stroke: paint,
      'stroke-width': width * unit,
      'stroke-opacity': opacity === 1 ? null : opacity,
      'stroke-dasharray': dashes === null ? null : dashes.map((part) => part * width * unit).join(' '),
      'stroke-linecap': dashes === null ? null : 'butt',
      'vector-effect': nonScaling ? 'non-scaling-stroke' : null,
    });
  const casing = token.casing
    ? stroke(token.casing.color, token.casing.width, token.casing.opacity, null)
    : '';
  return casing + stroke(color, token.width, token.opacity, dash);
}

function outlineElement(input: MapInput, area: AreaMark, style: BaseStyle): string {
  if (area.outline === 'none') return '';
  const d = style.path(input.boundaries.contour(area.shape));
  return lineElements(
    d,
    area.outline === 'alone' ? aloneLine(input.tokens) : input.tokens.lines[area.outline],
    style,
    outlineDash(area),
    outlineColor(input.tokens, area),
  );
}

/** True where the outlines of the parties already draw every line of a level, in the same strokes. */
function isOutlined({ view, boundaries }: MapInput, level: (typeof LEVEL_ORDER)[number]): boolean {
  const outlined = new Set<string>(
    view.areas.flatMap(({ outline, shape }): readonly string[] =>
      outline === 'party' && shape.niveau === level ? shape.codes : [],
    ),
  );
  return level === 'departement' && boundaries.codes(level).every((code) => outlined.has(code));
}

/**
 * Names of the groups in drawing order, by the drawing of a live map that holds them. Each drawing is a layer that the
 * browser keeps: the lines, which take far longer to paint than the ground and change least, are not painted again with
 * the colours under them.
 */
const SHEETS = [['contexte', 'contexte-lignes', 'terre', 'aires'], ['limites'], ['contours']] as const;

/** A layer of the base map. */
export interface BaseGroup {
  readonly name: (typeof SHEETS)[number][number];
  readonly attributes: Readonly<Record<string, string>>;
  /** What it is written from: while these are the same, so is what it holds. */
  readonly from: readonly unknown[];
  readonly content: () => string;
}

/** Fills, patterns, boundary lines and outlines, in drawing order; no background, no label, no symbol. */
export function baseGroups(input: MapInput, style: BaseStyle, keepAll = false): readonly BaseGroup[] {
  const { view, boundaries, context, tokens } = input;
  const shown = new Set(view.boundaries.map((mark) => mark.level));
  const levels = LEVEL_ORDER.filter((level) => shown.has(level) && (keepAll || !isOutlined(input, level)));
  const stroked = { fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round' };
  const ground = groundOf(input);
  const neighbours = { color: tokens.neighbourLine, width: 0.8, casing: null, opacity: 1 };
  const land = (d: string, fill: string): string => element('path', { d, fill });
  return [
    {
      name: 'contexte',
      attributes: {},
      from: [context, tokens],
      content: () => land(style.path(context.land), tokens.neighbour),
    },
    {
      name: 'contexte-lignes',
      attributes: stroked,
      from: [context, tokens],
      content: () => lineElements(style.path(context.lines), neighbours, style),
    },
    {
      name: 'terre',
      attributes: {},
      from: [boundaries.levels ?? boundaries, tokens],
      content: () => land(style.path(boundaries.shape({ niveau: 'region' })), tokens.land),
    },
    {
      name: 'aires',
      attributes: {},
      from: [ground, tokens, view.areas],
      content: () => view.areas.map((area) => areaElement(input, area, style, keepAll)).join(''),
    },
    {
      name: 'limites',
      attributes: stroked,
      from: [boundaries, tokens, levels.join()],
      content: () =>
        levels
          .map((level) => lineElements(style.path(boundaries.mesh(level)), tokens.lines[level], style))
          .join('') +
        lineElements(style.path(boundaries.contour({ niveau: 'region' })), tokens.lines.region, style),
    },
    {
      name: 'contours',
      attributes: stroked,
      from: [ground, tokens, view.areas],
      content: () => view.areas.map((area) => outlineElement(input, area, style)).join(''),
    },
  ];
}

/** @param keepAll the group is written even when it holds nothing */
function groupMarkup({ name, attributes, content }: BaseGroup, keepAll = false): string {
  const inside = content();
  return inside === '' && !keepAll
    ? ''
    : element('g', { class: `carte-${name}`, ...attributes }, inside || ' ');
}

const ahead = new WeakMap<MapInput, Map<BaseGroup['name'], string>>();

/** Writes the groups of a live map for {@link sheetMarkups}, a group a step. */
export const groupSteps = (input: MapInput, style: BaseStyle): readonly (() => void)[] =>
  baseGroups(input, style, true).map((group) => () => {
    const written = ahead.get(input) ?? new Map<BaseGroup['name'], string>();
    ahead.set(input, written.set(group.name, groupMarkup(group, true)));
  });

/** What each drawing of a live map holds, from the lowest to the highest. */
export function sheetMarkups(input: MapInput, style: BaseStyle): readonly string[] {
  const groups = baseGroups(input, style, true);
  const written = ahead.get(input);
  // Long texts, of use once.
  ahead.delete(input);
  return SHEETS.map((names: readonly string[], rank) => {
    const content = groups
      .filter(({ name }) => names.includes(name))
      .map((group) => written?.get(group.name) ?? groupMarkup(group, true));
    return `${rank === 0 ? patternDefs(input, style) : ''}<g class="carte-monde">${content.join('')}</g>`;
  });
}

/** How many drawings lie one above the other. */
export const SHEET_COUNT = SHEETS.length;

/** {@link baseGroups} as one text. */
export const baseMarkup = (input: MapInput, style: BaseStyle, keepAll = false): string =>
  baseGroups(input, style, keepAll)
    .map((group) => groupMarkup(group, keepAll))
    .join('');

/**
 * What the base map of an input is written from, an outline a step: once all are done, writing it composes nothing, and a
 * region of thousands of communes comes without a task that holds a gesture up.
 */
export function outlineSteps({ view, boundaries }: Pick<MapInput, 'view' | 'boundaries'>): (() => void)[] {
  return [
    () => worldPath(boundaries.shape({ niveau: 'region' })),
    () => worldPath(boundaries.contour({ niveau: 'region' })),
    ...view.boundaries.map(
      ({ level }) =>
        () =>
          worldPath(boundaries.mesh(level)),
    ),
    ...view.areas.flatMap(({ shape, outline }) => [
      () => worldPath(boundaries.shape(shape)),
      ...(outline === 'none' ? [] : [() => worldPath(boundaries.contour(shape))]),
    ]),
  ];
}
