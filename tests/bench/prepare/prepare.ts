/** Everything that is measured, built and ready to be served. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { loadPacts } from '../../../scripts/data/pacts-json';
import { npm, ROOT, run } from '../../../scripts/lib/run.mjs';
import { whyInstall } from '../../../scripts/lib/set-up.mjs';
import { compressFolder } from '../../../scripts/site/compress';
import { writeFloors, writeStartFloors } from '../floors/write';
import { FLOOR, type Level, LIBRARIES } from '../report/pages';
import { type Frame, floorPage, peerTopology } from './geometry';

const BENCH = join(ROOT, 'tests/bench');
/** Peer pages as they are served. */
export const SITE = join(ROOT, '.cache/bench/site');
/** Window of every page. */
export const FRAME: Frame = { width: 1366, height: 768, margin: 20 };

const json = (path: string): Parameters<typeof whyInstall>[0] | null =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;

/** Installs the libraries of the peers, when they are not those of the bench's own lock file. */
async function installPeers(): Promise<void> {
  const wanted = json(join(BENCH, 'package-lock.json'));
  if (!wanted) throw new Error('tests/bench/package-lock.json is missing');
  const installed = json(join(BENCH, 'node_modules/.package-lock.json'));
  const why = whyInstall(wanted, installed, (folder) => existsSync(join(BENCH, folder, 'package.json')));
  if (!why) return;
  console.log(`Installing the libraries of the peers (${why})`);
  const { code } = await npm(['ci', '--prefix', BENCH, '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error(`npm ci in tests/bench ended with code ${code}`);
}

/** Time of the last change among files and folders, in milliseconds; 0 when there is none. */
function lastChange(paths: readonly string[]): number {
  const files = paths
    .filter((path) => existsSync(path))
    .flatMap((path) =>
      statSync(path).isDirectory()
        ? readdirSync(path, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath, entry.name))
        : [path],
    );
  return Math.max(0, ...files.map((path) => statSync(path).mtimeMs));
}

const APP_SOURCES = [
  'src',
  'data',
  'geodata/boundaries',
  'public',
  'scripts',
  'index.html',
  'vite.config.ts',
];

/** Builds the app when it is not built, or older than what it is made of. */
async function buildApp(): Promise<void> {
  const sources = [...APP_SOURCES, 'package-lock.json'].map((path) => join(ROOT, path));
  if (lastChange([join(ROOT, 'dist/index.html')]) >= lastChange(sources)) return;
  const { code } = await run(process.execPath, ['--import', 'tsx', join(ROOT, 'scripts/build.ts')]);
  if (code !== 0) throw new Error(`the build of the app ended with code ${code}`);
}

/** Builds one page with the tools of the app, so that no peer is at a disadvantage. */
export async function buildPage(name: string): Promise<void> {
  await build({
    configFile: false,
    root: join(BENCH, 'pages', name),
    base: './',
    logLevel: 'warn',
    build: {
      outDir: join(SITE, name),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
    },
  });
}

function writeGeometry(): void {
  for (const level of ['a', 'b'] satisfies Level[]) {
    const topology = peerTopology(ROOT, level);
    writeFileSync(join(SITE, 'geo', `${level}.topo.json`), JSON.stringify(topology));
    writeFileSync(join(SITE, FLOOR, `${level}.html`), floorPage(topology, FRAME));
  }
}

/** @throws Error that names the step that failed. */
export async function prepare(): Promise<void> {
  await installPeers();
  await buildApp();
  rmSync(SITE, { recursive: true, force: true });
  for (const folder of ['geo', FLOOR]) mkdirSync(join(SITE, folder), { recursive: true });
  writeGeometry();
  writeFileSync(join(SITE, 'geo/pacts.json'), JSON.stringify(loadPacts(ROOT)));
  for (const name of [...Object.keys(LIBRARIES), 'search', 'communes', 'react']) await buildPage(name);
  const dist = join(ROOT, 'dist');
  writeFloors(ROOT, dist, SITE);
  // As the build does for the app: both are served from copies compressed as far as brotli goes.
  await compressFolder(ROOT, SITE);
  writeStartFloors(dist, SITE);
}
