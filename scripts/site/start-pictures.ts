import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Boundaries } from '../../src/domain/geometry';
import type { Size } from '../../src/domain/projection';
import { framedPicture, type PictureWords } from '../../src/export/framed-picture';
import { START, THEME_KINDS, type ThemeKind } from '../../src/state/explorer-state';
import type { MapTheme } from '../../src/theme/map-theme';
import { buildMapView } from '../../src/view/map/build-map-view';
import { cogAnchors } from '../../src/view/map/map-shapes';
import { buildCaption } from '../../src/view/page/build-caption';
import { buildLegend } from '../../src/view/page/build-legend';
import type { Ground } from '../start-page/start-scene';
import { PICTURE_FAMILY, pictureFonts } from './picture-fonts';

export interface PictureForm {
  /** After the name of the theme: `financements-vignette.png`. */
  readonly suffix: string;
  /** Drawing, CSS pixels. */
  readonly size: Size;
  /** Pixels of the PNG across. */
  readonly pixels: number;
}

/** For a page that refuses frames: 1200×800, half as many pixels again for fine screens. */
const PICTURE: PictureForm = { suffix: '', size: { width: 1200, height: 800 }, pixels: 1800 };
/** Open Graph: 1200×630, drawn at two thirds, so that its letters are still read on a phone. */
const CARD: PictureForm = { suffix: '-vignette', size: { width: 800, height: 420 }, pixels: 1200 };
export const PICTURE_FORMS: readonly PictureForm[] = [PICTURE, CARD];

export interface StartPicture {
  /** File name without its ending. */
  readonly name: string;
  readonly theme: ThemeKind;
  readonly form: PictureForm;
  readonly svg: string;
  /** What a page writes in `alt`. */
  readonly alt: string;
}

/**
 * The start view of each theme in each form.
 * @param communes boundaries for the views that show communes
 * @param address of the published site, written under the map; or `null`
 */
export function startPictures(
  { model, boundaries, context }: Ground,
  communes: Boundaries,
  mapTheme: MapTheme,
  address: string | null,
): readonly StartPicture[] {
  const box = model.cog.region.bbox;
  return THEME_KINDS.flatMap((theme) => {
    const state = { ...START, theme };
    const view = buildMapView(model, state, cogAnchors(model));
    const ground = view.needsCommunes ? communes : boundaries;
    const caption = buildCaption(model, state);
    const words: PictureWords = {
      title: `${caption.title} – ${model.cog.region.nom}`,
      notes: caption.chips.length === 0 ? [] : [caption.chips.map(({ label }) => label).join(' · ')],
      legend: buildLegend(model, state, view),
      sources: address === null ? [caption.source] : [caption.source, address],
    };
    return PICTURE_FORMS.map(
      (form): StartPicture => ({
        name: theme + form.suffix,
        theme,
        form,
        svg: framedPicture({ view, boundaries: ground, context, theme: mapTheme, box }, words, form.size),
        alt: `Carte${'\u00a0'}: ${caption.title}. ${view.description}`,
      }),
    );
  });
}

/** PNG of a picture. @param fonts TrueType files of {@link pictureFonts} */
export function toPng(svg: string, pixels: number, fonts: readonly string[]): Uint8Array {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: pixels },
    font: {
      loadSystemFonts: false,
      fontFiles: [...fonts],
      defaultFontFamily: PICTURE_FAMILY,
      sansSerifFamily: PICTURE_FAMILY,
      serifFamily: PICTURE_FAMILY,
    },
  });
  return resvg.render().asPng();
}

/** Every character that pictures show, those that markup writes otherwise (`'` as `&#39;`) included. */
export const lettersOf = (pictures: readonly StartPicture[]): string =>
  [...new Set(pictures.flatMap(({ svg }) => [...svg]).concat([...`'"&<>`]))].join('');

/** Writes every picture as SVG and PNG into a folder. @param cache for the font files */
export async function writePictures(
  pictures: readonly StartPicture[],
  root: string,
  outDir: string,
  cache: string,
): Promise<void> {
  mkdirSync(outDir, { recursive: true });
  const fonts = await pictureFonts(root, cache, lettersOf(pictures));
  for (const { name, svg, form } of pictures) {
    writeFileSync(join(outDir, `${name}.svg`), `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`);
    writeFileSync(join(outDir, `${name}.png`), toPng(svg, form.pixels, fonts));
  }
}
