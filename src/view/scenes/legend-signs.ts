import type { MapTheme } from '../../theme/map-theme';
import { partToken } from '../../theme/map-theme';
import type { LegendEntry } from '../legend';

/** A sign as a letter and its colour, where no drawing can be: editable slides. */
export function textSign(
  { swatch }: LegendEntry,
  theme: MapTheme,
): { readonly glyph: string; readonly color: string } {
  switch (swatch.kind) {
    case 'fill':
      switch (swatch.fill.kind) {
        case 'class':
          return { glyph: '■', color: theme.ramp[swatch.fill.rank] ?? theme.land };
        case 'category':
          return { glyph: '■', color: theme.categories[swatch.fill.category] };
        case 'absence':
          return { glyph: '▨', color: theme.absences[swatch.fill.absence].ink };
        case 'crossed':
          return {
            glyph: swatch.fill.partial ? '▨' : '■',
            color: theme.crossed[swatch.fill.crossed].fill,
          };
        case 'uncovered':
        case 'land':
          return { glyph: '□', color: theme.emphasis };
      }
      break;
    case 'precision':
      return {
        glyph: { exact: '━', interprete: '┅', approche: '▨' }[swatch.precision],
        color: theme.emphasis,
      };
    case 'bands':
      return { glyph: '▨', color: theme.emphasis };
    case 'left-out':
      return { glyph: '┈', color: theme.lines['left-out'].color };
    case 'contour':
      return { glyph: '▢', color: swatch.of === 'selected' ? theme.accent : theme.emphasis };
    case 'circle':
      return { glyph: '●', color: theme.circle.fill };
    case 'disc':
      return { glyph: '◉', color: theme.ramp[3] ?? theme.emphasis };
    case 'point': {
      const [disc] = swatch.discs;
      return {
        glyph: '●',
        color: disc ? (disc.overlay ? theme.overlays : theme.categories)[disc.category] : theme.emphasis,
      };
    }
    case 'ring':
      return { glyph: '◯', color: theme.emphasis };
    case 'part':
      return { glyph: swatch.letter, color: partToken(swatch.token).fill };
    case 'overlay':
      return { glyph: '▧', color: theme.overlays[swatch.category] };
  }
}
