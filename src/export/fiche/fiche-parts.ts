import { element } from '../../render/svg/markup';
import type { FicheNames } from '../../view/paper/fiche';
import { PART_OF, type PaperPart, type PaperRow } from '../../view/paper/paper';
import { plural } from '../../view/text/formats';
import { capital } from '../../view/text/grammar';
import { measureText } from '../../view/text-width';
import { type Block, placed, stacked, type TextStyle, textBlock } from '../text-block';
import type { Atom } from './columns';

/** Letters of a sheet on one page. */
export interface FicheText {
  readonly title: TextStyle;
  readonly answer: TextStyle;
  readonly figure: TextStyle;
  readonly part: TextStyle;
  readonly strong: TextStyle;
  readonly plain: TextStyle;
  readonly quiet: TextStyle;
}

const GAP = 10;
/** A value that would take more of its line stands under its name. */
const VALUE_SHARE = 0.5;

/** `null` where the rows do not all say the same. */
function common(rows: readonly PaperRow[], of: (row: PaperRow) => string): string | null {
  const [first] = rows;
  return first && rows.every((row) => of(row) === of(first)) ? of(first) : null;
}

/** An absence has no degree. */
const NO_DEGREE = '—';

const join = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '' && part !== NO_DEGREE).join(' · ');

/** A name, its value at the end of the line, and under it what its part does not say for all. */
function rowBlock(row: PaperRow, meta: string, text: FicheText, width: number): Block {
  const valueWidth = measureText(row.value, text.strong);
  const under = valueWidth > width * VALUE_SHARE;
  const label = textBlock(row.label, text.plain, under ? width : width - valueWidth - GAP);
  const value = textBlock(row.value, text.strong, width);
  const quiet = meta === '' ? [] : [textBlock(meta, text.quiet, width)];
  if (under) return stacked([label, value, ...quiet], 0);
  const line = {
    markup: label.markup + placed(width - valueWidth, 0, value.markup),
    height: Math.max(label.height, value.height),
  };
  return stacked([line, ...quiet], 0);
}

const titleAtom = (titre: string, text: FicheText, width: number): Atom => {
  const words = textBlock(titre, text.part, width);
  const line = { x1: 0, x2: width, y1: words.height + 1, y2: words.height + 1, stroke: text.quiet.color };
  return {
    block: {
      markup: words.markup + element('line', { ...line, 'stroke-width': 0.6 }),
      height: words.height + 3,
    },
    gap: 11,
    keep: true,
  };
};

const said = (text: string, style: TextStyle, width: number, keep = false): Atom => ({
  block: textBlock(text, style, width),
  gap: 2,
  keep,
});

/** Largest first; what has no amount comes last. */
const bySize = (rows: readonly PaperRow[]): readonly PaperRow[] =>
  [...rows].sort((a, b) => (b.size ?? -1) - (a.size ?? -1));

/** Of a list that is folded, what is a part of another line goes first. */
const byRank = (rows: readonly PaperRow[]): readonly PaperRow[] => {
  const isPart = ({ label }: PaperRow): boolean => label.startsWith(PART_OF);
  return [...rows.filter((row) => !isPart(row)), ...rows.filter(isPart)];
};

/** A part, its rows up to a limit: « et 4 autres » says how many are not here. @param brief sources in short */
export function partAtoms(
  { titre, texts: whole, briefs, rows: told, role }: PaperPart,
  limit: number,
  text: FicheText,
  width: number,
  brief = false,
): readonly Atom[] {
  const texts = brief ? (briefs ?? whole) : whole;
  const all = brief ? told.map((row) => ({ ...row, source: row.brief })) : told;
  const ranked = role === 'actions' ? bySize(all) : limit < all.length ? byRank(all) : all;
  const rows = ranked.slice(0, limit);
  const precision = common(all, (row) => row.precision);
  const source = common(all, (row) => row.source);
  const once = join([
    all.length > 0 && precision !== null && precision !== NO_DEGREE ? `Précision\u00a0: ${precision}` : null,
    source === null ? null : `Source\u00a0: ${source}`,
  ]);
  const left = all.length - rows.length;
  return [
    titleAtom(titre, text, width),
    ...texts.map((line) => said(line, text.plain, width)),
    ...(once === '' ? [] : [said(once, text.quiet, width, true)]),
    ...rows.map(
      (row, i): Atom => ({
        block: rowBlock(
          row,
          join([precision === null ? row.precision : null, source === null ? row.source : null]),
          text,
          width,
        ),
        gap: 4,
        keep: left > 0 && i === rows.length - 1,
      }),
    ),
    ...(left === 0
      ? []
      : [
          said(
            `et ${plural(left, 'autre')}, voir la ${role === 'actions' ? 'table' : 'fiche en ligne'}`,
            text.strong,
            width,
          ),
        ]),
  ];
}

/** Names side by side, up to a limit. */
export function namesAtoms(
  { titre, names }: FicheNames,
  limit: number,
  text: FicheText,
  width: number,
): readonly Atom[] {
  const left = names.length - Math.min(limit, names.length);
  const list = [
    ...names.slice(0, limit),
    ...(left === 0 ? [] : [`et ${plural(left, 'autre')}, voir la fiche en ligne`]),
  ];
  return [titleAtom(`${titre} (${names.length})`, text, width), said(list.join(' · '), text.plain, width)];
}

/** Key figures, three a line, each with how sure it is and where it comes from; on a full page (`brief`), that is told apart. */
export function figuresBlock(
  figures: readonly PaperRow[],
  text: FicheText,
  width: number,
  brief = false,
): Block {
  const gutter = 16;
  const count = Math.min(figures.length, 3);
  const cell = (width - (count - 1) * gutter) / count;
  const lines: Block[] = [];
  for (let i = 0; i < figures.length; i += 3) {
    const cells = figures
      .slice(i, i + 3)
      .map(({ value, label, precision, source }) =>
        stacked(
          [
            textBlock(value, text.figure, cell),
            textBlock(label, text.plain, cell),
            ...(brief ? [] : [textBlock(join([precision, source]), text.quiet, cell)]),
          ],
          0,
        ),
      );
    lines.push({
      markup: cells.map(({ markup }, rank) => placed(rank * (cell + gutter), 0, markup)).join(''),
      height: Math.max(...cells.map(({ height }) => height)),
    });
  }
  return stacked(lines, 8);
}

/** How sure figures are and where they come from, those that have it in common named together. */
export function figuresNote(figures: readonly PaperRow[], text: FicheText, width: number): Block {
  const labels = new Map<string, string[]>();
  for (const { label, precision, brief } of figures) {
    const meta = join([precision, brief]);
    if (meta !== '') labels.set(meta, [...(labels.get(meta) ?? []), label]);
  }
  const lines = [...labels].map(([meta, all]) =>
    textBlock(`${capital(all.join(', '))}\u00a0: ${meta}`, text.quiet, width),
  );
  return stacked(lines, 0);
}
