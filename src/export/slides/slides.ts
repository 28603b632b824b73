import { withDegree } from '../../domain/certainty/words';
import type { Figure } from '../../view/figure';
import { type DrawnSlide, deckFile, pictureRelation } from './deck-file';
import { COLORS, PLACES } from './deck-parts';
import {
  type Box,
  type Draw,
  type Paragraph,
  picture,
  placeholder,
  type Sign,
  signShape,
  slideNumber,
  type TableColumn,
  table,
  textBox,
} from './shapes';

/** A sign of the legend; a circle is as large beside the map as on it. */
export interface SlideSign extends Sign {
  readonly label: string;
  /** Radius as a share of the width of the picture; `null`: a swatch of the usual size. */
  readonly radius: number | null;
}

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
export interface Slide {
  readonly kicker: string | null;
  readonly title: string;
  readonly sentence: string;
  readonly points: readonly string[];
  readonly figures: readonly Figure[];
  /** What the signs stand for, and in which unit; empty where there is no legend. */
  readonly legendTitle: string;
  readonly legend: readonly SlideSign[];
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
const BOTTOM = 6.9;
const LOOK = { points: 10, rowHeight: 0.25, ink: COLORS.ink, head: COLORS.blue, rule: COLORS.rule };
/** Rows of a table on a slide of its own, under the title. */
const PAGE_ROWS = 20;
const SIGN = { w: 0.32, h: 0.2 };

/** Columns as wide as what they hold: names twice as wide as amounts. */
const shared = (columns: SlideTable['columns']): readonly TableColumn[] =>
  columns.map((column, i) => ({ ...column, share: i === 0 ? 2 : column.numeric ? 1 : 1.6 }));

function figuresBox({ figures }: Slide, box: Box, large: boolean): Draw {
  const [size, label] = large ? [32, 14] : [16, 11];
  return textBox(
    'Chiffres',
    box,
    figures.map(
      ({ text, label: what, certainty }): Paragraph => ({
        runs: [
          { text, bold: true, points: size, color: COLORS.ink },
          { text: ` ${withDegree(what, certainty)}`, points: label, color: COLORS.quiet },
        ],
      }),
    ),
  );
}

/** Two lines of the title of a legend, inches. */
const LEGEND_HEAD = 0.42;

/** @returns shapes, and where the next thing may stand */
function legendShapes(
  { legendTitle, legend }: Slide,
  at: { x: number; y: number; w: number },
): readonly [Draw[], number] {
  const radius = ({ radius: share }: SlideSign): number => (share ?? 0) * MAP.w;
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
  return [[...titled, ...shapes], y];
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

/** One scene as slides: its own, then those of a table that is too long for it. */
function drawScene(slide: Slide, firstRank: number): readonly DrawnSlide[] {
  const pictured = slide.pictures.length > 0;
  const beside = slide.pictures.length === 1;
  const shapes: Draw[] = words(slide, firstRank, beside ? PLACES.sentence : { ...FULL, y: 1.35, h: 0.75 });
  const place = beside ? RIGHT : FULL;
  let y = slide.sentence === '' ? 1.4 : 2.15;

  if (beside || slide.pictures.length > 1) {
    const w = beside ? MAP.w : (FULL.w - 0.3) / slide.pictures.length;
    const side = beside ? Math.min(MAP.w, MAP.h) : Math.min(w, BOTTOM - 2.5);
    slide.pictures.forEach(({ description, label }, i) => {
      const x = MAP.x + i * (w + 0.3);
      const top = beside ? MAP.y : 2.5;
      if (label) {
        shapes.push(
          textBox('Légende de la carte', { x, y: 2.15, w, h: 0.3 }, [
            { runs: [{ text: label, points: 14, bold: true, color: COLORS.ink }] },
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
  if (slide.pictures.length <= 1) {
    const left = slide.legend.length > 0 ? place.w / 2 : place.w;
    const large = !pictured;
    const h = slide.figures.length * (large ? 0.65 : 0.34);
    if (slide.figures.length > 0) {
      shapes.push(figuresBox(slide, { x: place.x, y, w: left - 0.1, h }, large));
    }
    const [signs, end] = legendShapes(slide, {
      x: place.x + (slide.figures.length > 0 ? left : 0),
      y,
      w: left,
    });
    shapes.push(...signs);
    y = Math.max(y + h, end) + 0.15;
  }
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
