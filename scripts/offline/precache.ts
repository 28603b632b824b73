import { digest } from '../../src/domain/versions/digest';

/**
 * Asked for by few, heavy, or read by nobody offline: they keep needing the network. MapLibre is the heaviest of all, and
 * the SVG map does without: a machine that it does not serve must not fetch it behind the map either.
 */
const LEFT_OUT =
  /^(donnees\/(?!chiffres\.json$|partage\/)|(habillage|images|territoires|\.vite)\/)|^_headers$|^\.htaccess$|^depart\.html$|^atelier\.json$|^(atelier|changements)\.html$|^(\.\.\/)*assets\/(atelier|changements)-|^oembed|\.(txt|xml|conf|map|png|gz|br)$|(^|\/)(xlsx|pmtiles|map-adapter|maplibre-gl[^/]*)-[^/]*\.(js|mjs|css)$/;

/** Files that a page needs without network, in a steady order. */
export const precached = (files: readonly string[]): readonly string[] =>
  files.filter((file) => !LEFT_OUT.test(file) && file !== SERVICE_WORKER).sort();

export const SERVICE_WORKER = 'sw.js';

/** What a service worker is written from, besides the figures. */
export interface OfflineForm {
  readonly code: string;
  /** What is kept for this site and no other of the same host. */
  readonly space: string;
  /** Files that no figures change. */
  readonly files: readonly string[];
  /** Of their bytes. */
  readonly digest: string;
}

/**
 * Text of `sw.js`: the list of the files of the site, and a version that changes with any byte of them.
 * @param texts of the files that the figures change, by their address in the site
 */
export function workerText(form: OfflineForm, texts: ReadonlyMap<string, string>): string {
  const written = precached([...texts.keys()]);
  const version = digest([form.code, form.digest, ...written.map((file) => texts.get(file))].join('\u0000'));
  // Once each: a browser refuses a list that names a file twice, and keeps nothing.
  const files = precached([...new Set([...form.files, ...written])]);
  return `self.PRECACHE=${JSON.stringify({ version, space: form.space, files })};\n${form.code}`;
}
