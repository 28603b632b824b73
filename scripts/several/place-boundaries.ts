import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { boundaryPath } from '../data/folders';
import { servedBoundary } from '../data/outlines';
import type { Manifest } from '../lib/checks/first-visit';

/** Boundaries that the map asks for by their address; the light ones come with the figures. */
export const MAP_ASKS: readonly string[] = [
  ...['communes.arcs', 'communes.json', 'communes-cog.json', 'contexte.topo.json', 'reperes.json'],
  'territoires.topo.json',
];
/** Those of the atelier. */
export const ATELIER_ASKS: readonly string[] = [
  'cog.json',
  'communes.json',
  'communes-cog.json',
  'manifest.json',
];

/** Those of the page of changes. */
export const CHANGES_ASKS: readonly string[] = ['communes-cog.json', 'contexte.topo.json', 'reperes.json'];

/** Puts the boundaries of the pack in a folder of a site. @returns address of each, from that folder */
export function placeBoundaries(root: string, folder: string): Readonly<Record<string, string>> {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  return Object.fromEntries(
    [...new Set([...MAP_ASKS, ...ATELIER_ASKS])]
      .filter((name) => existsSync(boundaryPath(root, name)))
      .map((name) => {
        const bytes = servedBoundary(root, name);
        const end = extname(name);
        const sum = createHash('sha256').update(bytes).digest('base64url').slice(0, 8);
        const address = `assets/${name.slice(0, -end.length)}-${sum}${end}`;
        writeFileSync(join(folder, address), bytes);
        return [name, `./${address}`];
      }),
  );
}

/** What Vite says of the chunks of a site, with boundaries that it did not see. */
export const withBoundaries = (manifest: Manifest, contours: Readonly<Record<string, string>>): Manifest => ({
  ...manifest,
  ...Object.fromEntries(
    Object.entries(contours).map(([name, address]) => [`boundaries/${name}`, { file: address.slice(2) }]),
  ),
});
