import { COLORS, PLACES } from './deck-parts';
import { type Draw, placeholder, slideNumber, textBox } from './shapes';
import { titleLines } from './title-lines';

/** Inches: words alone keep a wide margin. */
const WIDE = { x: 1.1, w: 11.1 };

interface Words {
  readonly kicker: string | null;
  readonly title: string;
  readonly sentence: string;
  readonly source: string;
}

/** A line of the layout, larger and further down. */
const line = (
  name: string,
  ph: string,
  text: string,
  points: number,
  y: number,
  h: number,
): readonly Draw[] =>
  text === '' ? [] : [placeholder(name, ph, [{ runs: [{ text, points }] }], { ...WIDE, y, h })];

/** Title and closing: words alone, in the middle of the slide, as the room sees them. */
export const openingSlide = ({ kicker, title, sentence, source }: Words, rank: number): readonly Draw[] => [
  ...line('Titre', 'type="title"', titleLines(title, 44, WIDE.w), 44, 2.6, 1.6),
  ...line('Rubrique', 'type="body" sz="quarter" idx="10"', kicker ?? '', 16, 2.1, 0.4),
  ...line('Phrase', 'type="body" sz="quarter" idx="11"', sentence, 22, 4.35, 0.85),
  textBox('Source', PLACES.source, [{ runs: [{ text: source, points: 9, color: COLORS.quiet }] }]),
  slideNumber(rank),
];
