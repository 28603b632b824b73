/**
 * What a year brings, typed in a spreadsheet, fails no test: on a copy of the data with other years, ten per cent more
 * on every amount, an action, an axe, a wave and a pact, the check, the build, the suites on live data and the journeys
 * pass as they are, from tables that LibreOffice has saved. Last line: the counts.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { countPlaywright, failure, success, totalLine } from '../../scripts/lib/counts/counts.mjs';
import { clearReport, readReport, reportPath } from '../../scripts/lib/counts/reports.mjs';
import { runVitest } from '../../scripts/lib/counts/run-vitest.mjs';
import { ROOT, run } from '../../scripts/lib/run.mjs';
import { temporaryFolder } from '../temporary-folder.mjs';
import { hasLibreOffice, saveBySpreadsheet } from './lib/spreadsheet-saves.mjs';

/** @type {typeof import('../fixtures/packs/amended')} */
const { amendedPack } = await tsImport('../fixtures/packs/amended.ts', import.meta.url);
/** @type {typeof import('../../scripts/data/folders')} */
const { DATA_VARIABLE, dataFolder } = await tsImport('../../scripts/data/folders.ts', import.meta.url);

/** @type {typeof import('../../scripts/data/versions/freeze')} */
const { freeze } = await tsImport('../../scripts/data/versions/freeze.ts', import.meta.url);
/** @type {typeof import('../../scripts/data/versions/archived-versions')} */
const { VERSIONS_FOLDER } = await tsImport(
  '../../scripts/data/versions/archived-versions.ts',
  import.meta.url,
);

/** They spoil a pack themselves, or try the commands: they say nothing of live data. */
const LEFT_OUT = /next-edition|^check\W/;
const JOURNEYS = [
  'questions-sheets',
  'questions-depth',
  'answers/nested-contracts',
  'sheets',
  'typed-filters',
  'outputs',
  'written-pages',
  'frames/scenes',
];

const folder = temporaryFolder('donnees-changees');
const [data, site] = [join(folder, 'data'), join(folder, 'dist')];
const env = { [DATA_VARIABLE]: data, PACTES_SITE: site };
amendedPack(dataFolder(ROOT), data);
// Each table saved by a spreadsheet, where this machine has one.
const spreadsheet = hasLibreOffice();
if (spreadsheet) saveBySpreadsheet(data, folder);

// Where versions are kept, changed figures go out under a name of their own, as their keeper types it.
if (existsSync(join(data, VERSIONS_FOLDER)))
  freeze(ROOT, data, { day: '2099-12-31', nom: 'chiffres changés', note: '' });

/** @param {string} name @param {string[]} args */
async function step(name, args) {
  const { code } = await run(process.execPath, ['--import', 'tsx', ...args], { env });
  return code === 0 ? success(name) : failure(name, `code ${code}`);
}

async function suites() {
  const name = 'changed-data-vitest';
  const files = readdirSync(`${ROOT}tests/data`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.test(file))
    .map((file) => `tests/data/${file}`);
  return runVitest(name, files, env);
}

async function journeys() {
  const name = 'changed-data-playwright';
  clearReport(name);
  const { code } = await run(
    process.execPath,
    [
      `${ROOT}node_modules/@playwright/test/cli.js`,
      'test',
      '--project=sans-webgl',
      // Another suite runs beside this one.
      '--workers=1',
      '--reporter=list,json',
      // Each run empties the folder of its pictures as it starts: that of the specs is another.
      `--output=${ROOT}.cache/changed-data-results`,
      ...JOURNEYS.map((file) => `tests/e2e/${file}.spec.ts`),
    ],
    { env: { ...env, FULL: undefined, PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath(name) } },
  );
  return readReport(name, code, countPlaywright);
}

const counts = [await step('données', ['scripts/check-data.ts', data])];
counts.push(await step('site', ['scripts/build.ts', '--data', data, '--out', site]));
if (counts.every(({ failed }) => failed === 0)) counts.push(await suites(), await journeys());
for (const note of counts.flatMap(({ notes }) => notes)) console.log(`- ${note}`);
console.log(
  spreadsheet ? 'Tables enregistrées par LibreOffice.' : 'LibreOffice (soffice) absent : tables écrites.',
);
console.log(totalLine(counts));
process.exitCode = counts.some(({ failed }) => failed > 0) ? 1 : 0;
