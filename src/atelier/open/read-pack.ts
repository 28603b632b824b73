import { unzipSync } from 'fflate';
import { TABLE_PATH } from '../../load/tables/table-schema';
import { decodeText } from '../../load/text/decode-text';
import { type Lines, PACKAGE, type Pack, SCENES } from '../pack';
import { tableOfText } from './table-text';

/**
 * The pack that a site publishes in one archive (`donnees/pacte.zip`), or that the atelier has saved.
 * @throws Error with a French sentence
 */
export function readPack(bytes: Uint8Array): Pack {
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes);
  } catch {
    throw new Error('Archive des données illisible.');
  }
  const tables = new Map<string, Lines>();
  const texts = new Map<string, string>();
  for (const [path, part] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (path === PACKAGE || path === SCENES) texts.set(path, decodeText(part));
    if (!TABLE_PATH.test(path)) continue;
    const read = tableOfText(part, path);
    if ('lines' in read) tables.set(path, read.lines);
  }
  return { tables, texts };
}
