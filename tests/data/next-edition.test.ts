import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { DATA_VARIABLE, dataFolder } from '../../scripts/data/folders';
import { loadCog } from '../../scripts/data/outlines';
import { loadPacts } from '../../scripts/data/pacts-json';
import { readScenes } from '../../scripts/data/scenes';
import { checkData } from '../../scripts/lib/checks/check-data';
import { openScene } from '../../src/app/scenes/open-scene';
import { scenesWithout } from '../../src/atelier/scenes/check-show';
import { buildModel } from '../../src/domain/model';
import { amendedPack } from '../fixtures/packs/amended';
import { renamedPack } from '../fixtures/packs/renamed';
import { FROZEN, ROOT } from '../fixtures/real-model';
import { temporaryFolder } from '../temporary-folder.mjs';

/** What a person changes in a spreadsheet fails no test and asks for no line of code. */
let folder: string;
beforeAll(() => {
  folder = temporaryFolder('edition');
  amendedPack(dataFolder(ROOT), join(folder, 'amended'));
  renamedPack(FROZEN, join(folder, 'renamed'));
});

test.each(['amended', 'renamed'])('the %s pack is found right', (name) => {
  const said: string[] = [];
  expect(checkData(ROOT, join(folder, name), (line) => said.push(line))).toEqual([]);
  expect(said.join('\n')).toContain('Données justes');
});

test('an axe more is presented by the scenes that stand: its map, its largest amounts, and no waiting axe', () => {
  const pack = join(folder, 'amended');
  const pacts = loadPacts(ROOT, pack);
  const before = loadPacts(ROOT).axes.map(({ num }) => num);
  const [added] = pacts.axes.filter(({ num }) => !before.includes(num));
  if (!added) throw new Error('the amended pack has no axe more');
  const read = readScenes(ROOT, pacts, pack);
  if (!read.ok) throw new Error(read.faults.join('\n'));
  const own = read.show.scenes.filter((scene) => JSON.stringify(scene).includes(`axe${added.num}`));
  expect(own.map(({ genre }) => genre)).toEqual(['carte', 'actions']);
  expect(own[0]).toMatchObject({
    surtitre: expect.stringContaining(added.titreCourt),
    vue: expect.stringContaining(`axe=${added.num}`),
  });
  expect(scenesWithout(pacts, read.show)).toEqual([]);
  const model = buildModel(pacts, loadCog(ROOT, pacts));
  const [map, list] = own.map((scene) => openScene(model, scene));
  expect(map?.figures.map(({ value }) => value)).toContain(
    pacts.actions
      .filter(({ axe }) => axe === added.num)
      .flatMap(({ lignes }) => lignes)
      .reduce((sum, { montantEur }) => sum + montantEur, 0),
  );
  expect(list?.table?.rows.length).toBeGreaterThan(0);
});

/** `tests/full/changed-data.mjs` tries them on the amended pack. */
test('the renamed pack keeps all that must hold of live data', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', 'tests/data/live.test.ts'],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, [DATA_VARIABLE]: join(folder, 'renamed') } },
  );
  expect(status, stdout).toBe(0);
}, 240_000);
