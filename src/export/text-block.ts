import { element, escapeText } from '../render/svg/markup';
import { wrapText } from '../view/text/wrap-text';

/** Letters of one part of a picture. */
export interface TextStyle {
  /** CSS pixels. */
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly color: string;
}

/** A piece of a picture: its markup from 0, 0 downwards and the height it takes, CSS pixels. */
export interface Block {
  readonly markup: string;
  readonly height: number;
}

const LEADING = 1.32;

/** A paragraph no wider than `width`. */
export function textBlock(text: string, style: TextStyle, width: number): Block {
  const lines = wrapText(text, style, width);
  const step = style.size * LEADING;
  const markup = lines
    .map((line, i) =>
      element(
        'text',
        {
          y: i * step + style.size,
          'font-size': style.size,
          'font-weight': style.weight === 400 ? null : style.weight,
          fill: style.color,
        },
        escapeText(line),
      ),
    )
    .join('');
  return { markup, height: lines.length * step };
}

/** Markup moved to a place, CSS pixels. */
export const placed = (x: number, y: number, markup: string): string =>
  markup === '' ? '' : element('g', { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` }, markup);

/** Pieces one under the other. @param gap CSS pixels between two of them */
export function stacked(blocks: readonly Block[], gap: number): Block {
  let y = 0;
  let markup = '';
  for (const block of blocks.filter(({ height }) => height > 0)) {
    if (y > 0) y += gap;
    markup += placed(0, y, block.markup);
    y += block.height;
  }
  return { markup, height: y };
}
