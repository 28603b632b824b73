import type { Page } from '@playwright/test';

/**
 * What the software GL driver says of its own speed, and a frame of the preview that is closed while its map is still
 * loading its worker: no fault of the app. Service workers are blocked by the tests themselves.
 */
const HARMLESS =
  /GL Driver Message|Service Worker registration blocked|terminated workers were never created/;

/** Notes errors, warnings and uncaught exceptions of a page from here on. */
export function noteFaults(page: Page, faults: string[]): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !HARMLESS.test(message.text()))
      faults.push(`${message.type()} : ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`pageerror : ${error.message}`));
}
