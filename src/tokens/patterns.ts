import {
  ABSENCES,
  type Absence,
  CATEGORIES,
  type Category,
  type DesignTokens,
  type Hex,
} from './design-tokens';

/**
 * Patterns mean status. Each is a square tile of dots and lines, defined once as vectors; the SVG twin, the legend and
 * the images for WebGL are all made from it, so that a pattern is the same sign everywhere.
 */
export type PatternName = Absence | 'perimetre-approche' | 'surimpression' | 'croise-inconnu';
export const PATTERN_NAMES: readonly PatternName[] = [
  ...ABSENCES,
  'perimetre-approche',
  'surimpression',
  'croise-inconnu',
];

/** Coordinates and widths in CSS pixels of the tile; `halo` marks are drawn in the second ink. */
export type PatternMark = { readonly halo?: true } & (
  | { readonly kind: 'dot'; readonly at: readonly [number, number]; readonly radius: number }
  | {
      readonly kind: 'line';
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
      readonly width: number;
    }
);

/** A pattern as an office draws it, which has forms of its own. */
export type OfficeForm =
  | 'dots'
  | 'rising'
  | 'falling'
  | 'crossed'
  | 'upright'
  | 'level'
  | 'level-dashes'
  | 'plus';

export interface Pattern {
  readonly office: OfficeForm;
  /** Side of the tile, CSS pixels. */
  readonly size: number;
  readonly marks: readonly PatternMark[];
}

const line = (
  from: readonly [number, number],
  to: readonly [number, number],
  width: number,
): PatternMark => ({ kind: 'line', from, to, width });

export const PATTERNS: Readonly<Record<PatternName, Pattern>> = {
  // Sparse dots, in print alone: in colour they are of one tone with their ground, so that what is absent stays quiet.
  'aucune-action-citee': {
    office: 'dots',
    size: 12,
    marks: [
      { kind: 'dot', at: [3, 3], radius: 1.25 },
      { kind: 'dot', at: [9, 9], radius: 1.25 },
    ],
  },
  // Crossed lines.
  'partage-non-ventile': {
    office: 'crossed',
    size: 12,
    marks: [line([0, 0], [12, 12], 1.1), line([0, 12], [12, 0], 1.1)],
  },
  // Upright lines: kept secret.
  secret: { office: 'upright', size: 8, marks: [line([4, 0], [4, 8], 1.2)] },
  // Level lines: measured, not given.
  'non-disponible': { office: 'level', size: 8, marks: [line([0, 4], [8, 4], 1.2)] },
  // Level dashes, sparse: not in the file.
  'sans-valeur': {
    office: 'level-dashes',
    size: 14,
    marks: [line([1, 4], [6, 4], 1.2), line([8, 11], [13, 11], 1.2)],
  },
  // Diagonal, rising, in two inks: over a fill, whatever its lightness.
  'perimetre-approche': {
    office: 'rising',
    size: 10,
    marks: [line([0, 10], [10, 0], 1.1), { ...line([0, 11.6], [11.6, 0], 0.9), halo: true }],
  },
  // Wide falling diagonal, thin and sparse: a scheme laid over another theme leaves its fill to be read.
  surimpression: {
    office: 'falling',
    size: 20,
    marks: [{ ...line([0, 0], [20, 20], 2), halo: true }, line([0, 0], [20, 20], 1.3)],
  },
  // Small crosses: known to be there, not how far.
  'croise-inconnu': {
    office: 'plus',
    size: 10,
    marks: [line([2, 5], [8, 5], 1.3), line([5, 2], [5, 8], 1.3)],
  },
};

/** Colours of a pattern; `ground` is `null` where the fill below must show. */
export interface PatternInks {
  readonly ground: Hex | null;
  readonly ink: Hex;
  readonly halo: Hex;
}

export function absenceInks(tokens: DesignTokens, absence: Absence): PatternInks {
  const { ground, ink } = tokens.absences[absence];
  return { ground, ink, halo: ground };
}
export const hatchInks = (tokens: DesignTokens): PatternInks => ({ ground: null, ...tokens.hatch });
export const overlayInks = (tokens: DesignTokens, category: Category): PatternInks => ({
  ground: null,
  ink: tokens.overlays[category],
  halo: tokens.casing,
});

/** Crosses over the class whose share is not known; the other classes of the two schemes crossed are plain. */
export const unknownInks = (tokens: DesignTokens): PatternInks => {
  const { fill } = tokens.crossed.inconnu;
  return { ground: fill, ink: tokens.unknownInk, halo: fill };
};

/** A pattern in its colours, under a name that is its id in both renderers. */
export interface NamedPattern {
  readonly id: string;
  readonly pattern: Pattern;
  readonly inks: PatternInks;
}

export const overlayPatternId = (category: Category): string => `surimpression-${category}`;

/** A tile drawn larger: its side stays a whole number of half pixels, so that an image of it repeats without a seam. */
function scaled(pattern: Pattern, by: number): Pattern {
  const { size, marks } = pattern;
  if (by === 1) return pattern;
  const side = Math.round(size * by * 2) / 2;
  const ratio = side / size;
  const at = ([x, y]: readonly [number, number]): readonly [number, number] => [x * ratio, y * ratio];
  return {
    ...pattern,
    size: side,
    marks: marks.map((mark) =>
      mark.kind === 'dot'
        ? { ...mark, at: at(mark.at), radius: mark.radius * ratio }
        : { ...mark, from: at(mark.from), to: at(mark.to), width: mark.width * ratio },
    ),
  };
}

/** Every pattern that a map in these tokens may need, as large as its letters. */
export function patternsOf(tokens: DesignTokens): readonly NamedPattern[] {
  const all: readonly NamedPattern[] = [
    ...ABSENCES.map((id) => ({ id, pattern: PATTERNS[id], inks: absenceInks(tokens, id) })),
    { id: 'perimetre-approche', pattern: PATTERNS['perimetre-approche'], inks: hatchInks(tokens) },
    ...CATEGORIES.map((category) => ({
      id: overlayPatternId(category),
      pattern: PATTERNS.surimpression,
      inks: overlayInks(tokens, category),
    })),
    { id: 'croise-inconnu', pattern: PATTERNS['croise-inconnu'], inks: unknownInks(tokens) },
  ];
  return all.map((named) => ({ ...named, pattern: scaled(named.pattern, tokens.scale) }));
}

/** A mark and its copies in the neighbouring tiles, so that the tile repeats without a seam. */
export function wrapped({ size, marks }: Pattern): readonly PatternMark[] {
  const steps = [-size, 0, size];
  const shift = ([x, y]: readonly [number, number], dx: number, dy: number): readonly [number, number] => [
    x + dx,
    y + dy,
  ];
  return marks.flatMap((mark) =>
    steps.flatMap((dx) =>
      steps.map(
        (dy): PatternMark =>
          mark.kind === 'dot'
            ? { ...mark, at: shift(mark.at, dx, dy) }
            : { ...mark, from: shift(mark.from, dx, dy), to: shift(mark.to, dx, dy) },
      ),
    ),
  );
}
