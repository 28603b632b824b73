import type { OfficeSign } from '../../view/legend/office-sign';
import { COLORS } from './deck-parts';
import { type Draw, textBox } from './shapes';
import { signShapes } from './sign-shapes';

export interface SlideSign extends Omit<OfficeSign, 'toScale'> {
  readonly label: string;
  /** Pixels of its map across, for a sign that is as large beside it as on it; `null`: a swatch of the usual size. */
  readonly mapPixels: number | null;
}

export interface SlideLegend {
  /** What the signs stand for, and in which unit; empty where there is no legend. */
  readonly legendTitle: string;
  readonly legend: readonly SlideSign[];
  /** What must stand beside it: the rule that holds where an experiment does not. */
  readonly legendNotes: readonly string[];
}

/** Inches of a pixel of a swatch of the usual size. */
const PIXEL = 1 / 88;
/** Two lines of the title of a legend, inches. */
const LEGEND_HEAD = 0.42;

/** A line of nine points, and a letter of it as a rule, inches. */
const NOTE_LINE = 0.17;
const NOTE_LETTER = 0.07;

/** @param mapWidth inches: circles are as large beside the map as on it. @returns shapes, and where the next thing may stand */
export function legendShapes(
  { legendTitle, legend, legendNotes }: SlideLegend,
  mapWidth: number,
  at: { x: number; y: number; w: number },
): readonly [Draw[], number] {
  const sizeOf = ({ width, height, mapPixels }: SlideSign): { readonly w: number; readonly h: number } => {
    const inch = mapPixels === null ? PIXEL : mapWidth / mapPixels;
    return { w: width * inch, h: height * inch };
  };
  const width = Math.max(0, ...legend.map((entry) => sizeOf(entry).w));
  const head = legend.length === 0 || legendTitle === '' ? 0 : LEGEND_HEAD;
  let y = at.y + head;
  const titled =
    head === 0
      ? []
      : [
          textBox('Titre de la légende', { ...at, h: head }, [
            { runs: [{ text: legendTitle, bold: true, points: 10, color: COLORS.ink }] },
          ]),
        ];
  const shapes = legend.flatMap((entry): Draw[] => {
    const size = sizeOf(entry);
    const height = Math.max(0.25, size.h + 0.05);
    const middle = y + height / 2;
    y += height;
    return [
      signShapes(
        `Signe\u00a0: ${entry.label}`,
        { x: at.x + (width - size.w) / 2, y: middle - size.h / 2, ...size },
        entry,
      ),
      textBox(
        `Légende\u00a0: ${entry.label}`,
        { x: at.x + width + 0.1, y: middle - height / 2, w: at.w - width - 0.1, h: height },
        [{ runs: [{ text: entry.label, points: 10, color: COLORS.ink }] }],
        'ctr',
      ),
    ];
  });
  const notes = legendNotes.map((note): Draw => {
    const h = NOTE_LINE * Math.ceil((note.length * NOTE_LETTER) / at.w);
    y += h;
    return textBox('Note de la légende', { ...at, y: y - h, h }, [
      { runs: [{ text: note, points: 9, color: COLORS.quiet }] },
    ]);
  });
  return [[...titled, ...shapes, ...notes], y];
}
