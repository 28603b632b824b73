import PptxGenJS from 'pptxgenjs';
import { withDegree } from '../../domain/certainty/words';
import type { Figure } from '../../view/figure';

/** A sign of the legend as a letter and its colour: a slide keeps it as text. */
export interface SlideSign {
  readonly glyph: string;
  /** `#rrggbb`. */
  readonly color: string;
  readonly label: string;
}

/** One slide: native title, text and table; only the map is a picture. */
export interface Slide {
  readonly kicker: string | null;
  readonly title: string;
  readonly sentence: string;
  readonly figures: readonly Figure[];
  readonly legend: readonly SlideSign[];
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** `data:image/png;base64,…`; `null` when the map could not be drawn. */
  readonly picture: string | null;
  /** Read aloud instead of the picture. */
  readonly description: string;
  readonly source: string;
  /** Speaker notes; empty for none. */
  readonly notes: string;
}

/** Inches, on a page of 13.33 × 7.5. */
const PAGE = { width: 13.33, height: 7.5 };
const MAP = { x: 0.4, y: 1.3, w: 5.3, h: 5.3 };
const RIGHT = { x: 6, w: 6.93 };
const SOURCE = { x: 0.4, y: 7.05, w: 12.5, h: 0.3 };
const MASTER = 'SCENE';
const INK = '14202B';
const QUIET = '4A5865';
const BLUE = '2A639F';
const RULE = 'D5DCE2';
/** Rows that fit under the figures, at the size of {@link TABLE_POINTS}. */
const TABLE_POINTS = 10;

const bare = (color: string): string => color.replace('#', '');

function addTable(slide: PptxGenJS.Slide, { table }: Slide, y: number): void {
  const numeric = (column: number): 'left' | 'right' => (column === 0 ? 'left' : 'right');
  const head = table.head.map((text, column) => ({
    text,
    options: { bold: true, color: 'FFFFFF', fill: { color: BLUE }, align: numeric(column) },
  }));
  const rows = table.rows.map((cells) =>
    cells.map((text, column) => ({ text, options: { align: numeric(column) } })),
  );
  slide.addTable([head, ...rows], {
    x: RIGHT.x,
    y,
    w: RIGHT.w,
    fontSize: TABLE_POINTS,
    color: INK,
    border: { type: 'solid', pt: 0.5, color: RULE },
    margin: [0.02, 0.06, 0.02, 0.06],
    rowH: 0.22,
    valign: 'middle',
  });
}

function addScene(deck: PptxGenJS, scene: Slide): void {
  const slide = deck.addSlide({ masterName: MASTER });
  slide.addText(scene.title, { placeholder: 'titre' });
  if (scene.kicker) slide.addText(scene.kicker, { placeholder: 'rubrique' });
  slide.addText(scene.sentence, { placeholder: 'phrase' });
  if (scene.picture) slide.addImage({ data: scene.picture, ...MAP, altText: scene.description });
  slide.addText(
    scene.figures.flatMap(({ text, label, certainty }) => [
      { text, options: { bold: true, fontSize: 16, color: INK } },
      { text: ` ${withDegree(label, certainty)}`, options: { fontSize: 11, color: QUIET, breakLine: true } },
    ]),
    { x: RIGHT.x, y: 2.05, w: 3.6, h: 1.55, valign: 'top', margin: 0 },
  );
  slide.addText(
    scene.legend.flatMap(({ glyph, color, label }) => [
      { text: `${glyph} `, options: { color: bare(color), fontSize: 12 } },
      { text: label, options: { fontSize: 10, color: INK, breakLine: true } },
    ]),
    { x: RIGHT.x + 3.7, y: 2.05, w: 3.2, h: 1.55, valign: 'top', margin: 0 },
  );
  addTable(slide, scene, 3.7);
  slide.addText(scene.source, { ...SOURCE, fontSize: 9, color: QUIET, margin: 0 });
  if (scene.notes !== '') slide.addNotes(scene.notes);
}

/**
 * A show as an editable presentation (Office Open XML).
 * @param slides in order, at least one
 */
export async function slidesFile(title: string, slides: readonly Slide[]): Promise<Blob> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = title;
  deck.theme = { headFontFace: 'Public Sans', bodyFontFace: 'Public Sans' };
  deck.defineSlideMaster({
    title: MASTER,
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: {
          options: {
            name: 'rubrique',
            type: 'body',
            x: 0.4,
            y: 0.25,
            w: 12.5,
            h: 0.3,
            fontSize: 12,
            color: BLUE,
            margin: 0,
          },
          text: '',
        },
      },
      {
        placeholder: {
          options: {
            name: 'titre',
            type: 'title',
            x: 0.4,
            y: 0.5,
            w: 12.5,
            h: 0.7,
            fontSize: 28,
            bold: true,
            color: INK,
            align: 'left',
            margin: 0,
          },
          text: '',
        },
      },
      {
        placeholder: {
          options: {
            name: 'phrase',
            type: 'body',
            x: RIGHT.x,
            y: 1.3,
            w: RIGHT.w,
            h: 0.7,
            fontSize: 15,
            color: INK,
            valign: 'top',
            margin: 0,
          },
          text: '',
        },
      },
    ],
    slideNumber: { x: PAGE.width - 0.7, y: SOURCE.y, fontSize: 9, color: QUIET },
  });
  for (const slide of slides) addScene(deck, slide);
  const written = await deck.write({ outputType: 'blob' });
  if (!(written instanceof Blob)) throw new Error('Présentation illisible.');
  return written;
}
