import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { zipOf } from '../../../src/atelier/take/pack-zip';
import { aboutVersion } from '../../../src/domain/versions/version';
import { FIGURES_FILE } from '../../../src/load/versions/figures';
import { openDataSources } from '../open-data';
import { openData } from '../published/published-files';
import type { ArchivedVersion } from './archived-versions';
import { runtimeFiles } from './runtime-files';

/** In the folder of a version: all that the site gives of it, as it was written the day that it was kept. */
export const PUBLISHED_FILE = 'publie.zip';

/** Where the archive keeps the files that versions share. */
const SHARED = 'partage/';

/** What the site gives of a version. */
export interface ArchivedFiles {
  readonly figures: string;
  /** Texts by their address from `donnees/`. */
  readonly shared: ReadonlyMap<string, string>;
  /** Open data by name, without the geography. */
  readonly pack: ReadonlyMap<string, Uint8Array>;
}

/** Files of a version from its tables, by the codes, the boundaries and the rules of today. @throws DataFaults */
function writtenToday(root: string, version: ArchivedVersion): ArchivedFiles {
  const { figures, shared } = runtimeFiles(root, version, version.folder);
  const pack = openData(openDataSources(root, version.folder, aboutVersion(version)), 'version');
  return { figures, shared, pack };
}

/**
 * Keeps what the site gives of a version beside its tables: boundaries, codes and rules of another year must neither
 * refuse it nor change what its links show. @throws DataFaults
 */
export function archiveFiles(root: string, version: ArchivedVersion): void {
  const { figures, shared, pack } = writtenToday(root, version);
  const encoder = new TextEncoder();
  const files = new Map(pack).set(FIGURES_FILE, encoder.encode(figures));
  for (const [path, text] of shared) files.set(path, encoder.encode(text));
  writeFileSync(join(version.folder, PUBLISHED_FILE), zipOf(files));
}

/** What the site gives of a version: as it was kept, or from the tables of one that was kept without it. @throws DataFaults */
export function archivedFiles(root: string, version: ArchivedVersion): ArchivedFiles {
  const archive = join(version.folder, PUBLISHED_FILE);
  if (!existsSync(archive)) return writtenToday(root, version);
  const files = new Map(Object.entries(unzipSync(new Uint8Array(readFileSync(archive)))));
  const decoder = new TextDecoder();
  const figures = decoder.decode(files.get(FIGURES_FILE));
  files.delete(FIGURES_FILE);
  const isShared = (path: string): boolean => path.startsWith(SHARED);
  return {
    figures,
    shared: new Map(
      [...files].flatMap(([path, bytes]) => (isShared(path) ? [[path, decoder.decode(bytes)]] : [])),
    ),
    pack: new Map([...files].filter(([path]) => !isShared(path))),
  };
}
