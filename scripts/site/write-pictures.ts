import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { cacheBytes, cachedBytes, prune, sourceKey } from './cache/build-cache';
import { PICTURE_FAMILY, pictureFonts } from './picture-fonts';
import { picturePath, type StartPicture } from './written/start-pictures';

const RENDERER = 'node_modules/@resvg/resvg-js/package.json';
/** Pictures kept: of some ten sites. */
const KEPT = 200;

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
export function lettersOf(pictures: readonly StartPicture[]): string {
  const letters = new Set(`'"&<>`);
  for (const { svg } of pictures) for (const letter of svg) letters.add(letter);
  return [...letters].join('');
}

/**
 * Writes the PNG of every picture of a site, beside its SVG: drawn, or as it was when the same was drawn with the same fonts.
 * @param cache for pictures and the font files
 */
export async function writePictures(
  pictures: readonly StartPicture[],
  root: string,
  site: string,
  cache: string,
): Promise<void> {
  const fonts = await pictureFonts(root, join(cache, 'polices'), lettersOf(pictures));
  const kept = join(cache, 'images');
  for (const picture of pictures) {
    const path = join(site, picturePath(picture, 'png'));
    const { svg, form } = picture;
    const name = sourceKey([join(root, RENDERER), ...fonts], [svg, String(form.pixels)]);
    const known = cachedBytes(kept, name);
    const png = known ?? toPng(svg, form.pixels, fonts);
    if (!known) cacheBytes(kept, name, png);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, png);
  }
  prune(kept, KEPT);
}
