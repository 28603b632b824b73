import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { settingsFor } from '../../../geodata/steps/bundled';
import {
  boundaryPath,
  cacheFolder,
  DATA_VARIABLE,
  dataFolder,
  homeRegion,
  PACKS_VARIABLE,
  packOf,
  REGION_VARIABLE,
} from '../../../scripts/data/folders';
import { commandOf, isPack, takeRegion } from '../../../scripts/lib/region.mjs';
import { placePack } from '../../../scripts/regions/place-pack';
import { publisherPath } from '../../../scripts/site/publisher';
import { ROOT } from '../../fixtures/real-model';
import { temporaryFolder } from '../../temporary-folder.mjs';

let packs: string;
beforeEach(() => {
  packs = temporaryFolder('regions');
  mkdirSync(join(packs, '99/data'), { recursive: true });
  vi.stubEnv(PACKS_VARIABLE, packs);
  vi.stubEnv(REGION_VARIABLE, '');
  vi.stubEnv(DATA_VARIABLE, '');
});
afterEach(() => {
  // Files share their process: the next one reads the pack of the checkout again.
  vi.unstubAllEnvs();
});

describe('the pack of a region', () => {
  test('is the root of the checkout for its own region, named or not', () => {
    const home = packOf(ROOT);
    expect(home).toEqual(packOf(ROOT, homeRegion(ROOT)));
    expect(home.home).toBe(true);
    expect(home.data).toBe(join(ROOT, 'data'));
    expect(publisherPath(ROOT)).toBe(join(ROOT, 'editeur.json'));
  });

  test('is one folder for any other: figures, boundaries, publisher, and what is kept of it', () => {
    const home = cacheFolder(ROOT, 'contours');
    expect(takeRegion(['--port', '4000', '--region', '99'])).toEqual({
      args: ['--port', '4000'],
      fault: null,
    });
    const folder = join(packs, '99');
    expect(packOf(ROOT)).toMatchObject({ region: '99', home: false, folder });
    expect(dataFolder(ROOT)).toBe(join(folder, 'data'));
    expect(boundaryPath(ROOT, 'cog.json')).toBe(join(folder, 'boundaries/cog.json'));
    expect(publisherPath(ROOT)).toBe(join(folder, 'editeur.json'));
    expect(cacheFolder(ROOT, 'contours')).not.toBe(home);
  });
});

describe('what a pack says of its region', () => {
  test('is in its own boundaries, never in those that are kept for every new pack', () => {
    const folder = join(packs, '99');
    const said = { villes: ['99001'] };
    writeFileSync(join(folder, 'region.json'), JSON.stringify(said));
    expect(settingsFor('pack', folder)).toEqual(said);
    expect(settingsFor('kept', folder)).toEqual({});
  });
});

describe('--region', () => {
  test('is taken out of the arguments, in both forms', () => {
    expect(takeRegion(['--region=99', '--open']).args).toEqual(['--open']);
    expect(takeRegion(['data', '--region', '99']).args).toEqual(['data']);
    expect(process.env[REGION_VARIABLE]).toBe('99');
  });

  test('says what to do where there is no such pack, or no code', () => {
    expect(takeRegion(['--region', '98']).fault).toContain('npm run nouvelle-region -- 98');
    expect(takeRegion(['--region', '../99']).fault).toContain('pas de chiffres');
    expect(takeRegion(['--region', '--port', '1'])).toMatchObject({
      args: ['--port', '1'],
      fault: expect.stringContaining('aucun code'),
    });
    expect(process.env[REGION_VARIABLE]).toBe('');
  });

  test('is a fault that its own advice mends, where a folder holds boundaries alone', () => {
    const folder = join(packs, '53');
    mkdirSync(join(folder, 'boundaries'), { recursive: true });
    writeFileSync(join(folder, 'boundaries/cog.json'), 'made before');
    expect(takeRegion(['--region', '53']).fault).toContain('npm run nouvelle-region -- 53');
    // What the advice asks first: it is not a pack yet.
    expect(isPack(folder)).toBe(false);
    placePack(
      folder,
      new Map([
        ['boundaries/cog.json', 'made now'],
        ['data/parties.csv', 'code'],
      ]),
    );
    expect(takeRegion(['--region', '53']).fault).toBeNull();
    expect(readFileSync(join(folder, 'boundaries/cog.json'), 'utf8')).toBe('made before');
    expect(readdirSync(packs).sort()).toEqual(['53', '99']);
  });

  test('is in the commands that a command tells to type', () => {
    expect(commandOf('check:data')).toBe('npm run check:data');
    takeRegion(['--region', homeRegion(ROOT)]);
    expect(commandOf('version:data', '"juin"')).toBe('npm run version:data -- "juin"');
    takeRegion(['--region', '99']);
    expect(commandOf('check:data')).toBe('npm run check:data -- --region 99');
    expect(commandOf('version:data', '"juin"')).toBe('npm run version:data -- --region 99 "juin"');
  });

  test('is no word of a command that does not name it', () => {
    expect(takeRegion(['--port', '4000'])).toEqual({ args: ['--port', '4000'], fault: null });
    expect(process.env[REGION_VARIABLE]).toBe('');
  });
});
