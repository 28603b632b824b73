import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { twinsOf } from './written/twins';

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

/** Writes compressed copies beside the texts of a site, for servers that send such files as they are. */
export function compressFolder(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    const bytes = readFileSync(path);
    for (const twin of twinsOf(relative(folder, path).replaceAll('\\', '/'), bytes.length))
      writeFileSync(
        `${path}.${twin}`,
        twin === 'gz' ? gzipSync(bytes, { level: 9 }) : brotliCompressSync(bytes, BROTLI),
      );
  }
}
