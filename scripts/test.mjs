/**
 * `npm test`: sets up what is missing (dependencies, a browser), then runs every test that needs Node and Chromium:
 * Vitest, the production build, Playwright against that build. Everything runs even when something fails first.
 * Counts go to `.cache/test-counts/`. Node built-ins only.
 */
import { countPlaywright, failure, success, total } from './lib/counts/counts.mjs';
import { clearReport, countsText, readReport, reportPath, writeCounts } from './lib/counts/reports.mjs';
import { runVitest } from './lib/counts/run-vitest.mjs';
import { getChromium } from './lib/get-chromium.mjs';
import { npm, ROOT, run } from './lib/run.mjs';
import { announce } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

async function unitTests() {
  announce('Tests unitaires, données, contours, architecture (Vitest)');
  return runVitest('vitest');
}

async function build() {
  announce('Version de production');
  const { code } = await npm(['run', '--silent', 'build']);
  return code === 0 ? success('build') : failure('build', `npm run build a échoué (code ${code})`);
}

/** @param {string} chromium */
async function browserTests(chromium) {
  announce('Tests dans le navigateur (Playwright)');
  clearReport('playwright');
  const { code } = await run(
    process.execPath,
    [`${ROOT}node_modules/@playwright/test/cli.js`, 'test', '--reporter=list,json'],
    { env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath('playwright') } },
  );
  return readReport('playwright', code, countPlaywright);
}

async function main() {
  if (!(await setUp())) return [failure('installation', 'voir le message ci-dessus')];
  const chromium = await getChromium();
  const counts = [await unitTests(), await build()];
  if (!chromium) counts.push(failure('playwright', 'aucun Chromium'));
  else if (counts.at(-1)?.failed) counts.push(failure('playwright', 'non lancé, la construction a échoué'));
  else counts.push(await browserTests(chromium));
  return counts;
}

clearReport('npm-test');
const counts = await main();
writeCounts('npm-test', counts);
console.log(countsText(counts));
if (total(counts).failed > 0) process.exitCode = 1;
