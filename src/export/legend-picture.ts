import { element } from '../render/svg/markup';
import { signMarkup } from '../render/svg/swatch-markup';
import type { DesignTokens } from '../tokens/design-tokens';
import { countText, type Legend, type LegendEntry } from '../view/legend';
import { drawSign } from '../view/legend/sign';
import { type Block, placed, stacked, type TextStyle, textBlock } from './text-block';

/** Letters of the frame of a picture. */
export interface FrameText {
  readonly title: TextStyle;
  readonly strong: TextStyle;
  readonly plain: TextStyle;
  readonly quiet: TextStyle;
}

/** Before the ids of the patterns that the signs use. */
export const SIGN_PREFIX = 'signe-';
const COLUMN = 230;
const COLUMN_GAP = 16;

interface Detail {
  readonly counts: boolean;
  readonly method: boolean;
}
/** What a small picture leaves out, first things last: the signs and their names always stay. */
const DETAILS: readonly Detail[] = [
  { counts: true, method: true },
  { counts: true, method: false },
  { counts: false, method: false },
];

function entryBlock(
  entry: LegendEntry,
  tokens: DesignTokens,
  text: FrameText,
  signs: number,
  width: number,
  counts: boolean,
): Block {
  const size = drawSign(entry.swatch, tokens);
  const said = countText(entry);
  const words = stacked(
    [
      textBlock(entry.label, text.plain, width - signs - 8),
      ...(counts && said !== '' ? [textBlock(said, text.quiet, width - signs - 8)] : []),
      ...(entry.note === undefined ? [] : [textBlock(entry.note, text.quiet, width - signs - 8)]),
    ],
    0,
  );
  const height = Math.max(size.height, words.height);
  // A large circle stands beside the middle of its name; a box beside its first line.
  const top = size.height > words.height ? (size.height - words.height) / 2 : 0;
  return {
    markup:
      placed((signs - size.width) / 2, 0, signMarkup(size, SIGN_PREFIX)) +
      placed(signs + 8, top, words.markup),
    height,
  };
}

function legendBlock(
  legend: Legend,
  tokens: DesignTokens,
  text: FrameText,
  width: number,
  { counts, method }: Detail,
): Block {
  const columns = Math.max(1, Math.floor((width + COLUMN_GAP) / (COLUMN + COLUMN_GAP)));
  const columnWidth = (width - (columns - 1) * COLUMN_GAP) / columns;
  const signs = Math.max(0, ...legend.entries.map(({ swatch }) => drawSign(swatch, tokens).width));
  const rows = Math.ceil(legend.entries.length / columns);
  const stacks = Array.from({ length: columns }, (_, column) =>
    stacked(
      legend.entries
        .slice(column * rows, (column + 1) * rows)
        .map((entry) => entryBlock(entry, tokens, text, signs, columnWidth, counts)),
      5,
    ),
  );
  const entries: Block = {
    markup: stacks
      .map(({ markup }, column) => placed(column * (columnWidth + COLUMN_GAP), 0, markup))
      .join(''),
    height: Math.max(...stacks.map(({ height }) => height)),
  };
  return stacked(
    [
      textBlock(legend.title, text.strong, width),
      entries,
      ...(method ? [textBlock(legend.method, text.quiet, width)] : []),
    ],
    7,
  );
}

/** Letters are not drawn smaller than this share of their size. */
const SMALLEST = 0.4;
const STEP = 0.04;

/** Circles larger by as much as what is around them will be drawn smaller: they keep the scale of those of the map. */
const withCircles = (legend: Legend, by: number): Legend => ({
  ...legend,
  entries: legend.entries.map((entry) =>
    entry.swatch.kind === 'circle'
      ? { ...entry, swatch: { ...entry.swatch, radius: entry.swatch.radius * by } }
      : entry,
  ),
});

/**
 * The legend as a piece of a picture, always whole: where room lacks, the method goes, then the counts, and at last
 * words and signs shrink together; circles never do, since their size is what they say.
 */
export function legendPicture(
  legend: Legend,
  tokens: DesignTokens,
  text: FrameText,
  width: number,
  room: number,
): Block {
  for (const detail of DETAILS) {
    const block = legendBlock(legend, tokens, text, width, detail);
    if (block.height <= room) return block;
  }
  let scale = 1;
  let block: Block;
  do {
    scale -= STEP;
    block = legendBlock(withCircles(legend, 1 / scale), tokens, text, width / scale, {
      counts: false,
      method: false,
    });
  } while (block.height * scale > room && scale > SMALLEST);
  return {
    markup: element('g', { transform: `scale(${scale.toFixed(3)})` }, block.markup),
    height: block.height * scale,
  };
}
