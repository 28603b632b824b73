import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATA_VARIABLE } from '../../scripts/data/folders';
import { renamedPack } from '../fixtures/packs/renamed';
import { FROZEN, ROOT } from '../fixtures/real-model';

/**
 * What a person changes in a spreadsheet fails no test and asks for no line of code: here the words and years of the next
 * deck; `tests/full/changed-data.mjs` tries the amounts and lines of another year.
 */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edition-'));
  renamedPack(FROZEN, join(folder, 'renamed'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const onData = (name: string, args: readonly string[]) =>
  spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, [DATA_VARIABLE]: join(folder, name) },
  });

describe('the renamed pack', () => {
  const name = 'renamed';

  test('is found right', () => {
    const { status, stdout, stderr } = onData(name, [
      '--import',
      'tsx',
      'scripts/check-data.ts',
      join(folder, name),
    ]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('Données justes');
  }, 120_000);

  test('keeps all that must hold of live data', () => {
    const { status, stdout } = onData(name, [
      'node_modules/vitest/vitest.mjs',
      'run',
      'tests/data/live.test.ts',
    ]);
    expect(status, stdout).toBe(0);
  }, 240_000);
});
