import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const FILES = 'node_modules/@fontsource-variable/public-sans/files';
/** The picture renderer knows neither WOFF2 nor variable fonts: one plain file for each weight in use. */
const INSTANCES = [
  { name: 'public-sans-400', source: 'public-sans-latin-wght-normal.woff2', weight: 400 },
  { name: 'public-sans-600', source: 'public-sans-latin-wght-normal.woff2', weight: 600 },
  { name: 'public-sans-700', source: 'public-sans-latin-wght-normal.woff2', weight: 700 },
  { name: 'public-sans-400-italic', source: 'public-sans-latin-wght-italic.woff2', weight: 400 },
] as const;

/** How the instances name themselves: the default style of the variable font is Thin. */
export const PICTURE_FAMILY = 'Public Sans Thin';

/**
 * Writes Public Sans as TrueType files into a folder, made when it is not there; returns their paths.
 * @param letters every character that the pictures hold
 */
export async function pictureFonts(root: string, folder: string, letters: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  return Promise.all(
    INSTANCES.map(async ({ name, source, weight }) => {
      const font = await subsetFont(readFileSync(join(root, FILES, source)), letters, {
        targetFormat: 'truetype',
        variationAxes: { wght: weight },
      });
      const path = join(folder, `${name}.ttf`);
      writeFileSync(path, font);
      return path;
    }),
  );
}
