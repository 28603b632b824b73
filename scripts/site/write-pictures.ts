import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { PICTURE_FAMILY, pictureFonts } from './picture-fonts';
import { picturePath, type StartPicture } from './written/start-pictures';

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
 * Writes the PNG of every picture of a site, beside its SVG.
 * @param cache for the font files
 */
export async function writePictures(
  pictures: readonly StartPicture[],
  root: string,
  site: string,
  cache: string,
): Promise<void> {
  const fonts = await pictureFonts(root, cache, lettersOf(pictures));
  for (const picture of pictures) {
    const path = join(site, picturePath(picture, 'png'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, toPng(picture.svg, picture.form.pixels, fonts));
  }
}
