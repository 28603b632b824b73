import { test as base, expect, type Page } from '@playwright/test';
import { ExplorerDriver } from './explorer-driver';
import { webGlChosen, webGlChosenInFrames } from './machine';

/** What a browser says of a file that does not come, or comes as something else. */
export const FILE_FAULTS = /Failed to load (resource|module script)|net::ERR_/;

/** Addresses that a test gave to `page.route` and that nothing asked for: it would pass without them. */
function watchRoutes(page: Page): () => string[] {
  const unused = new Set<string>();
  const route = page.route.bind(page);
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
  return () => [...unused];
}

interface Fixtures {
  readonly explorer: ExplorerDriver;
  /** The reader has chosen WebGL, in every page of the test. */
  readonly webgl: boolean;
  /** What the console may say in the test; by default, nothing. */
  readonly expectFaults: RegExp | null;
  readonly guard: undefined;
}

/**
 * Every test, whatever it asks for, fails on a console error, a warning or an uncaught exception that it did not expect,
 * and on a route that never matched.
 */
export const test = base.extend<Fixtures>({
  webgl: [false, { option: true }],
  expectFaults: [null, { option: true }],
  storageState: ({ webgl, storageState, baseURL }, use) =>
    use(webgl && baseURL ? webGlChosen(baseURL) : storageState),
  explorer: ({ page }, use) => use(new ExplorerDriver(page)),
  guard: [
    async ({ page, explorer, webgl, expectFaults }, use, info) => {
      if (webgl) await webGlChosenInFrames(page);
      const unused = watchRoutes(page);
      await use(undefined);
      if (info.status !== info.expectedStatus) return;
      expect(explorer.faults.filter((fault) => !expectFaults?.test(fault))).toEqual([]);
      expect(unused(), 'routes that nothing asked for').toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };
