/** A Chromium, and what a page says of itself through `probe.ts`. */
import {
  type Browser,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type Page,
} from '@playwright/test';
import { findChromium, thisMachine } from '../../../scripts/lib/find-chromium.mjs';
import { FRAME } from '../prepare/prepare';
import type { Condition } from '../report/results';
import { installProbe } from './probe';
import { installVitals } from './vitals';

export async function launch(): Promise<Browser> {
  const path = findChromium(thisMachine()).found?.path;
  return chromium.launch({
    ...(path ? { executablePath: path } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

export interface Opened {
  readonly page: Page;
  readonly session: CDPSession;
  close(): Promise<void>;
}

const SLOW_NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const FREE_NETWORK = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

/** What the browser already holds of the reader, and may keep of the site. */
export type Kept = Pick<BrowserContextOptions, 'storageState' | 'serviceWorkers'>;

/** A page of its own, with nothing kept from another, slowed down before it asks for anything. */
export async function open(browser: Browser, condition: Condition, kept: Kept = {}): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: FRAME.width, height: FRAME.height },
    locale: 'fr-FR',
    reducedMotion: 'reduce',
    ...kept,
  });
  const page = await context.newPage();
  // The loader of this script wraps functions in a helper that no page has.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.addInitScript(installProbe);
  await page.addInitScript(installVitals);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (condition === 'slow') {
    await session.send('Network.emulateNetworkConditions', SLOW_NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  return { page, session, close: () => context.close() };
}

/** What follows the first map is about the processor alone. */
export const freeNetwork = (session: CDPSession): Promise<unknown> =>
  session.send('Network.emulateNetworkConditions', FREE_NETWORK);
