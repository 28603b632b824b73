import { defineConfig, type Project } from '@playwright/test';
import { findChromium, thisMachine } from './scripts/lib/find-chromium.mjs';
import { freePort } from './scripts/lib/run.mjs';
import { temporaryFolder } from './tests/temporary-folder.mjs';

// Each worker reads this file again: what is chosen here is kept in the environment, or they would disagree.
process.env.PORT ??= String(await freePort());
if (process.env.FULL) {
  process.env.CHROMIUM_WHOLE ??= findChromium(thisMachine(), 'whole').found?.path ?? '';
  // Sites that several files of tests read: they go with the process that chose the folder.
  process.env.PACTES_SITES ??= temporaryFolder('sites');
}
process.env.CHROMIUM_PATH ??= findChromium(thisMachine(), 'light').found?.path ?? '';

const port = Number(process.env.PORT);
/** A sub-path, to prove that the site needs no place of its own. */
const baseURL = `http://127.0.0.1:${port}/pactes/`;
/** Folder of the built site: another one where a suite tries other data. */
const site = process.env.PACTES_SITE ?? 'dist';
const isCi = Boolean(process.env.CI);
const executablePath = process.env.CHROMIUM_PATH;

const args = [
  // Chromium refuses to start its sandbox as root, which is what a container runs as.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  // Letters stand alike in the whole browser and in the headless shell, on paper as well.
  '--font-render-hinting=none',
];
const browser = executablePath ? { executablePath } : {};
/**
 * A journey shows each page once or twice: to compile its scripts for a thousand turns, and to paint the map anew for each
 * small square of the window, is a third of what it costs. What a page is and does stays the same.
 */
const ONE_PAINT = ['--default-tile-width=2048', '--default-tile-height=1200'];
const ONE_VISIT = [...ONE_PAINT, '--js-flags=--no-opt,--no-maglev,--always-sparkplug'];
/**
 * Few journeys look at a pixel: all lay the page out and paint it, but its tiles have no memory to be filled in, which is a
 * quarter of what a page costs. Those that take a picture have the tag `@painted`. `PAINT=1` fills them in everywhere: for
 * the picture of a journey that fails, or to look on.
 */
const NO_PIXEL = process.env.PAINT ? [] : ['--force-gpu-mem-available-mb=0'];

/**
 * Tags: none = wide screen only; `@phone` = on the phone as well; `@phone-only` = on the phone only;
 * `@webgl` = a journey about WebGL itself, which nothing replaces; `@both` = one that works the map itself, which
 * `test:full` plays again with WebGL; `@full` = long and rarely hurt, left to `test:full`.
 * `@fullphone` = on the phone in `test:full` alone. `@painted` = it takes a picture of a page, whose pixels are filled in.
 * Every journey runs without WebGL: the SVG is the map of a machine without a graphics card, as of this browser. Those
 * about WebGL run with it, drawn by the processor, as for a reader who has chosen it.
 * `FULL=1` (set by `npm run test:full`) runs `tests/full/*.spec.ts` and what a day leaves out: no journey runs twice.
 */
const desktop = { viewport: { width: 1366, height: 768 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const noWebGl = (more: readonly string[]) => ({
  launchOptions: { ...browser, args: [...args, ...more, '--disable-gpu', '--disable-3d-apis'] },
});
/** A browser as people have it: with WebGL for those who choose it, every pixel filled in, scripts compiled. */
const WHOLE = desktop;
const SVG = { ...desktop, ...noWebGl([...ONE_VISIT, ...NO_PIXEL]) };
const PHONE = { ...phone, ...noWebGl([...ONE_VISIT, ...NO_PIXEL]) };
const ATELIER = 'tests/e2e/atelier/**';
const everyDay: Project[] = [
  {
    // One project for all that needs more than a page laid out: each starts its own workers and browsers. The atelier writes
    // every page of the site, long enough for scripts to be worth compiling.
    name: 'entier',
    testDir: 'tests/e2e',
    grep: [/@webgl\b/, /@painted\b/, /atelier\.spec/],
    grepInvert: /@full\b/,
    // With WebGL each frame takes the processor a fifth of a second.
    timeout: 180_000,
    use: WHOLE,
  },
  {
    name: 'sans-webgl',
    testDir: 'tests/e2e',
    testIgnore: ATELIER,
    grepInvert: /@(phone-only|webgl|full|painted)\b/,
    use: SVG,
  },
  {
    name: 'phone',
    testDir: 'tests/e2e',
    grep: /@phone(-only)?\b/,
    grepInvert: /@full\b/,
    use: PHONE,
  },
];
/** About the browser itself: its memory, its windows, a file of the disk, tiles that WebGL draws. */
const OF_BROWSER = /\/full\/(monkey|single-page|growth)\.spec\.ts$/;
const whole = process.env.CHROMIUM_WHOLE ? { executablePath: process.env.CHROMIUM_WHOLE } : browser;
const INSTALLED = { ...desktop, launchOptions: { ...whole, args } };
const full: Project[] = [
  {
    name: 'entier',
    testDir: 'tests/full',
    testMatch: OF_BROWSER,
    timeout: 300_000,
    use: INSTALLED,
  },
  {
    name: 'full',
    testDir: 'tests/full',
    testIgnore: OF_BROWSER,
    timeout: 300_000,
    // They build sites, and open more pages than they stay on.
    use: { ...desktop, ...noWebGl(ONE_PAINT) },
  },
  {
    name: 'avec-webgl',
    testDir: 'tests/e2e',
    grep: /@both\b|@(webgl|painted)\b.*@full\b/,
    timeout: 180_000,
    use: WHOLE,
  },
  {
    name: 'rares',
    testDir: 'tests/e2e',
    grep: /@full\b/,
    grepInvert: /@(phone-only|webgl|painted)\b/,
    use: SVG,
  },
  { name: 'rares-phone', testDir: 'tests/e2e', grep: /@full\b.*@phone(-only)?\b|@fullphone\b/, use: PHONE },
];

export default defineConfig({
  projects: process.env.FULL ? full : everyDay,
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  // Two work while one waits for a frame, a file or its own page.
  workers: 3,
  retries: 0,
  forbidOnly: isCi,
  // A journey that passes waits for none of these; on a machine that does other work, they must not be what fails.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  globalTimeout: isCi ? 30 * 60_000 : 0,
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    baseURL,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    // A cache between the tests and the server would hide its faults; the journeys without network allow it.
    serviceWorkers: 'block',
    // No trace by default: recording slows down software-drawn WebGL. Ask for one with `--trace on`.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...browser,
      args,
    },
  },
  webServer: {
    command: `"${process.execPath}" --import tsx scripts/serve.ts --root "${site}" --port ${port}`,
    url: baseURL,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
