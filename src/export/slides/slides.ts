import { withDegree } from '../../domain/certainty/words';
import type { Figure } from '../../view/figure';
import { type DrawnSlide, deckFile, pictureRelation } from './deck-file';
import { COLORS, PLACES, TITLE_POINTS } from './deck-parts';
import { legendShapes, type SlideLegend } from './legend-shapes';
import { openingSlide } from './opening-slide';
import { fitted, partsOf, SIZES, SMALL, shared, sum } from './row-heights';
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
import { titleLines } from './title-lines';

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
  /** Which figures it shows. */
  readonly about: string;
  readonly slides: readonly Slide[];
  /** Leads to what is shown: on the last slide, or on one of its own; `null` for none. */
  readonly code: SlidePicture | null;
}

const MAP: Box = { x: 0.4, y: 1.35, w: 5.4, h: 5.5 };
const RIGHT = { x: 6, w: 6.93 };
const FULL = { x: 0.4, w: 12.53 };
/** Room for figures and legend beside two maps. */
const PAIR_KEY = 3.7;
const BESIDE_PAIR = { x: FULL.x + FULL.w - PAIR_KEY + 0.1, w: PAIR_KEY - 0.1 };
const BOTTOM = 6.9;
/** Where the code of a deck stands on a slide of words: below them, clear of the foot; what it opens is said beside it. */
const CODE: Box = { x: 1.1, y: 5.25, w: 1.6, h: 1.6 };
const LOOK = { ink: COLORS.ink, head: COLORS.blue, rule: COLORS.rule };
/** Top of a table on a slide of its own, under the title. */
const PAGE_TOP = 1.4;

function figuresBox({ figures }: Slide, box: Box, large: boolean): Draw {
  const [size, label] = large ? [40, 20] : [16, 11];
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
  placeholder('Titre', 'type="title"', [
    { runs: [{ text: titleLines(slide.title, TITLE_POINTS, PLACES.title.w) }] },
  ]),
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
  const wide = shared(columns);
  const { size, heights } = fitted(wide, rows, FULL.w, BOTTOM - PAGE_TOP, SIZES);
  const parts = partsOf(rows, heights, BOTTOM - PAGE_TOP);
  return parts.map((part, i): DrawnSlide => {
    const title = parts.length === 1 ? slide.title : `${slide.title} (tableau ${i + 1} sur ${parts.length})`;
    return {
      shapes: [
        ...words({ ...slide, title }, firstRank + i, null),
        table('Tableau', { ...FULL, y: PAGE_TOP, h: 0 }, wide, part, { ...LOOK, ...size }),
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
  const h = slide.figures.length * (large ? 0.9 : narrow ? 0.5 : 0.34);
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
  const said = [slide.points, slide.figures, slide.legend, slide.pictures].flat().length;
  if (said === 0 && slide.table === null)
    return [{ shapes: openingSlide(slide, firstRank), pictures: [], notes: slide.notes }];
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
    // Alone on its slide and short, what is said is as large as the room of a meeting asks.
    const large = slide.pictures.length === 0 && slide.points.length <= 6;
    const [points, line] = large ? [24, 0.85] : [18, 0.62];
    const h = Math.min(BOTTOM - y, slide.points.length * line);
    shapes.push(
      textBox(
        'Points',
        { ...place, y, h },
        slide.points.map((text) => ({ bullet: true, runs: [{ text, points, color: COLORS.ink }] })),
      ),
    );
    y += h + 0.15;
  }
  const [key, keyEnd] = figuresAndLegend(slide, { ...place, y });
  shapes.push(...key);
  y = keyEnd + 0.15;
  const { table: whole } = slide;
  const room =
    whole && fitted(shared(whole.columns), whole.rows, place.w, BOTTOM - y, beside ? SMALL : SIZES);
  const fits = room && slide.pictures.length <= 1 && sum(room.heights) <= BOTTOM - y;
  if (whole && fits)
    shapes.push(
      table('Tableau', { ...place, y, h: 0 }, shared(whole.columns), whole.rows, { ...LOOK, ...room.size }),
    );
  const own: DrawnSlide = { shapes, pictures: slide.pictures.map(({ bytes }) => bytes), notes: slide.notes };
  if (!whole || fits || whole.rows.length === 0) return [own];
  return [own, ...tablePages(slide, whole, firstRank + 1)];
}

/** A slide without a map or a list, with the code that leads to what the deck shows. */
function withCode({ shapes, pictures, notes }: DrawnSlide, code: SlidePicture): DrawnSlide {
  const words: Paragraph = { runs: [{ text: code.label ?? '', points: 12, color: COLORS.quiet }] };
  return {
    shapes: [
      ...shapes,
      picture('Code QR', CODE, pictureRelation(pictures.length), code.description),
      textBox('Ce que le code ouvre', { x: CODE.x + CODE.w + 0.15, y: CODE.y + 0.55, w: 9.4, h: 0.5 }, [
        words,
      ]),
    ],
    pictures: [...pictures, code.bytes],
    notes,
  };
}

/** Title of the slide of the code, where the last scene has no room for it. */
const ONLINE = 'La carte en ligne';
const BARE = { kicker: null, sentence: '', points: [], figures: [], table: null, pictures: [], notes: '' };

/** Slides of a deck, as {@link slidesFile} writes them. */
function drawDeck({ slides, code }: Deck): readonly DrawnSlide[] {
  const drawn: DrawnSlide[] = [];
  for (const slide of slides) drawn.push(...drawScene(slide, drawn.length + 1));
  const [last, end] = [slides.at(-1), drawn.at(-1)];
  if (!code || !last || !end) return drawn;
  // As high as the points and figures of a slide of words may be above it.
  const room = last.pictures.length === 0 && last.table === null && last.legend.length === 0;
  if (room && last.points.length <= 3 && last.figures.length === 0)
    return [...drawn.slice(0, -1), withCode(end, code)];
  const own = { ...last, ...BARE, title: ONLINE, legend: [], legendTitle: '', legendNotes: [] };
  return [...drawn, ...drawScene(own, drawn.length + 1).map((slide) => withCode(slide, code))];
}

/** A show as an editable presentation (Office Open XML). */
export const slidesFile = (deck: Deck): Blob => deckFile(deck, drawDeck(deck));
