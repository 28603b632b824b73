import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words of the region of the repository, its deck and its sources. */
export const HOME_WORDS =
  /Hauts-de-France|Hauts de France|Pas-de-Calais|\bAisne\b|\bSomme\b(?!\u00a0| d)|\bLille\b|Amiens|Thiérache|Tourcoing|Cambrésis|\bMEL\b|nord\.gouv|Belgique|Mer du Nord/;
const READ = /\.(html|js|css|json|csv|txt|svg|webmanifest|conf|xml|md)$|^_headers$|^\.htaccess$/;
/** Neighbours of a region are named on its map, and communes have the names that they have. */
const OFFICIAL =
  /^(licences\.txt|(reperes|communes|contexte|cog|territoires|niveaux)[^/]*\.(json|topo\.json)|territoires\.csv)$/;

/**
 * Where the words of another region stand in a site.
 * @param neighbour name of a region that may be written on the map
 * @param official names of the region itself that hold such a word: a commune has the name that it has
 * @param not folders and files that are of several regions, from the site
 */
export function leaks(
  dist: string,
  words: RegExp,
  neighbour: string,
  not: readonly string[] = [],
  official: readonly string[] = [],
): readonly string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const way = join(entry.parentPath, entry.name).slice(dist.length + 1);
    if (!entry.isFile() || !READ.test(entry.name) || OFFICIAL.test(entry.name)) return [];
    if (not.some((place) => way.startsWith(place))) return [];
    const whole = readFileSync(join(dist, way), 'utf8').replaceAll(
      new RegExp(`>${neighbour}(?=</text>|\\n)`, 'g'),
      '>',
    );
    const text = official.reduce((left, name) => left.replaceAll(name, ''), whole);
    const found = words.exec(text);
    return found === null
      ? []
      : [`${way} : « ${text.slice(Math.max(0, found.index - 40), found.index + 40)} »`];
  });
}
