/**
 * `npm run test:full`: what `npm test` leaves out because it needs system packages or a long time. It runs the suites
 * that exist in `tests/full/`:
 * - `*.spec.ts`: Playwright, against the built app;
 * - `*.mjs`: a program; exit 0 passed, 77 skipped (its last line says why), other failed. When its last line is
 *   `N passed, N failed[, N skipped]`, that count is taken instead.
 *
 * Node built-ins only.
 */
import { existsSync, readdirSync } from 'node:fs';
import {
  countFromLastLine,
  countPlaywright,
  failure,
  skip,
  success,
  total,
  withExitCode,
} from './lib/counts/counts.mjs';
import { clearReport, countsText, readReport, reportPath, writeCounts } from './lib/counts/reports.mjs';
import { getChromium } from './lib/get-chromium.mjs';
import { npm, ROOT, run } from './lib/run.mjs';
import { announce } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { isBuilt } from './site/cache/last-build.mjs';

/** @typedef {import('./lib/counts/counts.mjs').Count} Count */

const FOLDER = `${ROOT}tests/full`;
/** These first: all the others fit beside the one, which computes from end to end, and the next builds a site. */
const LONGEST = ['properties.mjs', 'changed-data.mjs'];
const rank = (/** @type {string} */ file) =>
  LONGEST.includes(file) ? LONGEST.indexOf(file) : LONGEST.length;
/** Customary exit code for "could not be tried here". */
const SKIPPED = 77;

/**
 * The browsers of the suites: the light one where pages alone count, the whole one where it is the subject.
 * @returns {Promise<Record<string, string> | null>} for the environment of programs; `null` where there is none
 */
async function browsers() {
  const whole = await getChromium('whole');
  const light = whole && (await getChromium('light'));
  return whole && light ? { CHROMIUM_PATH: light, CHROMIUM_WHOLE: whole } : null;
}

/**
 * @param {string} file
 * @param {Record<string, string>} env
 * @returns {Promise<Count>}
 */
async function program(file, env) {
  announce(`tests/full/${file}, à côté d’une autre : ce qu’elle dit vient à la fin`);
  const start = performance.now();
  const { code, output } = await run(process.execPath, [`${FOLDER}/${file}`], {
    env,
    keep: true,
    held: true,
  });
  console.log(`▸ tests/full/${file} : ${Math.round((performance.now() - start) / 1000)} s`);
  if (code === SKIPPED) return skip(file, output.trimEnd().split('\n').at(-1) || 'sans raison donnée');
  const own = countFromLastLine(file, output);
  if (own) return withExitCode(own, code);
  return code === 0 ? success(file) : failure(file, `code ${code}`);
}

/** @param {Record<string, string>} browsers */
async function specs(browsers) {
  announce('tests/full/*.spec.ts (Playwright)');
  clearReport('playwright-full');
  const { code } = await run(
    process.execPath,
    [`${ROOT}node_modules/@playwright/test/cli.js`, 'test', '--reporter=list,json'],
    {
      env: { ...browsers, FULL: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath('playwright-full') },
    },
  );
  return readReport('playwright-full', code, countPlaywright);
}

/**
 * Runs them two at a time: most wait for a server, a browser or LibreOffice, and use one core. What comes after them begins
 * where one of the two lanes has no program left, beside the last: a core would be idle till its end.
 * @param {readonly string[]} files
 * @param {Record<string, string>} env
 * @param {() => Promise<Count | null>} after
 * @returns {Promise<Count[]>} in the order of their names, then of what comes after them
 */
async function programsOf(files, env, after) {
  /** @type {Map<string, Count>} */
  const counts = new Map();
  const next = [...files].sort((a, b) => rank(a) - rank(b)).values();
  /** @type {Promise<Count | null> | null} */
  let last = null;
  const lane = async () => {
    for (const file of next) counts.set(file, await program(file, env));
    last ??= after();
    await last;
  };
  await Promise.all([lane(), lane()]);
  return [...files.map((file) => counts.get(file)), await last].flatMap((count) => count ?? []);
}

/** @returns {Promise<Count[]>} */
async function main() {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
  const programs = files.filter((file) => file.endsWith('.mjs'));
  const hasSpecs = files.some((file) => file.endsWith('.spec.ts'));
  if (programs.length === 0 && !hasSpecs) {
    console.log(
      "test:full : aucune suite complémentaire n'existe encore (tests/full/ est vide) ; rien n'a été vérifié.",
    );
    return [];
  }
  if (!(await setUp())) return [failure('installation', 'voir le message ci-dessus')];
  // An old site would pass for that of these sources.
  if (!isBuilt(ROOT, process.env)) {
    announce('Version de production');
    const { code } = await npm(['run', '--silent', 'build']);
    if (code !== 0) return [failure('build', `npm run build a échoué (code ${code})`)];
  }
  const found = await browsers();
  return programsOf(programs, found ?? {}, async () => {
    if (!hasSpecs) return null;
    return found ? specs(found) : failure('playwright-full', 'aucun Chromium');
  });
}

clearReport('test-full');
const counts = await main();
writeCounts('test-full', counts);
console.log(countsText(counts));
if (total(counts).failed > 0) process.exitCode = 1;
