import type { Figure } from '../figure';
import type { LegendEntry } from '../legend';

/** Letters that a column beside the map holds, 260 px wide and 580 high, of legend and card together. */
const ROOM = 690;
/** What an entry or a figure takes besides its words: its own line. */
const LINE = 12;

const letters = (...texts: readonly (string | null | undefined)[]): number =>
  texts.reduce((sum, text) => sum + (text?.length ?? 0), LINE);

interface Said {
  readonly title: string;
  readonly entries: readonly Pick<LegendEntry, 'label' | 'share' | 'count' | 'values' | 'note'>[];
}
interface Card {
  readonly titre: string;
  readonly nature: string;
  readonly figures: readonly Pick<Figure, 'text' | 'label'>[];
  readonly lines: readonly string[];
}

/**
 * True where the card of a wide frame may stand beside the map, under its legend, and neither scrolls: a legend of which
 * classes are out of sight is no legend.
 */
export function fitsBeside({ title, entries }: Said, { titre, nature, figures, lines }: Card): boolean {
  const all = [
    letters(title),
    ...entries.map(({ label, share, count, values, note }) => letters(label, share, count, values, note)),
    letters(titre, nature),
    ...figures.map(({ text, label }) => letters(text, label)),
    ...lines.map((line) => letters(line)),
  ];
  return all.reduce((sum, one) => sum + one, 0) <= ROOM;
}
