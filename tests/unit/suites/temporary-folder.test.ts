import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../fixtures/real-model';
import { removeTemporaryFolders, temporaryFolder } from '../../temporary-folder.mjs';

const HELPER = 'tests/temporary-folder.mjs';
/** A folder made among those of the machine; in two parts, so that this file does not find itself. */
const TEMPORARY = new RegExp(`\\b(${['mkd', 'temp'].join('')}|${['tmp', 'dir'].join('')}\\b)`);

test('nothing else in the suites makes one', () => {
  const folders = readdirSync('tests').filter((name) => !name.includes('.') && name !== 'bench');
  const files = [
    ...readdirSync('.').filter((name) => name.endsWith('.config.ts')),
    HELPER,
    ...folders.flatMap((folder) =>
      readdirSync(`tests/${folder}`, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
        .map((name) => `tests/${folder}/${name}`.replaceAll('\\', '/')),
    ),
  ];
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((path) => TEMPORARY.test(readFileSync(path, 'utf8')))).toEqual([HELPER]);
});

test('folders go at the end of who made them, full, empty or gone already; a new one stays till the next end', () => {
  const before = process.listenerCount('exit');
  const [full, empty, gone] = ['plein', 'vide', 'parti'].map(temporaryFolder);
  if (full === undefined || empty === undefined || gone === undefined) throw new Error('three folders');
  expect(new Set([full, empty, gone]).size).toBe(3);
  mkdirSync(join(full, 'data'));
  writeFileSync(join(full, 'data/actions.csv'), 'id');
  rmSync(gone, { recursive: true });
  // However many files share the process, none leaves a listener.
  expect(process.listenerCount('exit')).toBe(before + 1);
  removeTemporaryFolders();
  expect(process.listenerCount('exit')).toBe(before);
  expect([full, empty, gone].filter((folder) => existsSync(folder))).toEqual([]);
  const next = temporaryFolder('suivant');
  expect(existsSync(next)).toBe(true);
  removeTemporaryFolders();
  expect(existsSync(next)).toBe(false);
});

test.each([
  ['ends', ''],
  ['is left by an error', 'throw new Error("fault");'],
  ['is told to end', 'process.exit(3);'],
])('a process that %s leaves none', (_, how) => {
  const program = `import { existsSync } from 'node:fs';
    import { temporaryFolder } from './tests/temporary-folder.mjs';
    const folder = temporaryFolder('programme');
    console.log(folder, existsSync(folder));
    ${how}`;
  let said = '';
  try {
    said = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    said = String(Object(error).stdout);
  }
  const [folder = '', made] = said.trim().split(' ');
  expect(made).toBe('true');
  expect(existsSync(folder)).toBe(false);
});
