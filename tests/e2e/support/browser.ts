import { test as base, expect, type Page } from '@playwright/test';
import { ExplorerDriver } from './explorer-driver';

/** Every test gets a driver, and fails on any console error, warning or uncaught exception it did not expect. */
export const test = base.extend<{ explorer: ExplorerDriver; expectFaults: boolean }>({
  expectFaults: [false, { option: true }],
  explorer: async ({ page, expectFaults }, use) => {
    const explorer = new ExplorerDriver(page);
    await use(explorer);
    if (!expectFaults) expect(explorer.faults).toEqual([]);
  },
});
export { expect };

/** From the next page on, no WebGL, as on a device that has none. */
export const withoutWebGl = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
