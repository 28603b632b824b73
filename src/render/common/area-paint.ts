import { shapeKey } from '../../domain/geometry';
import type { Hex, MapTheme } from '../../theme/map-theme';
import { overlayPatternId } from '../../theme/patterns';
import type { AreaMark, Fill } from '../../view/map-view';
import type { Scene } from './renderer';

/** How an area is painted: a colour, then a pattern over it. Both renderers ask here. */
export interface AreaPaint {
  /** `null`: nothing under the pattern. */
  readonly color: Hex | null;
  /** Id of a pattern of `themePatterns`; `null` for none. */
  readonly pattern: string | null;
}

const rankColor = (theme: MapTheme, rank: number): Hex =>
  theme.ramp[Math.min(Math.max(Math.round(rank), 0), 4)] ?? theme.land;

export function fillColor(theme: MapTheme, fill: Fill): Hex {
  switch (fill.kind) {
    case 'class':
      return rankColor(theme, fill.rank);
    case 'category':
      return theme.categories[fill.category];
    case 'absence':
      return theme.absences[fill.absence].ground;
    case 'uncovered':
      return fill.asked ? theme.uncoveredAsked : theme.uncovered;
    case 'crossed':
      return theme.crossed[fill.crossed][fill.partial ? 'pale' : 'fill'];
    case 'land':
      return theme.land;
  }
}

/** Paint of a fill by itself, as a legend shows it. */
export function fillPaint(theme: MapTheme, fill: Fill): AreaPaint {
  const color = fillColor(theme, fill);
  if (fill.kind === 'crossed')
    return { color, pattern: fill.crossed === 'inconnu' ? 'croise-inconnu' : null };
  return { color, pattern: fill.kind === 'absence' ? fill.absence : null };
}

export function areaPaint(theme: MapTheme, { fill, overlay, precision, outline }: AreaMark): AreaPaint {
  if (fill.kind === 'through') return { color: null, pattern: null };
  const approached = precision === 'approche' && fill.kind !== 'land' ? 'perimetre-approche' : null;
  if (overlay) {
    return {
      color: null,
      pattern: approached ?? (fill.kind === 'category' ? overlayPatternId(fill.category) : null),
    };
  }
  const { color, pattern } = fillPaint(theme, fill);
  // What a filter leaves out is no lighter than the ground around it.
  return { color: outline === 'left-out' ? theme.uncovered : color, pattern: pattern ?? approached };
}

/** Colour of the outline of an area. */
export const outlineColor = (theme: MapTheme, { fill, overlay, outline }: AreaMark): Hex =>
  overlay && fill.kind === 'category'
    ? theme.overlays[fill.category]
    : theme.lines[outline === 'left-out' ? outline : 'perimeter'].color;

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

const levelsOf = ({ view }: Scene): string => view.boundaries.map((mark) => mark.level).join();

/** Only colours and patterns differ: nothing has to be drawn again. */
export const sameDrawing = (a: Scene, b: Scene): boolean =>
  a.boundaries === b.boundaries &&
  a.context === b.context &&
  a.theme === b.theme &&
  levelsOf(a) === levelsOf(b) &&
  areasSignature(a.view.areas) === areasSignature(b.view.areas);

/** Dashes of an outline, in line widths; `null` for a full line. Dashes mean uncertainty. */
export const DASHES: Readonly<Record<AreaMark['precision'], readonly [number, number] | null>> = {
  exact: null,
  interprete: [3.2, 1.8],
  approche: [1.3, 1.5],
};
/** Dots around what a filter leaves out. */
export const LEFT_OUT: readonly [number, number] = [1, 2.4];

/** Dash of the outline of an area. */
export const outlineDash = ({ outline, precision }: AreaMark): readonly [number, number] | null =>
  outline === 'left-out' ? LEFT_OUT : outline === 'perimeter' ? DASHES[precision] : null;
