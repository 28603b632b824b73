import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FIGURES_FILE, figuresPath, VERSIONS_FILE } from '../../../src/load/versions/figures';
import { DataFaults } from '../data-faults';
import { dataFolder } from '../folders';
import { CATALOGUE_FILE, catalogueText, type Publishing } from '../published/catalogue';
import { archivedFiles } from './archived-files';
import { type Editions, readVersions, renamedFault } from './archived-versions';
import { runtimeFiles } from './runtime-files';
import { versionsText } from './versions-file';
import { folderSize } from './weights';

/** The versions of a checkout. @throws DataFaults when figures have changed under a name that is taken */
export function soundVersions(root: string): Editions {
  const versions = readVersions(dataFolder(root));
  const renamed = renamedFault(versions);
  if (renamed !== null) throw new DataFaults('Fichiers à corriger', [renamed]);
  return versions;
}

/**
 * Writes what the app reads at run time into the open data of a site: the figures, the list of versions, and the pack of
 * each version that is kept; last, the catalogue of all that is in the folder.
 * @returns bytes of each version in its own folder: outlines and other files that versions share are written once, apart
 */
export function publishVersions(root: string, outDir: string, publishing: Publishing): readonly number[] {
  const versions = soundVersions(root);
  const write = (path: string, content: string | Uint8Array): void => {
    const file = join(outDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const now = runtimeFiles(root, versions.current);
  write(FIGURES_FILE, now.figures);
  for (const [path, text] of now.shared) write(path, text);
  const names = new Map<string, readonly string[]>();
  for (const version of versions.archived) {
    const { figures, shared, pack } = archivedFiles(root, version);
    write(figuresPath(version.id), figures);
    for (const [name, bytes] of pack) write(`versions/${version.id}/${name}`, bytes);
    for (const [path, text] of shared) write(path, text);
    names.set(version.id, [FIGURES_FILE, ...pack.keys()]);
  }
  write(VERSIONS_FILE, versionsText(versions, names, now.fichiers));
  const read = (path: string): string | null => {
    const file = join(outDir, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  };
  write(CATALOGUE_FILE, catalogueText({ read }, publishing));
  return versions.archived.map(({ id }) => folderSize(join(outDir, 'versions', id)));
}
