import type { Hex, MapTheme } from '../../theme/map-theme';
import { type PatternName, themePatterns } from '../../theme/patterns';
import type { Swatch } from '../legend';
import { drawSign, type Sign, type SignShape } from './sign';

/** A pattern as an office draws it: its form by name, in one ink. */
export interface Hatch {
  readonly form: 'dots' | 'rising' | 'falling' | 'crossed' | 'upright' | 'level' | 'plus';
  readonly ink: Hex;
}

type Rect = Extract<SignShape, { readonly kind: 'rect' }>;
export type OfficeShape =
  | Exclude<SignShape, Rect>
  | (Omit<Rect, 'pattern'> & { readonly hatch: Hatch | null });

/** A sign of the legend for editable slides: the shapes of the legend itself, their patterns by name. */
export interface OfficeSign extends Pick<Sign, 'width' | 'height'> {
  readonly shapes: readonly OfficeShape[];
  /** A proportional circle: as large beside the map as on it. */
  readonly toScale: boolean;
}

const FORMS: Readonly<Record<PatternName, Hatch['form']>> = {
  'aucune-action-citee': 'dots',
  'partage-non-ventile': 'crossed',
  secret: 'upright',
  'non-disponible': 'level',
  'sans-valeur': 'level',
  'perimetre-approche': 'rising',
  surimpression: 'falling',
  'croise-inconnu': 'plus',
};
const isNamed = (id: string): id is PatternName => id in FORMS;

function hatchOf(theme: MapTheme, id: string): Hatch | null {
  const inks = themePatterns(theme).find((pattern) => pattern.id === id)?.inks;
  // Of one tone with its ground, it is plain.
  if (!inks || inks.ink === inks.ground) return null;
  return { form: isNamed(id) ? FORMS[id] : FORMS.surimpression, ink: inks.ink };
}

/** A sign of the legend, as slides draw it. */
export function officeSign(swatch: Swatch, theme: MapTheme): OfficeSign {
  const { width, height, shapes } = drawSign(swatch, theme);
  return {
    width,
    height,
    shapes: shapes.map((shape): OfficeShape => {
      if (shape.kind !== 'rect') return shape;
      const { pattern, ...rect } = shape;
      return { ...rect, hatch: pattern === null ? null : hatchOf(theme, pattern) };
    }),
    toScale: swatch.kind === 'circle',
  };
}
