import type { Page } from '@playwright/test';

/** Rows of each form that stay. */
const STAY = 4;

/**
 * Leaves of each table the first rows of each form: those whose elements, classes and roles are the same differ in their words
 * alone, and hundreds of them are read as a few are. For pages without script, which nothing writes again.
 */
export const leaveAlikeRows = (page: Page): Promise<number> =>
  page.evaluate((stay) => {
    const form = (row: Element): string =>
      [row, ...row.querySelectorAll('*')]
        .map((one) => [one.tagName, one.getAttribute('class'), one.getAttribute('role')].join(' '))
        .join();
    let gone = 0;
    for (const body of document.querySelectorAll('tbody')) {
      const counts = new Map<string, number>();
      for (const row of body.querySelectorAll('tr')) {
        const count = (counts.get(form(row)) ?? 0) + 1;
        counts.set(form(row), count);
        if (count > stay) {
          row.remove();
          gone += 1;
        }
      }
    }
    return gone;
  }, STAY);
