import { euros, type Line, millions } from '../figures';

/** Figures of each theme with the words that must stand around them, worked out from `data/*.csv` and the COG alone. */

const DEGREES = ['exact', 'interprété', 'approché'] as const;
export type Degree = (typeof DEGREES)[number];

export interface Told {
  /** With its unit where it has one of its own. */
  readonly text: string;
  /** First words of what it is, the unit of a count among them. */
  readonly words: RegExp;
  readonly degree: Degree;
  /** What the window of its source must say. */
  readonly source: string;
}
/** Figures that one link shows. */
export interface Screen {
  readonly link: string;
  readonly figures: readonly Told[];
}

export const weakest = (degrees: readonly Degree[]): Degree =>
  DEGREES[Math.max(0, ...degrees.map((degree) => DEGREES.indexOf(degree)))] ?? 'exact';
export const PRECISION: Readonly<Record<string, Degree>> = { interprete: 'interprété', approche: 'approché' };
/** Of perimeters together; below commune level nothing is counted. */
export const outline = (lines: readonly Line[]): Degree =>
  weakest(
    lines.map(({ precision, niveau }) =>
      niveau === 'infracommunal' ? 'approché' : (PRECISION[precision ?? ''] ?? 'exact'),
    ),
  );

export const short = (value: number): string => (value >= 1e6 ? millions(value) : euros(value));
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const COUNTED = 'Communes entières du COG';

/** Name of the button of a figure: text, words, and its degree where it is less than exact and they do not say it. */
export function buttonName({ text, words, degree }: Told): RegExp {
  const said = degree === 'exact' || words.source.includes(degree) ? '' : `\\(${degree}\\)`;
  const spaced = (source: string): string => source.replace(/[ \u00a0]/g, '\\s');
  return new RegExp(`^${spaced(escaped(text))}, ${spaced(words.source)}[^(]*${said}\\s: voir la source$`);
}
