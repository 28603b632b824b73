import { shapeKey } from '../../domain/geometry';
import type { DesignTokens, Hex, LineToken } from '../../tokens/design-tokens';
import { overlayPatternId } from '../../tokens/patterns';
import { ALONE_WIDTH, type AreaPaint, DASHES, fillColor, fillPaint, LEFT_OUT } from '../../view/legend/paint';
import type { AreaMark, MapView } from '../../view/map-view';
import type { MapInput } from './renderer';

export { DASHES, fillColor, LEFT_OUT };

/** Line around what nothing fills. */
export const aloneLine = ({ lines: { perimeter }, scale }: DesignTokens): LineToken => ({
  ...perimeter,
  width: ALONE_WIDTH * scale,
  casing: perimeter.casing && { ...perimeter.casing, width: perimeter.casing.width + scale },
});

export function areaPaint(tokens: DesignTokens, { fill, overlay, precision, outline }: AreaMark): AreaPaint {
  if (fill.kind === 'through') return { color: null, pattern: null };
  const approached =
    precision === 'approche' && fill.kind !== 'land' && fill.kind !== 'outlined'
      ? 'perimetre-approche'
      : null;
  if (overlay) {
    return {
      color: null,
      pattern: approached ?? (fill.kind === 'category' ? overlayPatternId(fill.category) : null),
    };
  }
  const { color, pattern } = fillPaint(tokens, fill);
  // What a filter leaves out is no lighter than the ground around it.
  return { color: outline === 'left-out' ? tokens.uncovered : color, pattern: pattern ?? approached };
}

/** Colour of the outline of an area. */
export const outlineColor = (tokens: DesignTokens, { fill, overlay, outline }: AreaMark): Hex =>
  fill.kind === 'outlined' || (overlay && fill.kind === 'category')
    ? tokens.overlays[fill.category]
    : tokens.lines[outline === 'left-out' ? outline : 'perimeter'].color;

const signatures = new WeakMap<readonly AreaMark[], string>();

/**
 * What must be redrawn from geometry when it changes; colours and patterns are left out, since they are only repainted.
 */
export function areasSignature(areas: readonly AreaMark[]): string {
  const signature =
    signatures.get(areas) ??
    areas
      .map(
        (area) =>
          `${area.key}|${shapeKey(area.shape)}|${area.outline}|${area.precision}|${area.overlay ? 1 : 0}`,
      )
      .join('\n');
  signatures.set(areas, signature);
  return signature;
}

/** What the areas of an input are made from, and what is chosen of it: communes that came later change no level above them. */
export function groundOf({ view: { areas, selected }, boundaries }: MapInput): MapInput['boundaries'] {
  const { levels } = boundaries;
  const isCommune = ({ shape }: Pick<MapView['selected'][number], 'shape'>): boolean =>
    shape?.niveau === 'commune';
  return !levels || areas.some(isCommune) || selected.some(isCommune) ? boundaries : levels;
}

const levelsOf = ({ view }: MapInput): string => view.boundaries.map((mark) => mark.level).join();

/** Only colours and patterns differ: nothing has to be drawn again. */
export const sameDrawing = (a: MapInput, b: MapInput): boolean =>
  a.boundaries === b.boundaries &&
  a.context === b.context &&
  a.tokens === b.tokens &&
  levelsOf(a) === levelsOf(b) &&
  areasSignature(a.view.areas) === areasSignature(b.view.areas);

/** Ranks of the areas that a view fills where the one before it only outlined them: what a further wave adds. */
export const filledSince = (before: readonly AreaMark[], after: readonly AreaMark[]): readonly number[] =>
  after.flatMap(({ key, fill }, rank) => {
    const was = before[rank];
    return was?.key === key && was.fill.kind === 'outlined' && fill.kind === 'category' ? [rank] : [];
  });

/** Dash of the outline of an area. */
export const outlineDash = ({ outline, precision }: AreaMark): readonly [number, number] | null =>
  outline === 'left-out'
    ? LEFT_OUT
    : outline === 'perimeter' || outline === 'alone'
      ? DASHES[precision]
      : null;
