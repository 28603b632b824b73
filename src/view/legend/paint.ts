import type { DesignTokens, Hex } from '../../tokens/design-tokens';
import type { AreaMark, Fill } from '../map-view';

/** How an area is painted: a colour, then a pattern over it. Both renderers ask here. */
export interface AreaPaint {
  /** `null`: nothing under the pattern. */
  readonly color: Hex | null;
  /** Id of a pattern of `themePatterns`; `null` for none. */
  readonly pattern: string | null;
}

export function fillColor(tokens: DesignTokens, fill: Fill): Hex {
  switch (fill.kind) {
    case 'class':
      return tokens.ramp[fill.rank];
    case 'category':
      return tokens.categories[fill.category];
    case 'absence':
      return tokens.absences[fill.absence].ground;
    case 'outlined':
      return tokens.uncovered;
    case 'uncovered':
      return fill.asked ? tokens.uncoveredAsked : tokens.uncovered;
    case 'crossed':
      return tokens.crossed[fill.crossed][fill.partial ? 'pale' : 'fill'];
    case 'land':
      return tokens.land;
  }
}

/** Paint of a fill by itself, as a legend shows it. */
export function fillPaint(tokens: DesignTokens, fill: Fill): AreaPaint {
  const color = fillColor(tokens, fill);
  if (fill.kind === 'crossed')
    return { color, pattern: fill.crossed === 'inconnu' ? 'croise-inconnu' : null };
  return { color, pattern: fill.kind === 'absence' ? fill.absence : null };
}

/** Dashes of an outline, in line widths; `null` for a full line. Dashes mean uncertainty. */
export const DASHES: Readonly<Record<AreaMark['precision'], readonly [number, number] | null>> = {
  exact: null,
  interprete: [3.2, 1.8],
  approche: [1.3, 1.5],
};
/** An outline that nothing fills is wider than the others: it has no fill to be told by. */
export const ALONE_WIDTH = 2.6;
/** Dots around what a filter leaves out. */
export const LEFT_OUT: readonly [number, number] = [1, 2.4];
