/**
 * `npm run build`: checks the data, builds the app and the open data next to `dist/`, then puts them in its place.
 * A fault leaves the last good build where it was.
 *
 * `-- --tuiles FILE-OR-ADDRESS` opens the app on the tiles of the whole country (`npm run geodata -- --france`): a file
 * is put beside the site, an address on its own origin is only named. `-- --sortie NAME` builds in `.cache/NAME`
 * instead of `dist/`. `-- --data FOLDER --out FOLDER` builds the site of other data, somewhere else.
 * `-- --region CODE` builds the pack of another region in `dist-CODE/`; `-- --region 32,28` several in one site, with a page
 * where one is chosen.
 */

import './site/production';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { buildApart } from './atelier/build-apart';
import { DataFaults } from './data/data-faults';
import { faultsOf } from './data/fault-page';
import { DATA_VARIABLE, isShared, packOf, shareCode } from './data/folders';
import { soundVersions } from './data/versions/publish-versions';
import type { Manifest } from './lib/checks/first-visit';
import { contentSecurityPolicy } from './lib/csp';
import { manifestFolder, readManifest } from './lib/manifest-file';
import { regionsOfCommand } from './lib/region.mjs';
import { tileSource } from './lib/tile-source';
import { writeRegion } from './several/write-region';
import { eachRegion, siteName, writeRegions } from './several/write-regions';
import { filled, prune, sourceKey } from './site/cache/build-cache';
import { forgetBuild, inputsKey, rememberBuild } from './site/cache/last-build.mjs';
import { publisherPath } from './site/publisher';
import { PAGES, writeHeaders } from './site/write-site';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const { args, regions } = regionsOfCommand();
const { values } = parseArgs({
  args,
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
    : `${ROOT}${siteName(ROOT, regions)}`;
// Beside its place where the caller chooses it: a folder cannot be renamed from one disk to another.
const WORK = values.out ? DIST : `${ROOT}.cache/${basename(DIST)}`;
const [NEXT, PREVIOUS] = [`${WORK}-next`, `${WORK}-previous`];
/** The site that the suites read; without any option it is that of the checkout, which they need not build again. */
const IS_HOME = DIST === `${ROOT}dist`;
const IS_PLAIN = IS_HOME && args.length === 0 && regions.length === 0;

/** All that the bundler reads: the figures are no part of it. */
const SOURCES = [
  ...PAGES,
  ...['src', 'public', 'scripts', 'geodata/steps', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'],
].map((name) => ROOT + name);

/** Code of some sites: that of the checkout, and those of the packs that the suites build. */
const CODE = `${ROOT}.cache/code`;

/** The pages of the map and of the atelier, all code, and what Vite says of it. */
async function buildCode(): Promise<void> {
  const tiles = values.tuiles === undefined ? null : tileSource(values.tuiles);
  process.env.TILES_URL = tiles?.url ?? '';
  // Code of several regions finds these in its pages.
  const regional = isShared() ? [] : [packOf(ROOT).boundaries, publisherPath(ROOT)];
  const key = sourceKey([...SOURCES, ...regional], [process.env.TILES_URL, String(isShared())]);
  const kept = await filled(CODE, key, NEXT, async () => {
    await build({ root: ROOT, build: { outDir: NEXT, emptyOutDir: true } });
    await buildApart(ROOT, NEXT);
  });
  prune(CODE, 12);
  if (kept) console.log('Code inchangé\u00a0: repris de .cache/code.');
  if (tiles?.file) copyFileSync(tiles.file, `${NEXT}/${tiles.url}`);
  // What Vite says of its chunks is for our checks, not for the site.
  rmSync(manifestFolder(DIST), { recursive: true, force: true });
  mkdirSync(join(manifestFolder(DIST), '..'), { recursive: true });
  renameSync(`${NEXT}/.vite`, manifestFolder(DIST));
}

/** Puts what is built in the place of the last good build, which leaves it only then. */
function takePlace(): void {
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

/** Before any bundler: a fault of the data is told in its own words, and nothing else is. */
function refuseFaults(): void {
  const faults = faultsOf(ROOT);
  if (faults.length > 0) throw new DataFaults('Fichiers à corriger', faults);
  soundVersions(ROOT);
}

async function main(): Promise<void> {
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING ??= 'true';
  const made = IS_PLAIN ? inputsKey(ROOT, process.env) : null;
  if (IS_HOME) forgetBuild(ROOT);
  if (regions.length > 0) eachRegion(regions, refuseFaults);
  else refuseFaults();
  rmSync(NEXT, { recursive: true, force: true });
  mkdirSync(NEXT, { recursive: true });
  if (regions.length > 0) shareCode();
  await buildCode();
  const manifest: Manifest = readManifest(DIST);
  if (regions.length > 0) await writeRegions(ROOT, NEXT, { regions, manifest });
  else {
    const pages = new Map(PAGES.map((name) => [name, readFileSync(join(NEXT, name), 'utf8')]));
    const inline = await writeRegion(ROOT, NEXT, { pages, manifest, up: '', regions: '', shared: [] });
    await writeHeaders(ROOT, NEXT, contentSecurityPolicy(inline));
  }
  takePlace();
  if (IS_HOME) rememberBuild(ROOT, made, process.env);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(
    'La construction a échoué ; la dernière version construite, s’il y en a une, reste en place.',
  );
  process.exitCode = 1;
});
