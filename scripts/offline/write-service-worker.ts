import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { packOf, spaceOf } from '../data/folders';
import { type OfflineForm, precached } from './precache';

/**
 * The code of the service worker, and what it keeps of a site whatever the figures are.
 * @param all files of the site, and those that its pages use and that stand above it, by their way from it
 */
export async function offlineForm(root: string, site: string, all: readonly string[]): Promise<OfflineForm> {
  const files = precached(all);
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(site, file)));
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: { __PRECACHE__: 'self.PRECACHE' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, 'src/offline/service-worker.ts'), formats: ['es'], fileName: 'sw' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('Le service worker n’a pas été construit.');
  const { region } = packOf(root);
  return { code: chunk.code, space: spaceOf(region), files, digest: hash.digest('hex').slice(0, 16) };
}
