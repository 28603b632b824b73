/**
 * The property tests of `npm test` on all their random cases, where a day tries a tenth of them. Last line: the counts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { totalLine } from '../../scripts/lib/counts/counts.mjs';
import { runVitest } from '../../scripts/lib/counts/run-vitest.mjs';
import { ROOT } from '../../scripts/lib/run.mjs';

const NAME = 'properties';
const files = readdirSync(`${ROOT}tests`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => readFileSync(`${ROOT}tests/${file}`, 'utf8').includes("/fixtures/cases'"))
  .map((file) => `tests/${file}`);

// One core: another suite runs beside this one. By the environment, since Vitest hands `--maxWorkers` of the command line on to
// no project: each would read that of the configuration again.
const count = await runVitest(NAME, files, { FULL: '1', VITEST_MAX_WORKERS: '1' });
for (const note of count.notes) console.log(`- ${note}`);
console.log(totalLine([count]));
if (count.failed > 0) process.exitCode = 1;
