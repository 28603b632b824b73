/**
 * `npm run build`: checks the data, builds the app and the open data next to `dist/`, then puts them in its place.
 * A fault leaves the last good build where it was.
 *
 * `-- --tuiles FILE-OR-ADDRESS` opens the app on the tiles of the whole country (`npm run geodata -- --france`): a file
 * is put beside the site, an address on its own origin is only named. `-- --sortie NAME` builds in `.cache/NAME`
 * instead of `dist/`. `-- --data FOLDER --out FOLDER` builds the site of other data, somewhere else.
 */

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { siteLinks } from '../src/view/page/site-links';
import { DataFaults } from './data/data-faults';
import { faultsOf } from './data/fault-page';
import { DATA_VARIABLE } from './data/folders';
import { writeOpenData } from './data/open-data';
import { linkFiles, type Manifest } from './lib/checks/first-visit';
import { licencesText } from './lib/checks/licences';
import { contentSecurityPolicy } from './lib/csp';
import { manifestFolder, readManifest } from './lib/manifest-file';
import { START_FILE } from './lib/static-file';
import { tileSource } from './lib/tile-source';
import { writeServiceWorker } from './offline/write-service-worker';
import { dressMap, loadDress } from './site/dress/dress';
import { loadPublisher, publisherLinks } from './site/publisher';
import { writeSite } from './site/write-site';
import { pageFiles } from './start-page/page-files';
import { startPage } from './start-page/start-page';
import { loadGround } from './start-page/start-scene';
import { viewFile } from './start-page/written-views';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const { values } = parseArgs({
  options: {
    tuiles: { type: 'string' },
    sortie: { type: 'string' },
    data: { type: 'string' },
    out: { type: 'string' },
  },
});
if (values.data !== undefined) process.env[DATA_VARIABLE] = resolve(values.data);
const DIST = values.out
  ? resolve(values.out)
  : values.sortie
    ? `${ROOT}.cache/${basename(values.sortie)}`
    : `${ROOT}dist`;
// Beside its place where the caller chooses it: a folder cannot be renamed from one disk to another.
const WORK = values.out ? DIST : `${ROOT}.cache/${basename(DIST)}`;
const [NEXT, PREVIOUS] = [`${WORK}-next`, `${WORK}-previous`];

async function main(): Promise<void> {
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING ??= 'true';
  // Before any bundler: a fault of the data is told in its own words, and nothing else is.
  const faults = faultsOf(ROOT);
  if (faults.length > 0) throw new DataFaults('Fichiers à corriger', faults);
  rmSync(NEXT, { recursive: true, force: true });
  mkdirSync(NEXT, { recursive: true });
  const tiles = values.tuiles === undefined ? null : tileSource(values.tuiles);
  process.env.TILES_URL = tiles?.url ?? '';
  await build({ root: ROOT, build: { outDir: NEXT, emptyOutDir: true } });
  if (tiles?.file) copyFileSync(tiles.file, `${NEXT}/${tiles.url}`);
  // What Vite says of its chunks is for our checks, not for the site.
  rmSync(manifestFolder(DIST), { recursive: true, force: true });
  mkdirSync(join(manifestFolder(DIST), '..'), { recursive: true });
  renameSync(`${NEXT}/.vite`, manifestFolder(DIST));
  const manifest: Manifest = readManifest(DIST);
  const plain = pageFiles(readFileSync(`${NEXT}/index.html`, 'utf8'), linkFiles(manifest), (address) =>
    readFileSync(join(NEXT, address), 'utf8'),
  );
  const dressed = dressMap(loadDress(ROOT), plain.html, plain.style);
  const files = { ...plain, html: dressed.page, style: dressed.style };
  const page = startPage(loadGround(ROOT), files, siteLinks(publisherLinks(loadPublisher(ROOT))));
  writeFileSync(`${NEXT}/index.html`, page.html);
  writeFileSync(`${NEXT}/${START_FILE}`, page.bare);
  page.views.markups.forEach((markup, rank) => {
    writeFileSync(join(NEXT, viewFile(page.views.hash, rank)), markup);
  });
  writeOpenData(ROOT, `${NEXT}/donnees`);
  writeFileSync(`${NEXT}/licences.txt`, licencesText(ROOT));
  await writeSite(ROOT, NEXT, contentSecurityPolicy(page));
  // Last: it lists what the site is made of.
  await writeServiceWorker(ROOT, NEXT);
  // The last good build leaves its place only when the new one can take it.
  rmSync(PREVIOUS, { recursive: true, force: true });
  if (existsSync(DIST)) renameSync(DIST, PREVIOUS);
  try {
    renameSync(NEXT, DIST);
  } catch (error) {
    if (existsSync(PREVIOUS)) renameSync(PREVIOUS, DIST);
    throw error;
  }
  rmSync(PREVIOUS, { recursive: true, force: true });
  console.log(`Site construit dans ${relative(ROOT, DIST)}/`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(
    'La construction a échoué ; la dernière version construite, s’il y en a une, reste en place.',
  );
  process.exitCode = 1;
});
