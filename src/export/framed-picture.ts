import type { Bbox } from '../domain/cog';
import type { Boundaries, Context } from '../domain/geometry';
import { fitCamera, type Size } from '../domain/projection';
import { element, escapeText } from '../render/svg/markup';
import { FONT_FAMILY } from '../render/svg/overlay/overlay-markup';
import { svgMarkup } from '../render/svg/svg-markup';
import { swatchDefs } from '../render/svg/swatch-markup';
import type { DesignTokens } from '../tokens/design-tokens';
import type { Legend } from '../view/legend';
import type { MapView } from '../view/map-view';
import { type FrameText, legendPicture, SIGN_PREFIX } from './legend-picture';
import { scalePicture } from './scale-picture';
import { placed, stacked, textBlock } from './text-block';

/** The map of a picture and where it looks. */
export interface PictureMap {
  readonly view: MapView;
  readonly boundaries: Boundaries;
  readonly context: Context;
  readonly tokens: DesignTokens;
  /** Ground shown whole: the region, or what the reader's map shows. */
  readonly box: Bbox;
  /** Before the ids of the map's patterns, where a page already holds a map. */
  readonly idPrefix?: string;
}

/** Words around the map, so that the picture means the same once it has left its page. */
export interface PictureWords {
  readonly title: string;
  /** What is seen, above the title that describes it; `null` where nothing can be said. */
  readonly conclusion: string | null;
  /** Filters and hypotheses in force, in one line each or more; may be empty. */
  readonly notes: readonly string[];
  readonly legend: Legend;
  /** Sources, date of the data, licence, address: one line each or more. */
  readonly sources: readonly string[];
}

const MARGIN = 16;
const GAP = 12;
/** Width of the legend when it stands beside the map, CSS pixels. */
const LEGEND_WIDTH = 236;
/** The least share of a picture left to the map. */
const MAP_SHARE = 0.45;

/** Share of the region's width below which a picture is one brought nearer, and says how large the ground is. */
const NEAR = 0.8;

function frameText({ labels }: DesignTokens): FrameText {
  const ink = labels.unit.color;
  return {
    title: { size: 20, weight: 700, color: ink },
    strong: { size: 14, weight: 700, color: ink },
    plain: { size: 12.5, weight: 400, color: ink },
    quiet: { size: 11, weight: 400, color: labels.town.color },
  };
}

/**
 * A map with its title, legend, hypotheses and sources as one `<svg>` document: PNG and SVG exports, social cards and
 * pictures of the built site. The legend stands beside the map on a wide picture, under it on a narrow one. Pure; no
 * `style`, no script, no reference outside of the picture. @param size of the whole picture, CSS pixels; 480 or wider
 */
export function framedPicture(map: PictureMap, words: PictureWords, size: Size): string {
  const { view, boundaries, context, tokens, box, idPrefix = 'carte-' } = map;
  const text = frameText(tokens);
  const inner = size.width - 2 * MARGIN;
  const name = words.conclusion === null ? words.title : `${words.conclusion}. ${words.title}`;
  const head = stacked(
    [
      ...(words.conclusion === null ? [] : [textBlock(words.conclusion, text.title, inner)]),
      textBlock(words.title, words.conclusion === null ? text.title : text.strong, inner),
      ...words.notes.map((note) => textBlock(note, text.plain, inner)),
    ],
    2,
  );
  const foot = stacked(
    words.sources.map((line) => textBlock(line, text.quiet, inner)),
    0,
  );
  const top = MARGIN + head.height + GAP;
  const bottom = size.height - MARGIN - foot.height - GAP;
  const room = Math.max(bottom - top, 40);
  const beside = size.width >= 1.2 * size.height;
  const legend = beside
    ? legendPicture(words.legend, tokens, text, LEGEND_WIDTH, room)
    : legendPicture(words.legend, tokens, text, inner, room - Math.max(size.height * MAP_SHARE, 40));
  const mapSize: Size = beside
    ? { width: inner - LEGEND_WIDTH - GAP, height: room }
    : { width: inner, height: Math.max(room - legend.height - GAP, 40) };
  const camera = fitCamera(box, mapSize, { top: 10, right: 10, bottom: 10, left: 10 });
  const region = boundaries.bbox({ niveau: 'region' });
  const scale =
    region && box[2] - box[0] < (region[2] - region[0]) * NEAR ? scalePicture(tokens, camera, mapSize) : null;
  const drawing = svgMarkup(view, boundaries, context, tokens, camera, mapSize, {
    described: false,
    idPrefix,
    reserved: scale ? [scale.box] : [],
  });
  const line = { fill: 'none', stroke: tokens.neighbourLine, 'stroke-width': 1 };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.width} ${size.height}`,
      width: size.width,
      height: size.height,
      role: 'img',
      'aria-label': `${name}. ${view.description}`,
      'font-family': FONT_FAMILY,
    },
    [
      element('title', {}, escapeText(name)),
      element('desc', {}, escapeText(view.description)),
      swatchDefs(tokens, SIGN_PREFIX, (id) => legend.markup.includes(`url(#${id})`)),
      element('rect', { width: size.width, height: size.height, fill: tokens.labels.halo }),
      placed(MARGIN, MARGIN, head.markup),
      placed(MARGIN, top, drawing + (scale?.markup ?? '') + element('rect', { ...mapSize, ...line })),
      beside
        ? placed(MARGIN + mapSize.width + GAP, top, legend.markup)
        : placed(MARGIN, top + mapSize.height + GAP, legend.markup),
      placed(MARGIN, bottom + GAP, foot.markup),
    ].join(''),
  );
}
