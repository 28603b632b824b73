import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';

/** A copy of a site with the files of an archive over its own, as a person copies a folder onto a host. */
export function overlay(site: string, archive: Uint8Array, into: string): void {
  cpSync(site, into, { recursive: true });
  for (const [path, bytes] of Object.entries(unzipSync(archive))) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), bytes);
  }
}

/** Files of a site by address; a compressed copy counts as what it holds. */
export function siteBytes(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    entries.map(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name));
      const path = join(parentPath, name).slice(folder.length + 1);
      return [path, path.endsWith('.gz') ? gunzipSync(bytes) : bytes];
    }),
  );
}
