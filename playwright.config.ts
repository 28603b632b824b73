import { defineConfig } from '@playwright/test';
import { findChromium, thisMachine } from './scripts/lib/find-chromium.mjs';
import { freePort } from './scripts/lib/run.mjs';

// Each worker reads this file again: what is chosen here is kept in the environment, or they would disagree.
process.env.PORT ??= String(await freePort());
process.env.CHROMIUM_PATH ??= findChromium(thisMachine()).found?.path ?? '';

const port = Number(process.env.PORT);
/** A sub-path, to prove that the site needs no place of its own. */
const baseURL = `http://127.0.0.1:${port}/pactes/`;
const isCi = Boolean(process.env.CI);
const executablePath = process.env.CHROMIUM_PATH;

// Chromium refuses to start its sandbox as root, which is what a container runs as.
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = executablePath ? { executablePath } : {};

/**
 * Tags: none = wide screen only; `@phone` = on the phone as well; `@phone-only` = on the phone only;
 * `@webgl` = a journey about WebGL itself, which nothing replaces.
 * Every journey runs without WebGL; those of the start page and of faults run with it as well, and so does the phone.
 * `FULL=1` (set by `npm run test:full`) runs `tests/full/*.spec.ts`, and the other journeys with WebGL.
 */
const desktop = { viewport: { width: 1366, height: 768 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const journeys = { testDir: 'tests/e2e', use: desktop };
const WITH_WEBGL = /@webgl\b|\bweather\/|\bstart-page\.spec/;
const everyDay = [
  { ...journeys, name: 'desktop', grep: WITH_WEBGL, grepInvert: /@phone-only\b/ },
  {
    ...journeys,
    name: 'sans-webgl',
    testIgnore: '**/weather/**',
    grepInvert: /@phone-only\b|@webgl\b/,
    use: { ...desktop, launchOptions: { ...browser, args: [...args, '--disable-gpu', '--disable-3d-apis'] } },
  },
  { name: 'phone', testDir: 'tests/e2e', grep: /@phone(-only)?\b/, use: phone },
];
const full = [
  { name: 'full', testDir: 'tests/full', timeout: 300_000, use: desktop },
  // What axe reads is the same page with and without WebGL: the phone has its states with it.
  {
    ...journeys,
    name: 'avec-webgl',
    testIgnore: '**/accessibility.spec.ts',
    grepInvert: new RegExp(`@phone-only\\b|${WITH_WEBGL.source}`),
  },
];

export default defineConfig({
  projects: process.env.FULL ? full : everyDay,
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: isCi,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  globalTimeout: isCi ? 14 * 60_000 : 0,
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
    command: `"${process.execPath}" --import tsx scripts/serve.ts --port ${port}`,
    url: baseURL,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
