/**
 * `npm test`: sets up what is missing (dependencies, a browser), then runs every test that needs Node and Chromium:
 * Vitest, the production build, Playwright against that build. Everything runs even when something fails first. A build that
 * would make again what stands there is left out, but where `CI` is set: there, all is made anew.
 * Counts go to `.cache/test-counts/`. Node built-ins only.
 *
 * `-- --region CODE`: the pack of that region, as it stands: its data, its build, and a walk of its site.
 */
import { countPlaywright, failure, success, total } from './lib/counts/counts.mjs';
import { clearReport, countsText, readReport, reportPath, writeCounts } from './lib/counts/reports.mjs';
import { runVitest } from './lib/counts/run-vitest.mjs';
import { getChromium } from './lib/get-chromium.mjs';
import { homeRegion, regionOfCommand, VARIABLE } from './lib/region.mjs';
import { npm, ROOT, run } from './lib/run.mjs';
import { announce } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { isBuilt } from './site/cache/last-build.mjs';

async function unitTests() {
  announce('Tests unitaires, données, contours, architecture (Vitest)');
  return runVitest('vitest');
}

/** Beside the suites of Vitest, which leave a core in peace while they start and while they end; told after them. */
async function build() {
  if (!process.env.CI && isBuilt(ROOT, process.env)) {
    announce('Version de production : dist/ est déjà celle de ces sources');
    return success('build');
  }
  announce('Version de production, à côté');
  const { code } = await npm(['run', '--silent', 'build'], { held: true });
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

/**
 * The pack of another region alone: the other suites are about that of the repository.
 * @param {string} chromium
 */
async function regionTests(chromium) {
  announce(`Région ${process.env[VARIABLE]} : données, site, parcours (Playwright)`);
  clearReport('playwright');
  const { code } = await run(
    process.execPath,
    [
      ...[`${ROOT}node_modules/@playwright/test/cli.js`, 'test', '--project=full', '--reporter=list,json'],
      'tests/full/regions/own-region.spec.ts',
    ],
    {
      env: {
        // The pack of the repository stays that of every other part of the suites.
        ...{ FULL: '1', PACTES_ESSAI: process.env[VARIABLE], [VARIABLE]: '', CHROMIUM_PATH: chromium },
        PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath('playwright'),
      },
    },
  );
  return readReport('playwright', code, countPlaywright);
}

async function main() {
  regionOfCommand();
  if (!(await setUp())) return [failure('installation', 'voir le message ci-dessus')];
  const chromium = await getChromium('light');
  if ((process.env[VARIABLE] || homeRegion()) !== homeRegion()) {
    return [chromium ? await regionTests(chromium) : failure('playwright', 'aucun Chromium')];
  }
  const built = build();
  const counts = [await unitTests(), await built];
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
