import type { Boundaries } from '../../domain/geometry';
import type { Model } from '../../domain/model';
import type { Size } from '../../domain/projection';
import { element, escapeText } from '../../render/svg/markup';
import { FONT_FAMILY } from '../../render/svg/overlay/overlay-markup';
import type { DesignTokens } from '../../tokens/design-tokens';
import type { Fiche } from '../../view/paper/fiche';
import { type Block, placed, stacked, type TextStyle, textBlock } from '../text-block';
import { type Atom, columns } from './columns';
import { type FicheText, figuresBlock, figuresNote, namesAtoms, partAtoms } from './fiche-parts';
import { locator } from './locator';

/** A4 upright, CSS pixels (96 to the inch). */
export const A4: Size = { width: 794, height: 1123 };

const MARGIN = 40;
const INNER = A4.width - 2 * MARGIN;
const GUTTER = 24;
const COLUMN = (INNER - GUTTER) / 2;
/** A short sheet is read from farther: the largest that holds whole is taken, the last for one that must be folded. */
const SIZES = [
  { letters: 1.35, map: 300 },
  { letters: 1.15, map: 240 },
  { letters: 1, map: 190 },
] as const;

function letters({ labels }: DesignTokens, by: number): FicheText {
  const [color, quiet] = [labels.unit.color, labels.town.color];
  const style = (size: number, weight: TextStyle['weight'], ink = color): TextStyle => ({
    size: size * by,
    weight,
    color: ink,
  });
  return {
    title: { size: 24, weight: 700, color },
    answer: style(14, 600),
    figure: style(17, 700),
    part: style(12, 700),
    strong: style(10.5, 700),
    plain: style(10.5, 400),
    quiet: style(8.5, 400, quiet),
  };
}

/** How many rows or names of each part stand on the page. */
interface Limits {
  readonly rows: readonly number[];
  readonly names: readonly number[];
}

/** Told on the page where anything is folded. */
export const FOLD_RULE =
  'Tout ne tient pas sur une page\u00a0: les plus grosses actions sont les premières, «\u00a0et N autres\u00a0» compte ce qui est replié, à lire dans la table et à l’adresse ci-dessous.';

/** Told on a full page, whose sources are in short. */
const BRIEF_RULE =
  'Sources et périmètres en abrégé (début du titre de la diapositive, rubrique, ligne)\u00a0: la fiche en ligne les donne en entier.';

/** Actions that fill a column: more are a table. */
const COLUMN_OF_ACTIONS = 15;

/**
 * What stays of a list when the page is full, one stage after another: names first, then the rest, actions last; but
 * more actions than fill a column (`table`) leave room to the total of each axe first.
 */
const STAGES = [
  { names: 12, table: Infinity, actions: Infinity, rows: Infinity },
  { names: 4, table: COLUMN_OF_ACTIONS, actions: Infinity, rows: 7 },
  { names: 4, table: 10, actions: Infinity, rows: 4 },
  { names: 4, table: 10, actions: Infinity, rows: 1 },
  { names: 4, table: 6, actions: 6, rows: 1 },
  { names: 4, table: 3, actions: 3, rows: 1 },
  { names: 0, table: 1, actions: 1, rows: 1 },
] as const;

/** One step less of the longest list that its stage still lets shrink; `null` where none does. */
function folded(fiche: Fiche, { rows, names }: Limits, stage: (typeof STAGES)[number]): Limits | null {
  const spare = (count: number, least: number): number => Math.max(count - least, 0);
  const least = ({ role, rows: whole }: Fiche['parts'][number]): number =>
    role !== 'actions' ? stage.rows : whole.length > COLUMN_OF_ACTIONS ? stage.table : stage.actions;
  const all = [
    ...names.map((count, i) => ({ of: 'names' as const, i, spare: spare(count, stage.names) })),
    ...rows.map((count, i) => {
      const part = fiche.parts[i];
      return { of: 'rows' as const, i, spare: spare(count, part ? least(part) : 0) };
    }),
  ];
  const longest = all.reduce((best, one) => (one.spare > best.spare ? one : best), {
    of: 'names' as 'names' | 'rows',
    i: -1,
    spare: 0,
  });
  if (longest.spare === 0) return null;
  const step = Math.ceil(longest.spare / 10);
  const less = (counts: readonly number[]): readonly number[] =>
    counts.map((count, i) => (i === longest.i ? count - step : count));
  return longest.of === 'names' ? { rows, names: less(names) } : { rows: less(rows), names };
}

interface Body {
  readonly block: Block;
  readonly whole: boolean;
}

/** The body of the page: every part whole where it holds, else folded by the rule, else without its last parts; `null` where it does not hold. */
function body(fiche: Fiche, text: FicheText, room: number, fold: boolean): Body | null {
  // One list shrinks at a time: the others are not laid out again.
  const kept = new Map<string, readonly Atom[]>();
  const once = (key: string, make: () => readonly Atom[]): readonly Atom[] => {
    const atoms = kept.get(key) ?? make();
    kept.set(key, atoms);
    return atoms;
  };
  const notes = notesAtoms(fiche, text);
  const atomsOf = ({ rows, names }: Limits): readonly Atom[] => [
    ...fiche.parts.flatMap((part, i) =>
      once(`part ${i} ${rows[i]}`, () => partAtoms(part, rows[i] ?? 0, text, COLUMN, fold)),
    ),
    ...fiche.names.flatMap((list, i) =>
      once(`names ${i} ${names[i]}`, () => namesAtoms(list, names[i] ?? 0, text, COLUMN)),
    ),
    ...notes,
  ];
  let limits: Limits = {
    rows: fiche.parts.map(({ rows }) => rows.length),
    names: fiche.names.map(({ names }) => names.length),
  };
  const made = columns(atomsOf(limits), room, COLUMN, GUTTER);
  if (made) return { block: made, whole: true };
  if (!fold) return null;
  for (const stage of STAGES) {
    for (let next = folded(fiche, limits, stage); next; next = folded(fiche, limits, stage)) {
      limits = next;
      const block = columns(atomsOf(limits), room, COLUMN, GUTTER);
      if (block) return { block, whole: false };
    }
  }
  const { parts } = fiche;
  for (let held = parts.length - 1; held >= 0; held -= 1) {
    const titres = parts.slice(held).map(({ titre }) => titre);
    const rest = { ...fiche, parts: parts.slice(0, held), names: [] };
    const atoms: readonly Atom[] = [
      ...rest.parts.flatMap((part) => partAtoms(part, 1, text, COLUMN, fold)),
      ...partAtoms({ titre: 'Parties repliées', texts: titres, rows: [] }, 0, text, COLUMN),
      ...notes,
    ];
    const block = columns(atoms, room, COLUMN, GUTTER);
    if (block) return { block, whole: false };
  }
  return null;
}

const notesAtoms = ({ notes }: Fiche, text: FicheText): readonly Atom[] =>
  notes.length === 0
    ? []
    : partAtoms(
        { titre: 'À savoir, et ce que le support ne dit pas', texts: notes, rows: [] },
        0,
        text,
        COLUMN,
      );

/** A page at one size of its letters. */
function page(
  fiche: Fiche,
  map: (size: Size) => string,
  tokens: DesignTokens,
  size: (typeof SIZES)[number],
  fold: boolean,
): string | null {
  const text = letters(tokens, size.letters);
  const drawn = map({ width: size.map, height: size.map });
  const beside = drawn === '' ? INNER : INNER - size.map - GUTTER;
  const words = stacked(
    [
      textBlock(fiche.site, text.quiet, beside),
      textBlock(fiche.titre, text.title, beside),
      textBlock(fiche.nature, text.plain, beside),
      textBlock(fiche.answer, text.answer, beside),
      textBlock(fiche.filters === '' ? '' : `Filtres en cours\u00a0: ${fiche.filters}`, text.plain, beside),
    ],
    4,
  );
  const headOf = (brief: boolean): Block => {
    const left = stacked([words, figuresBlock(fiche.figures, text, beside, brief)], 12);
    const top = Math.max(left.height, drawn === '' ? 0 : size.map);
    const markup = left.markup + placed(INNER - size.map, 0, drawn);
    if (!brief) return { markup, height: top };
    const note = figuresNote(fiche.figures, text, INNER);
    return { markup: markup + placed(0, top + 6, note.markup), height: top + 6 + note.height };
  };
  const footOf = (whole: boolean, brief: boolean): Block =>
    stacked(
      [...(whole ? [] : [FOLD_RULE]), ...(brief ? [BRIEF_RULE] : []), ...fiche.sources, fiche.link].map(
        (line) => textBlock(line, text.quiet, INNER),
      ),
      0,
    );
  const roomFor = (head: Block, foot: Block): number =>
    A4.height - 2 * MARGIN - head.height - foot.height - 28;
  const full = body(fiche, text, roomFor(headOf(false), footOf(true, false)), false);
  const made = full ?? (fold ? body(fiche, text, roomFor(headOf(true), footOf(false, true)), true) : null);
  if (made === null) return null;
  const head = headOf(full === null);
  const foot = footOf(made.whole, full === null);
  const footTop = A4.height - MARGIN - foot.height;
  const rule = { x1: MARGIN, x2: A4.width - MARGIN, y1: footTop - 6, y2: footTop - 6 };
  return [
    placed(MARGIN, MARGIN, head.markup),
    placed(MARGIN, MARGIN + head.height + 16, made.block.markup),
    element('line', { ...rule, stroke: text.quiet.color, 'stroke-width': 0.6 }),
    placed(MARGIN, footTop, foot.markup),
  ].join('');
}

/**
 * What is chosen on one A4 page, as one `<svg>` document: the same for paper and for a picture. What does not fit is
 * folded by a rule that the page tells. Pure. @param boundaries `null`: the page has no map, and is whole otherwise
 */
export function fichePicture(
  fiche: Fiche,
  model: Model,
  boundaries: Boundaries | null,
  tokens: DesignTokens,
): string {
  const map = (size: Size): string =>
    boundaries === null ? '' : locator(model, boundaries, fiche.places, tokens, size);
  const made = SIZES.reduce<string | null>(
    (found, size, i) => found ?? page(fiche, map, tokens, size, i === SIZES.length - 1),
    null,
  );
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${A4.width} ${A4.height}`,
      width: A4.width,
      height: A4.height,
      role: 'img',
      'aria-label': `${fiche.titre}. ${fiche.answer}`,
      'font-family': FONT_FAMILY,
    },
    [
      element('title', {}, escapeText(`${fiche.site}\u00a0: ${fiche.titre}`)),
      element('rect', { width: A4.width, height: A4.height, fill: tokens.labels.halo }),
      made ?? '',
    ].join(''),
  );
}
