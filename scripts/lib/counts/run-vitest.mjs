/** A run of Vitest that leaves its counts in `.cache/test-counts/`. Node built-ins only. */
import { ROOT, run } from '../run.mjs';
import { countVitest } from './counts.mjs';
import { clearReport, readReport, reportPath } from './reports.mjs';

/**
 * @param {string} name  of the suite and of its report
 * @param {readonly string[]} [files]  none: all of them
 * @param {Readonly<Record<string, string>>} [env]
 */
export async function runVitest(name, files = [], env = {}) {
  clearReport(name);
  const { code } = await run(
    process.execPath,
    [
      `${ROOT}node_modules/vitest/vitest.mjs`,
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportPath(name)}`,
      ...files,
    ],
    { env },
  );
  return readReport(name, code, countVitest);
}
