import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { bundledBoundaries } from '../../../geodata/steps/bundled';
import { cogTexts } from '../../../geodata/steps/pipeline';
import { readSources } from '../../../geodata/steps/read/sources';
import { DATA_VARIABLE, PACKS_VARIABLE, REGION_VARIABLE } from '../../../scripts/data/folders';
import { loadCog } from '../../../scripts/data/outlines';
import { loadPacts } from '../../../scripts/data/pacts-json';
import { newPack } from '../../../scripts/regions/new-pack';
import { officialRegion } from '../../../scripts/regions/official';
import { buildModel, type Model } from '../../../src/domain/model';
import { FROZEN, ROOT } from '../../fixtures/real-model';
import { temporaryFolder } from '../../temporary-folder.mjs';

/** Files of a new pack of a kept region, as the command writes them, in a folder of packs of its own. @returns that folder */
export function writeBundledPack(code: string, name: string): string {
  const packs = temporaryFolder(name);
  const region = officialRegion(code, cogTexts(ROOT, readSources(ROOT)));
  const boundaries = bundledBoundaries(ROOT, code);
  if (region === null || boundaries === null) throw new Error(`${code} is kept`);
  const files = newPack({
    ...{ region, boundaries, cog: '2026', population: 'population municipale 2023', publisherSchema: '' },
    schemas: readFileSync(join(FROZEN, 'datapackage.json'), 'utf8'),
  });
  for (const [name, content] of files) {
    const path = join(packs, code, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return packs;
}

/** The model of a pack as it stands; the environment names it from then on, until it is unstubbed. */
export function bundledModel(packs: string, code: string): Model {
  vi.stubEnv(PACKS_VARIABLE, packs);
  vi.stubEnv(REGION_VARIABLE, code);
  vi.stubEnv(DATA_VARIABLE, '');
  const pacts = loadPacts(ROOT);
  return buildModel(pacts, loadCog(ROOT, pacts));
}
