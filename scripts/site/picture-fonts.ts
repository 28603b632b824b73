import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { cacheBytes, cachedBytes, prune, sourceKey } from './cache/build-cache';

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

/** Sets of letters kept: a pack has its own. */
const KEPT = 12;

/**
 * Public Sans as TrueType files, in a folder of what is kept; returns their paths. Builds side by side have other letters:
 * none writes over the files of another.
 * @param letters every character that the pictures hold
 */
export async function pictureFonts(root: string, folder: string, letters: string): Promise<string[]> {
  const sources = INSTANCES.map(({ source }) => join(root, FILES, source));
  const own = join(folder, sourceKey([...new Set(sources)], [letters]));
  const paths = await Promise.all(
    INSTANCES.map(async ({ name, source, weight }) => {
      const file = `${name}.ttf`;
      if (!cachedBytes(own, file)) {
        const options = { targetFormat: 'truetype', variationAxes: { wght: weight } } as const;
        cacheBytes(own, file, await subsetFont(readFileSync(join(root, FILES, source)), letters, options));
      }
      return join(own, file);
    }),
  );
  prune(folder, KEPT);
  return paths;
}
