import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzipSync } from 'node:zlib';
import { cacheBytes, cachedBytes, prune } from './cache/build-cache';
import { twinsOf } from './written/precompressed';

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
/** Of some ten sites: fifty megabytes. */
const KEPT = 3000;

const brotli = promisify(brotliCompress);

/**
 * Brotli as far as it goes is the dearest step of a build: what was compressed once is kept under its content.
 * @param kept folder of what was compressed
 */
async function smallest(bytes: Buffer, kept: string): Promise<Buffer> {
  const name = createHash('sha256')
    .update(process.versions.brotli ?? '')
    .update(bytes)
    .digest('hex')
    .slice(0, 32);
  const known = cachedBytes(kept, name);
  if (known) return known;
  const made = await brotli(bytes, BROTLI);
  cacheBytes(kept, name, made);
  return made;
}

/** Writes compressed copies beside the texts of a site, for servers that send such files as they are. */
export async function compressFolder(root: string, folder: string): Promise<void> {
  const kept = join(root, '.cache/copies');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const compress = async (path: string): Promise<void> => {
    const bytes = readFileSync(path);
    for (const twin of twinsOf(relative(folder, path).replaceAll('\\', '/'), bytes.length))
      writeFileSync(
        `${path}.${twin}`,
        twin === 'gz' ? gzipSync(bytes, { level: 9 }) : await smallest(bytes, kept),
      );
  };
  // A file for each core.
  const next = files.map(({ parentPath, name }) => join(parentPath, name)).values();
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (const path of next) await compress(path);
    }),
  );
  prune(kept, KEPT);
}
