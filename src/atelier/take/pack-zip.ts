import { type Zippable, zipSync } from 'fflate';
import { filesOf, type Pack } from '../pack';

/** Beside the open data of a site: what `data/` holds, in one archive. */
export const PACK_FILE = 'pacte.zip';

/** Of every file in an archive: the same pack gives the same bytes. */
const SAME_TIME = new Date(2000, 0, 1);

/** Compressed again, they would only take time. */
const COMPRESSED = /\.(gz|png|zip)$/;

/** One archive of files, by name. */
export const zipOf = (files: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const parts: Zippable = {};
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    parts[path] = [bytes, { mtime: SAME_TIME, level: COMPRESSED.test(path) ? 0 : 9 }];
  return zipSync(parts);
};

/** The archive of a pack: what `data/` holds, with the changes in words where there are some. */
export function packZip(pack: Pack, changes: string | null): Uint8Array {
  const files = new Map(filesOf(pack));
  if (changes !== null) files.set('changements.txt', new TextEncoder().encode(changes));
  return zipOf(files);
}
