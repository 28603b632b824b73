import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DATA_VARIABLE, dataFolder } from '../../scripts/data/folders';
import { checkData } from '../../scripts/lib/checks/check-data';
import { amendedPack } from '../fixtures/packs/amended';
import { renamedPack } from '../fixtures/packs/renamed';
import { FROZEN, ROOT } from '../fixtures/real-model';

/** What a person changes in a spreadsheet fails no test and asks for no line of code. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edition-'));
  amendedPack(dataFolder(ROOT), join(folder, 'amended'));
  renamedPack(FROZEN, join(folder, 'renamed'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['amended', 'renamed'])('the %s pack is found right', (name) => {
  const said: string[] = [];
  expect(checkData(ROOT, join(folder, name), (line) => said.push(line))).toEqual([]);
  expect(said.join('\n')).toContain('Données justes');
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
