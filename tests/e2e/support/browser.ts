import { test as base, expect, type Page } from '@playwright/test';
import { ExplorerDriver } from './explorer-driver';
import { withKeptPage } from './kept-page';
import { noteFaults } from './look/console-faults';
import { webGlChosen, webGlChosenInFrames, withFewPixels } from './machine';

/** What a browser says of a file that does not come, or comes as something else. */
export const FILE_FAULTS = /Failed to load (resource|module script)|net::ERR_/;

interface RouteWatch {
  /** Addresses that a test gave to `page.route` and that nothing asked for: it would pass without them. */
  readonly unused: () => readonly string[];
  /** The page may be that of the next test. */
  readonly stop: () => void;
}

function watchRoutes(page: Page): RouteWatch {
  const unused = new Set<string>();
  const own = page.route;
  const route = own.bind(page);
  page.route = (url, handler, options) => {
    const name = String(url);
    unused.add(name);
    return route(
      url,
      (asked, request) => {
        unused.delete(name);
        return handler(asked, request);
      },
      options,
    );
  };
  return {
    unused: () => [...unused],
    stop: () => {
      page.route = own;
    },
  };
}

interface Fixtures {
  readonly explorer: ExplorerDriver;
  /** The reader has chosen WebGL, in every page of the test: where it is about that, unless it says otherwise. */
  readonly webgl: boolean;
  /** What WebGL draws is looked at: it draws every pixel of its map. */
  readonly painted: boolean;
  /** A page that no other test has seen: for what is cached, offline, or kept by the browser. */
  readonly alone: boolean;
  /** What the console may say in the test; by default, nothing. */
  readonly expectFaults: RegExp | null;
  readonly guard: undefined;
}

/**
 * Every test, whatever it asks for, fails on a console error, a warning or an uncaught exception that it did not expect,
 * in its page as in the windows that are opened from it, and on a route that never matched.
 */
export const test = base.extend<Fixtures>({
  // What works the map itself (`@both`) is played again with it by the whole suites.
  webgl: [
    // biome-ignore lint/correctness/noEmptyPattern: a fixture says by its pattern that it needs no other.
    ({}, use, { tags, project }) =>
      use(tags.includes('@webgl') || (project.name === 'avec-webgl' && tags.includes('@both'))),
    { option: true },
  ],
  painted: [false, { option: true }],
  alone: [false, { option: true }],
  expectFaults: [null, { option: true }],
  storageState: ({ webgl, storageState, baseURL }, use) =>
    use(webgl && baseURL ? webGlChosen(baseURL) : storageState),
  context: async (
    { browser, alone, webgl, serviceWorkers, javaScriptEnabled, viewport, deviceScaleFactor },
    use,
    info,
  ) => {
    const asked = info.project.use;
    const special =
      alone ||
      webgl ||
      serviceWorkers !== 'block' ||
      javaScriptEnabled === false ||
      viewport !== asked.viewport ||
      deviceScaleFactor !== asked.deviceScaleFactor;
    if (!special) return withKeptPage(browser, use, () => info.status === info.expectedStatus);
    const context = await browser.newContext();
    await use(context);
    await context.close();
  },
  page: async ({ context }, use) => use(context.pages()[0] ?? (await context.newPage())),
  // A phone has the colours of the wide screen, where they are read.
  explorer: ({ page }, use, { project }) =>
    use(new ExplorerDriver(page, project.name === 'phone' ? 'structure' : 'all')),
  guard: [
    async ({ page, context, explorer, webgl, painted, expectFaults }, use, info) => {
      if (webgl) await webGlChosenInFrames(page);
      if (webgl && !painted) await withFewPixels(page);
      const { unused, stop } = watchRoutes(page);
      const opened = (other: Page): void => noteFaults(other, explorer.faults);
      context.on('page', opened);
      await use(undefined);
      context.off('page', opened);
      stop();
      if (info.status !== info.expectedStatus) return;
      expect(explorer.faults.filter((fault) => !expectFaults?.test(fault))).toEqual([]);
      expect(unused(), 'routes that nothing asked for').toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };
