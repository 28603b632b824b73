import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * Asked for by few, heavy, or read by nobody offline: they keep needing the network. MapLibre is the heaviest of all, and
 * the SVG map does without: a machine that it does not serve must not fetch it behind the map either.
 */
const LEFT_OUT =
  /^(donnees|habillage|images|territoires|\.vite)\/|^_headers$|^\.htaccess$|^depart\.html$|^oembed|\.(txt|xml|conf|map|png|gz|br)$|(^|\/)(xlsx|pmtiles|map-adapter|maplibre-gl[^/]*)-[^/]*\.(js|mjs|css)$/;

/** Files that a page needs without network, in a steady order. */
export const precached = (files: readonly string[]): readonly string[] =>
  files.filter((file) => !LEFT_OUT.test(file) && file !== 'sw.js').sort();

/** Writes `sw.js` into a built site: the list of its files, and a version that changes with any byte of them. */
export async function writeServiceWorker(root: string, outDir: string): Promise<void> {
  const all = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(outDir.length + 1)
        .replaceAll('\\', '/'),
    );
  const files = precached(all);
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(outDir, file)));
  const precache = { version: hash.digest('hex').slice(0, 16), files };
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: { __PRECACHE__: JSON.stringify(precache) },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, 'src/offline/service-worker.ts'), formats: ['es'], fileName: 'sw' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('Le service worker n’a pas été construit.');
  writeFileSync(join(outDir, 'sw.js'), chunk.code);
}
