import type { DesignTokens } from '../../tokens/design-tokens';
import type { LabelMark } from '../map-view';
import { breakName, type Measure } from '../text-width';

interface PlacedLine {
  readonly text: string;
  readonly role: 'name' | 'value';
  /** Baseline, CSS pixels below the top of the box. */
  readonly baseline: number;
}

const LEADING = 1.18;
/** As many letters as a line of values may hold. */
const LETTERS = 30;

/** Lines of a label, and the room that they take. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PlacedLine[];
}

function block(
  { kind }: Pick<LabelMark, 'kind'>,
  names: readonly string[],
  values: readonly string[],
  fonts: DesignTokens['labels'],
  measure: Measure,
): Block {
  const nameFont = fonts[kind];
  const rows = [
    ...names.map((text) => ({ text, role: 'name' as const, font: nameFont })),
    ...values.map((text) => ({ text, role: 'value' as const, font: fonts.value })),
  ];
  const lines: PlacedLine[] = [];
  let top = 0;
  let width = 0;
  for (const { text, role, font } of rows) {
    width = Math.max(width, measure(text, font));
    lines.push({ text, role, baseline: top + font.size * 0.92 });
    top += font.size * LEADING;
  }
  return { width, height: top, lines };
}

/** Ways to write one label. */
export interface Blocks {
  readonly fonts: DesignTokens['labels'];
  readonly measure: Measure;
  readonly one: Block;
  readonly two: Block | null;
  /** All its values in one long line, where there are several: what lies under or over the region has room for. */
  readonly flat: Block | null;
  /** All of it in narrow lines, where it has several values: what a margin of the map has room for. */
  readonly narrow: Block | null;
  /** With its last value alone, where it has several: what it adds to the unit that it is a part of. */
  readonly short: { readonly one: Block; readonly two: Block | null } | null;
  /** The same without the value, where there is one. */
  readonly bare: { readonly one: Block; readonly two: Block | null } | null;
}
/** Measures do not depend on the camera: kept from one frame of a move to the next. */
const measured = new WeakMap<LabelMark, Blocks>();

export function measureBlocks(label: LabelMark, fonts: DesignTokens['labels'], measure: Measure): Blocks {
  const known = measured.get(label);
  if (known?.fonts === fonts && known.measure === measure) return known;
  // Names of the surroundings have room around them.
  const values = label.value?.split('\n') ?? [];
  const wide = (text: string): number => measure(text, fonts[label.kind]);
  const widest = Math.max(...values.map((text) => measure(text, fonts.value)));
  // Above lines of about its own length, a name gains nothing by being broken.
  const kept = values.length > 1 && wide(label.name) < widest * 1.2;
  const halves = label.kind === 'unit' || label.kind === 'district' ? breakName(label.name, wide) : null;
  const parts = kept ? null : halves;
  const inTwo = (text: string): readonly string[] =>
    breakName(text, (some) => measure(some, fonts.value)) ?? [text];
  // Alone under a broken name, it is broken too.
  const last = values.slice(-1);
  const broken = halves === null ? [] : last.flatMap(inTwo);
  const joined = values.join(' ');
  // One line for all, unless it would reach over the neighbours: the text says where it may be cut.
  const long = measure(joined, fonts.value) > measure('n'.repeat(LETTERS), fonts.value);
  const line = values.length === 0 ? [] : long ? values : [joined];
  const blocks: Blocks = {
    fonts,
    measure,
    one: block(label, [label.name], line, fonts, measure),
    two: parts || values.length > 1 ? block(label, parts ?? [label.name], values, fonts, measure) : null,
    flat: values.length > 1 && long ? block(label, [label.name], [joined], fonts, measure) : null,
    narrow:
      values.length < 2 ? null : block(label, halves ?? [label.name], values.flatMap(inTwo), fonts, measure),
    short:
      values.length < 2
        ? null
        : {
            one: block(label, [label.name], last, fonts, measure),
            two: halves && block(label, halves, broken, fonts, measure),
          },
    bare:
      label.value === null
        ? null
        : {
            one: block(label, [label.name], [], fonts, measure),
            // Values keep a name in one line; alone, it has none under it.
            two: halves && block(label, halves, [], fonts, measure),
          },
  };
  measured.set(label, blocks);
  return blocks;
}

/** One line where it fits over the unit, else two first. @param room width of the unit, CSS pixels */
export function inOrder({ one, two }: Pick<Blocks, 'one' | 'two'>, room: number): readonly Block[] {
  if (!two) return [one];
  return one.width <= Math.max(room, 96) ? [one, two] : [two, one];
}

/** Measures are kept by label: one object each. */
const bare = new WeakMap<LabelMark, LabelMark>();
/** A label without its value, the same object each time. */
export function withoutValue(label: LabelMark): LabelMark {
  const known = bare.get(label) ?? { ...label, value: null };
  bare.set(label, known);
  return known;
}
