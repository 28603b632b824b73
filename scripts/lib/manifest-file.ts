import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Manifest } from './checks/first-visit';

/** Where the build keeps what Vite says of the chunks of a site: beside the site, never in it. */
export const manifestFolder = (dist: string): string => {
  const parent = dirname(dist);
  const cache = basename(parent) === '.cache' ? parent : join(parent, '.cache');
  return join(cache, `${basename(dist)}-vite`);
};

export const readManifest = (dist: string): Manifest =>
  JSON.parse(readFileSync(join(manifestFolder(dist), 'manifest.json'), 'utf8'));
