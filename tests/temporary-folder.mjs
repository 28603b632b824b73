/**
 * Folders of the suites on the disk of the machine: a day of runs left hundreds of them. Each is taken away when the file of
 * tests that made it ends (`tests/own-environment.ts`), and at the latest with its process. Nothing else in `tests/` makes
 * one, to which `tests/unit/suites/temporary-folder.test.ts` holds. Node built-ins only.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {Set<string>} */
const made = new Set();

/**
 * A new, empty folder.
 * @param {string} name  tells what it holds, to who finds it while a test runs
 */
export function temporaryFolder(name) {
  // One listener a file: several files of tests share one process, each with a copy of this module.
  if (made.size === 0) process.once('exit', removeTemporaryFolders);
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  made.add(folder);
  return folder;
}

/** Takes away all that this file, or this process, has made; what a test has removed itself is no fault. */
export function removeTemporaryFolders() {
  process.off('exit', removeTemporaryFolders);
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
  made.clear();
}
