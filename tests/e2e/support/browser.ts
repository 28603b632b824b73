import { test as base, expect } from '@playwright/test';
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
