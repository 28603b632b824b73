import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Texts and shared lines; pictures and fonts are compressed already. */
const TEXTS = new Set(['.html', '.js', '.mjs', '.css', '.json', '.csv', '.svg', '.txt', '.arcs']);
/** Below, the headers weigh more than what is won. */
const LEAST_BYTES = 1024;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

/** Writes `.gz` and `.br` beside every text of a folder, for servers that send such files as they are. */
export function compressFolder(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && TEXTS.has(extname(entry.name).toLowerCase()),
  );
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    const bytes = readFileSync(path);
    if (bytes.length < LEAST_BYTES) continue;
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, BROTLI));
  }
}
