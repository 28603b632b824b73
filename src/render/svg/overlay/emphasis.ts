import type { LonLat } from '../../../domain/cog';
import type { UnitShape } from '../../../domain/geometry';
import type { Precision } from '../../../domain/pacts';
import type { Camera } from '../../../domain/projection';
import type { DesignTokens } from '../../../tokens/design-tokens';
import { DASHES } from '../../common/area-paint';
import { element } from '../markup';
import { squareSide } from '../path';
import { isSmall, markerRadius, symbolExtent } from './markers';
import { shapeOfKey } from './overlay-at';
import type { OverlayModel } from './overlay-model';

/** What is selected, what reaches it, what a selected action lights, what is under the pointer, alone or with many. */
export type EmphasisKind = 'selected' | 'reaching' | 'lit' | 'hover' | 'crowd';

/** More than these lit at once, as a line of the legend does, are shown by their outlines: rings would hide the map. */
const RINGS = 12;

export interface EmphasisItem {
  readonly kind: EmphasisKind;
  readonly key: string;
  /** Dashes of the contour, as sure as its perimeter is. */
  readonly precision: Precision;
  /** Outer contour to draw; `null` below commune level. */
  readonly shape: UnitShape | null;
  readonly at: LonLat;
  /** See `Marker`: when small on screen, a ring says what a contour cannot. */
  readonly side: number;
  /** Of what the ring goes round, CSS pixels. */
  readonly radius: number;
}

function item(
  { input, symbols }: OverlayModel,
  kind: EmphasisKind,
  key: string,
  shape: UnitShape | null,
  at: LonLat | null,
  precision: Precision = 'exact',
): EmphasisItem[] {
  const bbox = shape && input.boundaries.bbox(shape);
  const symbol = symbols.find((mark) => mark.key === key);
  const [rx, ry] = symbol
    ? symbolExtent(symbol, input.tokens.symbol.radius)
    : [markerRadius(input.tokens) + 1, 0];
  const place = symbol?.at ?? at ?? (bbox && ([(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2] as const));
  if (!place) return [];
  return [
    {
      kind,
      key,
      precision,
      shape: bbox ? shape : null,
      at: place,
      side: shape && bbox ? squareSide(input.boundaries.shape(shape)) : 0,
      radius: Math.max(rx, ry) + 1,
    },
  ];
}

/** In drawing order: what reaches a place, lit, hovered, then selected on top. */
export function emphasisItems(model: OverlayModel, hover: readonly string[]): readonly EmphasisItem[] {
  const { view } = model.input;
  const label = (key: string): LonLat | null => view.labels.find((mark) => mark.key === key)?.at ?? null;
  const selected = new Set(view.selected.map((mark) => mark.key));
  const kind = hover.length > RINGS ? 'crowd' : 'hover';
  return [
    ...view.reaching.flatMap(({ key, shape, at, precision }) =>
      item(model, 'reaching', key, shape, at, precision),
    ),
    ...view.lit.flatMap((mark) => item(model, 'lit', mark.key, mark.shape, mark.at)),
    ...hover
      .filter((key) => !selected.has(key))
      .flatMap((key) => item(model, kind, key, shapeOfKey(model.input, key), label(key))),
    ...view.selected.flatMap((mark) => item(model, 'selected', mark.key, mark.shape, mark.at)),
  ];
}

/** True when an item needs its ring at this camera: not what only tells how far a scheme goes, nor one outline of many. */
export const needsRing = (
  { kind, shape, side }: EmphasisItem,
  tokens: DesignTokens,
  camera: Camera,
): boolean => kind !== 'reaching' && (shape === null || (kind !== 'crowd' && isSmall(side, tokens, camera)));

const stroke = (
  tokens: DesignTokens,
  kind: EmphasisKind,
): { color: string; width: number; casing: number } => {
  const scale = tokens.lines.departement.width / 1.5;
  const [color, width, casing] =
    kind === 'selected'
      ? [tokens.accent, 3.2, 7]
      : kind === 'lit'
        ? [tokens.emphasis, 2.4, 5.6]
        : kind === 'reaching' || kind === 'crowd'
          ? [tokens.emphasis, 1.8, 4.4]
          : [tokens.emphasis, 3, 7];
  return { color, width: width * scale, casing: casing * scale };
};

/** White casing and coloured line along a contour. @param unit drawing units in a CSS pixel, if strokes scale */
export function contourMarkup(
  d: string,
  tokens: DesignTokens,
  { kind, precision }: Pick<EmphasisItem, 'kind' | 'precision'>,
  { unit, nonScaling }: { readonly unit: number; readonly nonScaling: boolean },
): string {
  const { color, width, casing } = stroke(tokens, kind);
  const dashes = kind === 'reaching' ? DASHES[precision] : null;
  const line = (paint: string, size: number, parts: readonly number[] | null = null): string =>
    element('path', {
      d,
      fill: 'none',
      stroke: paint,
      'stroke-width': size * unit,
      'stroke-dasharray': parts?.map((part) => part * width * unit).join(' ') ?? null,
      'stroke-linejoin': 'round',
      'vector-effect': nonScaling ? 'non-scaling-stroke' : null,
    });
  return line(tokens.casing, casing) + line(color, width, dashes);
}

/** A ring around 0, 0. */
export function ringMarkup({ radius, kind }: EmphasisItem, tokens: DesignTokens): string {
  const { color, width, casing } = stroke(tokens, kind);
  const ring = (paint: string, size: number): string =>
    element('circle', { r: radius + casing / 2, fill: 'none', stroke: paint, 'stroke-width': size });
  return ring(tokens.casing, casing) + ring(color, width);
}
