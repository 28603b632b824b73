import { withDegree } from '../../domain/certainty/words';
import type { Figure } from '../../view/figure';
import { type DrawnSlide, deckFile, pictureRelation } from './deck-file';
import { COLORS, PLACES } from './deck-parts';
import { legendShapes, type SlideLegend } from './legend-shapes';
import {
  type Box,
  type Draw,
  type Paragraph,
  picture,
  placeholder,
  slideNumber,
  type TableColumn,
  table,
  textBox,
} from './shapes';

export interface SlidePicture {
  /** PNG. */
  readonly bytes: Uint8Array;
  /** Read aloud instead of the picture. */
  readonly description: string;
  /** Above it, where there are several. */
  readonly label: string | null;
}

export interface SlideTable {
  readonly columns: readonly Omit<TableColumn, 'share'>[];
  readonly rows: readonly (readonly string[])[];
}

/** One scene: native title, text and table; only the map is a picture. */
export interface Slide extends SlideLegend {
  readonly kicker: string | null;
  readonly title: string;
  readonly sentence: string;
  readonly points: readonly string[];
  readonly figures: readonly Figure[];
  /** Continued on slides of its own when it is longer than its place. */
  readonly table: SlideTable | null;
  /** None where the scene has no map, or it could not be drawn. */
  readonly pictures: readonly SlidePicture[];
  readonly source: string;
  /** Speaker notes; empty for none. */
  readonly notes: string;
}

export interface Deck {
  readonly title: string;
  readonly author: string;
  readonly made: Date;
  readonly slides: readonly Slide[];
}

const MAP: Box = { x: 0.4, y: 1.35, w: 5.4, h: 5.5 };
const RIGHT = { x: 6, w: 6.93 };
const FULL = { x: 0.4, w: 12.53 };
/** Room for figures and legend beside two maps. */
const PAIR_KEY = 3.7;
const BESIDE_PAIR = { x: FULL.x + FULL.w - PAIR_KEY + 0.1, w: PAIR_KEY - 0.1 };
const BOTTOM = 6.9;
const LOOK = { points: 10, rowHeight: 0.25, ink: COLORS.ink, head: COLORS.blue, rule: COLORS.rule };
/** Rows of a table on a slide of its own, under the title. */
const PAGE_ROWS = 20;

/** Columns as wide as what they hold: names twice as wide as amounts. */
const shared = (columns: SlideTable['columns']): readonly TableColumn[] =>
  columns.map((column, i) => ({ ...column, share: i === 0 ? 2 : column.numeric ? 1 : 1.6 }));

function figuresBox({ figures }: Slide, box: Box, large: boolean): Draw {
  const [size, label] = large ? [32, 14] : [16, 11];
  return textBox(
    'Chiffres',
    box,
    figures.map(
      (figure): Paragraph => ({
        runs: [
          { text: figure.text, bold: true, points: size, color: COLORS.ink },
          { text: ` ${withDegree(figure.label, figure)}`, points: label, color: COLORS.quiet },
        ],
      }),
    ),
  );
}

const words = (slide: Slide, rank: number, sentence: Box | null): Draw[] => [
  placeholder('Titre', 'type="title"', [{ runs: [{ text: slide.title }] }]),
  ...(slide.kicker
    ? [placeholder('Rubrique', 'type="body" sz="quarter" idx="10"', [{ runs: [{ text: slide.kicker }] }])]
    : []),
  ...(slide.sentence !== '' && sentence
    ? [
        placeholder(
          'Phrase',
          'type="body" sz="quarter" idx="11"',
          [{ runs: [{ text: slide.sentence }] }],
          sentence,
        ),
      ]
    : []),
  textBox('Source', PLACES.source, [{ runs: [{ text: slide.source, points: 9, color: COLORS.quiet }] }]),
  slideNumber(rank),
];

/** A part of a table that is too long for the slide of its scene: same title, told which part it is. */
function tablePages(slide: Slide, { columns, rows }: SlideTable, firstRank: number): readonly DrawnSlide[] {
  const count = Math.ceil(rows.length / PAGE_ROWS);
  return Array.from({ length: count }, (_, i): DrawnSlide => {
    const title = count === 1 ? slide.title : `${slide.title} (tableau ${i + 1} sur ${count})`;
    const part = rows.slice(i * PAGE_ROWS, (i + 1) * PAGE_ROWS);
    return {
      shapes: [
        ...words({ ...slide, title }, firstRank + i, null),
        table('Tableau', { ...FULL, y: 1.4, h: 0 }, shared(columns), part, LOOK),
      ],
      pictures: [],
      notes: '',
    };
  });
}

/** Figures and legend, side by side or, beside two maps, one under the other. @returns shapes, and where they end */
function figuresAndLegend(
  slide: Slide,
  { x, y, w }: { readonly x: number; readonly y: number; readonly w: number },
): readonly [readonly Draw[], number] {
  const narrow = slide.pictures.length > 1;
  const large = slide.pictures.length === 0;
  const width = slide.legend.length > 0 && !narrow ? w / 2 : w;
  const h = slide.figures.length * (large ? 0.65 : narrow ? 0.5 : 0.34);
  const figures = slide.figures.length > 0 ? [figuresBox(slide, { x, y, w: width - 0.1, h }, large)] : [];
  const [signs, end] = legendShapes(slide, MAP.w, {
    x: x + (slide.figures.length > 0 && !narrow ? width : 0),
    y: narrow ? y + h : y,
    w: width,
  });
  return [[...figures, ...signs], Math.max(y + h, end)];
}

/** One scene as slides: its own, then those of a table that is too long for it. */
function drawScene(slide: Slide, firstRank: number): readonly DrawnSlide[] {
  const beside = slide.pictures.length === 1;
  const shapes: Draw[] = words(slide, firstRank, beside ? PLACES.sentence : { ...FULL, y: 1.35, h: 0.75 });
  const place = beside ? RIGHT : slide.pictures.length > 1 ? BESIDE_PAIR : FULL;
  let y = slide.sentence === '' ? 1.4 : 2.15;

  if (beside || slide.pictures.length > 1) {
    const w = beside ? MAP.w : (FULL.w - PAIR_KEY) / slide.pictures.length;
    const side = beside ? Math.min(MAP.w, MAP.h) : Math.min(w, BOTTOM - 2.5) - 0.1;
    slide.pictures.forEach(({ description, label }, i) => {
      const x = MAP.x + i * w;
      const top = beside ? MAP.y : 2.5;
      if (label) {
        shapes.push(
          textBox('Légende de la carte', { x, y: 2.1, w: side, h: 0.4 }, [
            { runs: [{ text: label, points: 11, bold: true, color: COLORS.ink }] },
          ]),
        );
      }
      shapes.push(picture('Carte', { x, y: top, w: side, h: side }, pictureRelation(i), description));
    });
  }
  if (slide.points.length > 0) {
    const h = Math.min(BOTTOM - y, slide.points.length * 0.62);
    shapes.push(
      textBox(
        'Points',
        { ...place, y, h },
        slide.points.map((text) => ({ bullet: true, runs: [{ text, points: 18, color: COLORS.ink }] })),
      ),
    );
    y += h + 0.15;
  }
  const [key, keyEnd] = figuresAndLegend(slide, { ...place, y });
  shapes.push(...key);
  y = keyEnd + 0.15;
  const { table: whole } = slide;
  const fits = whole && slide.pictures.length <= 1 && y + (whole.rows.length + 1) * LOOK.rowHeight <= BOTTOM;
  if (whole && fits)
    shapes.push(table('Tableau', { ...place, y, h: 0 }, shared(whole.columns), whole.rows, LOOK));
  const own: DrawnSlide = { shapes, pictures: slide.pictures.map(({ bytes }) => bytes), notes: slide.notes };
  if (!whole || fits || whole.rows.length === 0) return [own];
  return [own, ...tablePages(slide, whole, firstRank + 1)];
}

/** Slides of a deck, as {@link slidesFile} writes them. */
function drawDeck({ slides }: Deck): readonly DrawnSlide[] {
  const drawn: DrawnSlide[] = [];
  for (const slide of slides) drawn.push(...drawScene(slide, drawn.length + 1));
  return drawn;
}

/** A show as an editable presentation (Office Open XML). */
export const slidesFile = (deck: Deck): Blob => deckFile(deck, drawDeck(deck));
