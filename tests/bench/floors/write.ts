/** Writes the floors beside the peers: pages that do only the work of a goal that is not reached. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { mapPaths } from '../../../scripts/lib/checks/first-visit';
import { firstFigures } from '../../../scripts/lib/first-figures';
import { readManifest } from '../../../scripts/lib/manifest-file';
import { START_FILE } from '../../../scripts/start-page/start-file';
import { open } from '../measure/browser';
import type { Found } from '../pages/react/found';
import { drawingFloorId, type Level, startFloorId } from '../report/pages';
import { gestureFloor } from './gestures';
import { START_PARTS, startFloors } from './start';

/** Folder of the floors in the site of the peers. */
const FLOORS = 'floors';

/** All that our page of the communes waits for besides itself and their outlines, as small as brotli makes it. */
function writeCommunes(dist: string, folder: string): void {
  const { link, communes } = mapPaths(readManifest(dist), firstFigures(dist).map);
  const outlines = communes.find((path) => path.endsWith('.arcs'));
  if (!outlines) throw new Error('the build has no outlines of communes');
  copyFileSync(join(dist, outlines), join(folder, 'communes.arcs'));
  const others = new Set([...link, ...communes].filter((path) => path !== outlines && path !== 'index.html'));
  const parts = [...others].map((path) => brotliCompressSync(readFileSync(join(dist, path))));
  writeFileSync(join(folder, 'rest.bin'), Buffer.concat(parts));
}

/** Floors of the start view, to be served as our page is: it has no copy compressed at build, so neither have they. */
export function writeStartFloors(dist: string, site: string): void {
  const folder = join(site, FLOORS);
  mkdirSync(join(folder, 'assets'), { recursive: true });
  const pages = startFloors(readFileSync(join(dist, START_FILE), 'utf8'));
  for (const part of START_PARTS) writeFileSync(join(folder, `${startFloorId(part)}.html`), pages[part]);
  for (const font of readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.woff2')))
    copyFileSync(join(dist, 'assets', font), join(folder, 'assets', font));
}

/**
 * Floors of gestures and of the communes.
 * @param dist the build
 * @param site the site of the peers
 */
export function writeFloors(root: string, dist: string, site: string): void {
  const folder = join(site, FLOORS);
  mkdirSync(folder, { recursive: true });
  for (const level of ['a', 'b'] satisfies Level[])
    writeFileSync(join(folder, `${drawingFloorId(level)}.html`), gestureFloor(root, level));
  writeCommunes(dist, folder);
}

/** Writes down the elements of our interface once it is there, without its map, for React to make them again. */
export async function writeInterface(browser: Browser, app: string, site: string): Promise<void> {
  const { page, close } = await open(browser, 'fast');
  await page.goto(app);
  await page.waitForFunction(() => performance.getEntriesByName('carte:interactive').length > 0);
  const found = await page.evaluate((): Found[] => {
    const read = (node: Node): Found[] => {
      if (node instanceof Text) return [node.data];
      if (!(node instanceof Element)) return [];
      const attributes = [...node.attributes].filter(({ name }) => name !== 'style');
      const content = node.matches('[data-renderer]') ? [] : [...node.childNodes].flatMap(read);
      return [
        [node.localName, Object.fromEntries(attributes.map(({ name, value }) => [name, value])), content],
      ];
    };
    return [...(document.querySelector('#carte-app')?.childNodes ?? [])].flatMap(read);
  });
  await close();
  if (found.length === 0) throw new Error('our page shows no interface');
  writeFileSync(join(site, FLOORS, 'interface.json'), JSON.stringify(found));
}
