import { COLORS } from './deck-parts';
import { type Draw, type Sign, signShape, textBox } from './shapes';

/** A sign of the legend; a circle is as large beside the map as on it. */
export interface SlideSign extends Sign {
  readonly label: string;
  /** Radius as a share of the width of the picture; `null`: a swatch of the usual size. */
  readonly radius: number | null;
}

export interface SlideLegend {
  /** What the signs stand for, and in which unit; empty where there is no legend. */
  readonly legendTitle: string;
  readonly legend: readonly SlideSign[];
  /** What must stand beside it: the rule that holds where an experiment does not. */
  readonly legendNotes: readonly string[];
}

const SIGN = { w: 0.32, h: 0.2 };
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
  const radius = ({ radius: share }: SlideSign): number => (share ?? 0) * mapWidth;
  const width = Math.max(SIGN.w, ...legend.map((entry) => 2 * radius(entry)));
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
    const r = radius(entry);
    const size = entry.radius === null ? SIGN : { w: 2 * r, h: 2 * r };
    const height = Math.max(0.25, size.h + 0.05);
    const middle = y + height / 2;
    y += height;
    return [
      signShape(
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
