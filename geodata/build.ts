/**
 * `npm run geodata [-- --verify] [-- --ign FILE] [-- --region CODE] [-- --sortie FOLDER]`: boundaries of a region from
 * their pinned sources. Everything is validated before anything is written; the same inputs give the same bytes.
 *
 * `npm run geodata -- --france`: the whole country as vector tiles, in `.cache/geodata/`; with `--region CODE`, that
 * region alone.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { buildTiles } from './growth/build-tiles';
import { comparable, type Files } from './steps/manifest';
import { buildFiles } from './steps/pipeline';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** @throws Error that names the files that differ from those in the folder */
function verify(files: Files, folder: string): void {
  const different = [...files].flatMap(([name, content]) => {
    const path = join(folder, name);
    const found = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    const same =
      typeof content === 'string'
        ? comparable(found.toString()) === comparable(content)
        : found.equals(content);
    return same ? [] : [name];
  });
  if (different.length > 0) {
    throw new Error(
      `Les fichiers du dossier ne sont pas ceux que donnent les sources : ${different.join(', ')}. Lancez « npm run geodata » et enregistrez le résultat.`,
    );
  }
  console.log(`${files.size} fichiers identiques, octet pour octet, à ceux que donnent les sources.`);
}

function write(files: Files, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) {
    writeFileSync(join(folder, name), content);
    const [raw, small] = [Buffer.byteLength(content), brotliCompressSync(content).length];
    console.log(
      `${name.padEnd(24)} ${String(raw).padStart(9)} octets, ${String(small).padStart(7)} en brotli`,
    );
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      verify: { type: 'boolean', default: false },
      ign: { type: 'string' },
      france: { type: 'boolean', default: false },
      region: { type: 'string' },
      sortie: { type: 'string' },
    },
  });
  const ign = values.ign ?? null;
  if (values.france) {
    const folder = resolve(values.sortie ?? join(ROOT, '.cache/geodata'));
    await buildTiles({ root: ROOT, regions: values.region ? [values.region] : null, ign, folder });
    return;
  }
  const folder = values.sortie ? resolve(values.sortie) : join(ROOT, 'geodata/boundaries');
  const files = await buildFiles({ root: ROOT, region: values.region ?? '32', ign });
  if (values.verify) verify(files, folder);
  else write(files, folder);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
