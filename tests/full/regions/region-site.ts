import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { serve } from '../../../scripts/serve';
import { fillPack, type MadeRegion } from '../../fixtures/packs/made-region';
import { ROOT } from '../../fixtures/real-model';
import { temporaryFolder } from '../../temporary-folder.mjs';

/** The pack of a region and its site, made by the commands that a person types. */
export interface RegionSite {
  readonly made: MadeRegion;
  readonly dist: string;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** What a command says; it must end well. */
function run(packs: string | undefined, script: string, ...args: readonly string[]): string {
  const env = {
    ...process.env,
    ...(packs === undefined ? {} : { PACTES_REGIONS: packs }),
    PACTES_REGION: '',
    PACTES_DATA: '',
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env,
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

/** Checks and builds the pack of a region where it stands. */
export function built(code: string, dist: string): void {
  expect(run(undefined, 'scripts/check-data.ts', '--region', code)).toContain('Données justes');
  run(undefined, 'scripts/build.ts', '--region', code, '--out', dist);
}

/**
 * @param code of the region
 * @param fill false: the pack stays as the command makes it
 * @param beside regions built into the same site, before it
 */
export async function regionSite(
  code: string,
  fill = true,
  beside: readonly string[] = [],
): Promise<RegionSite> {
  const packs = temporaryFolder(`region-${code}`);
  const dist = join(packs, 'dist');
  run(packs, 'scripts/regions/new-region.ts', code);
  const folder = join(packs, code);
  expect(existsSync(join(folder, 'LISEZMOI.md'))).toBe(true);
  const made = fill
    ? fillPack(folder)
    : { nom: '', paid: {}, key: '', bare: null, epci: { code: '', nom: '' }, commune: { code: '', nom: '' } };
  expect(run(packs, 'scripts/check-data.ts', '--region', code)).toContain('Données justes');
  run(packs, 'scripts/build.ts', '--region', [...beside, code].join(','), '--out', dist);
  const served = await serve({ root: dist, base: '/pactes/' });
  return {
    made,
    dist,
    url: served.url,
    close: async () => {
      await served.close();
      rmSync(packs, { recursive: true, force: true });
    },
  };
}
