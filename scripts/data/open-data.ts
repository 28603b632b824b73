import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHOW_FILE } from '../../src/atelier/scenes/check-show';
import { PACK_FILE, zipOf } from '../../src/atelier/take/pack-zip';
import type { Version } from '../../src/domain/versions/version';
import { parseCog, parseCommuneNames } from '../../src/load/cog-json';
import { boundaryPath, dataFolder } from './folders';
import { loadPacts, readFolder } from './pacts-json';
import { type OpenDataSources, openData } from './published/published-files';
import { versionedPacts } from './versions/archived-versions';

/**
 * Reads the sources of a checkout.
 * @param version that the folder is, where it is known already
 * @throws Error that lists every fault of `data/`, in French.
 */
export function openDataSources(root: string, folder = dataFolder(root), version?: Version): OpenDataSources {
  const bytes = (name: string): Buffer => readFileSync(boundaryPath(root, name));
  const cog = parseCog(bytes('cog.json').toString(), bytes('communes-cog.json').toString());
  return {
    data: readFolder(folder),
    pacts:
      version === undefined
        ? versionedPacts(root, folder)
        : { ...loadPacts(root, folder), chiffres: version },
    cog,
    names: parseCommuneNames(bytes('communes.json').toString(), cog.communes.codes.length),
    topology: new Uint8Array(bytes('territoires.topo.json')),
  };
}

/** Files of `data/` as they are edited, in one archive: what the atelier opens. */
export function packArchive(root: string, folder = dataFolder(root)): Uint8Array {
  const files = new Map([...readFolder(folder)].filter(([name]) => !/^[.~]/.test(name)));
  const scenes = join(folder, SHOW_FILE);
  if (existsSync(scenes)) files.set(SHOW_FILE, new Uint8Array(readFileSync(scenes)));
  return zipOf(files);
}

/** Writes the open data of a checkout into a folder, made when it is not there. */
export function writeOpenData(root: string, outDir: string): void {
  mkdirSync(outDir, { recursive: true });
  for (const [name, bytes] of openData(openDataSources(root))) writeFileSync(join(outDir, name), bytes);
  writeFileSync(join(outDir, PACK_FILE), packArchive(root));
}
