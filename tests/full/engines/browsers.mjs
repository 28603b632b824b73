import puppeteer from 'puppeteer-core';
import { freePort } from '../../../scripts/lib/run.mjs';
import { findMiniBrowser, findProgram, start } from './programs.mjs';
import { openSession, whenReady } from './web-driver.mjs';

/** @typedef {import('./journeys.mjs').Engine} Engine */

/**
 * One engine to try.
 * @typedef {object} Candidate
 * @property {string} name
 * @property {'maplibre' | 'svg'} renderer
 * @property {string | null} missing why it cannot be tried here
 * @property {(display: string) => Promise<Engine>} launch
 */

/** What Firefox logs when a page is left while its service worker still fetches what was asked for ahead. */
const LEFT_BEHIND = /A ServiceWorker intercepted the request and encountered an unexpected error/;

const WIDTH = 1366;
const HEIGHT = 768;

/**
 * @param {string} executablePath
 * @param {boolean} webgl
 * @param {string} display
 * @returns {Promise<Engine>}
 */
async function firefox(executablePath, webgl, display) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: false,
    defaultViewport: { width: WIDTH, height: HEIGHT },
    env: { ...process.env, DISPLAY: display },
    extraPrefsFirefox: {
      'intl.accept_languages': 'fr',
      'ui.prefersReducedMotion': 1,
      'webgl.disabled': !webgl,
      // No window manager on that screen: without this no window has the focus.
      'focusmanager.testmode': true,
      // Drawn by software where there is no card: refused by default.
      'webgl.force-enabled': webgl,
    },
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  /** @type {string[]} */
  const faults = [];
  page.on('pageerror', (error) => {
    if (!LEFT_BEHIND.test(String(error))) faults.push(String(error));
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !LEFT_BEHIND.test(message.text())) faults.push(message.text());
  });
  return {
    open: async (url) => {
      await page.goto(url);
    },
    run: (source, ...args) => page.evaluate(`(${source})(...${JSON.stringify(args)})`),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    back: async () => {
      // Not `goBack`: it waits for a document, and ours stays the same.
      await page.evaluate('window.history.back()');
    },
    faults: () => faults.splice(0),
    close: () => browser.close(),
  };
}

/**
 * @param {string} driver
 * @param {string} binary
 * @param {string} display
 * @returns {Promise<Engine>}
 */
async function webkit(driver, binary, display) {
  const port = await freePort();
  const { stop } = start(driver, [`--port=${port}`], { env: { DISPLAY: display, LANG: 'fr_FR.UTF-8' } });
  const base = `http://127.0.0.1:${port}`;
  try {
    await whenReady(base);
    const engine = await openSession(base, {
      'webkitgtk:browserOptions': { binary, args: ['--automation', `--geometry=${WIDTH}x${HEIGHT}`] },
    });
    return {
      ...engine,
      close: async () => {
        await engine.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @returns {Candidate[]} */
export function candidates() {
  const fox = findProgram('FIREFOX_PATH', 'firefox-esr', 'firefox');
  const driver = findProgram('WEBKIT_DRIVER_PATH', 'WebKitWebDriver');
  const mini = findMiniBrowser();
  const noFox = fox ? null : 'Firefox absent (paquet firefox-esr)';
  const noWebkit =
    driver && mini ? null : 'WebKitGTK absent (paquets webkit2gtk-driver et libwebkit2gtk-4.1-0)';
  return [
    {
      name: 'Firefox',
      renderer: 'maplibre',
      missing: noFox,
      launch: (display) => firefox(fox ?? '', true, display),
    },
    {
      name: 'Firefox sans WebGL',
      renderer: 'svg',
      missing: noFox,
      launch: (display) => firefox(fox ?? '', false, display),
    },
    {
      name: 'WebKitGTK',
      renderer: 'maplibre',
      missing: noWebkit,
      launch: (display) => webkit(driver ?? '', mini ?? '', display),
    },
  ];
}
