/**
 * The property tests of `npm test` on all their random cases, where a day tries a tenth of them. Last line: the counts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { countVitest, totalLine } from '../../scripts/lib/counts/counts.mjs';
import { clearReport, readReport, reportPath } from '../../scripts/lib/counts/reports.mjs';
import { ROOT, run } from '../../scripts/lib/run.mjs';

const NAME = 'properties';
const files = readdirSync(`${ROOT}tests`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => readFileSync(`${ROOT}tests/${file}`, 'utf8').includes("/fixtures/cases'"))
  .map((file) => `tests/${file}`);

clearReport(NAME);
const { code } = await run(
  process.execPath,
  [
    `${ROOT}node_modules/vitest/vitest.mjs`,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportPath(NAME)}`,
    ...files,
  ],
  { env: { FULL: '1' } },
);
const count = readReport(NAME, code, countVitest);
for (const note of count.notes) console.log(`- ${note}`);
console.log(totalLine([count]));
if (count.failed > 0) process.exitCode = 1;
