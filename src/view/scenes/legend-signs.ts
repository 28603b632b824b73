import type { MapTheme } from '../../theme/map-theme';
import { partToken } from '../../theme/map-theme';
import type { LegendEntry } from '../legend';

/** A sign of the legend as an office draws it: a shape, one colour, strokes of one kind. */
export interface PlainSign {
  readonly shape: 'rect' | 'ellipse';
  readonly fill: string | null;
  readonly hatch: string | null;
  readonly line: string | null;
  readonly dashed: boolean;
  readonly letter: { readonly text: string; readonly color: string } | null;
  /** In pixels of the drawing; `null`: a swatch of the usual size. */
  readonly radius: number | null;
}

const PLAIN: PlainSign = {
  shape: 'rect',
  fill: null,
  hatch: null,
  line: null,
  dashed: false,
  letter: null,
  radius: null,
};

/** A sign for editable slides, which know neither our patterns nor our drawing. */
export function plainSign({ swatch }: LegendEntry, theme: MapTheme): PlainSign {
  switch (swatch.kind) {
    case 'fill':
      switch (swatch.fill.kind) {
        case 'class':
          return { ...PLAIN, fill: theme.ramp[swatch.fill.rank] ?? theme.land, line: theme.emphasis };
        case 'category':
          return { ...PLAIN, fill: theme.categories[swatch.fill.category], line: theme.emphasis };
        case 'absence':
          return {
            ...PLAIN,
            fill: theme.absences[swatch.fill.absence].ground,
            hatch: theme.absences[swatch.fill.absence].ink,
            line: theme.emphasis,
          };
        case 'crossed': {
          const { fill } = theme.crossed[swatch.fill.crossed];
          return swatch.fill.partial
            ? { ...PLAIN, hatch: fill, line: theme.emphasis }
            : { ...PLAIN, fill, line: theme.emphasis };
        }
        case 'uncovered':
          return {
            ...PLAIN,
            fill: swatch.fill.asked ? theme.uncoveredAsked : theme.uncovered,
            line: theme.emphasis,
          };
        case 'land':
          return { ...PLAIN, fill: theme.land, line: theme.emphasis };
      }
      break;
    case 'precision':
      return {
        ...PLAIN,
        line: theme.emphasis,
        dashed: swatch.precision === 'interprete',
        hatch: swatch.precision === 'approche' ? theme.emphasis : null,
      };
    case 'bands':
      return { ...PLAIN, hatch: theme.emphasis, line: theme.emphasis };
    case 'left-out':
      return { ...PLAIN, line: theme.lines['left-out'].color, dashed: true };
    case 'contour':
      return { ...PLAIN, line: swatch.of === 'selected' ? theme.accent : theme.emphasis };
    case 'circle':
      return { ...PLAIN, shape: 'ellipse', fill: theme.circle.fill, radius: swatch.radius };
    case 'disc':
      return { ...PLAIN, shape: 'ellipse', fill: theme.ramp[3] ?? theme.emphasis, line: theme.emphasis };
    case 'point': {
      const [disc] = swatch.discs;
      const fill = disc ? (disc.overlay ? theme.overlays : theme.categories)[disc.category] : theme.emphasis;
      return { ...PLAIN, shape: 'ellipse', fill };
    }
    case 'limits':
      return { ...PLAIN, line: theme.lines[swatch.lines[0] ?? 'departement'].color };
    case 'ring':
      return { ...PLAIN, shape: 'ellipse', line: theme.emphasis };
    case 'part': {
      const token = partToken(swatch.token);
      return { ...PLAIN, fill: token.fill, letter: { text: swatch.letter, color: token.ink } };
    }
    case 'overlay':
      return { ...PLAIN, hatch: theme.emphasis, line: theme.emphasis };
  }
}
