import type { Page } from '@playwright/test';

/** What paper has of a page whose interface has not come. */
export const earlyPaper = (page: Page) =>
  page.evaluate(() => {
    const frame = document.querySelector('#depart');
    const stage = frame?.querySelector('.stage');
    return {
      said: frame ? getComputedStyle(frame, '::after').content : '',
      map: stage ? getComputedStyle(stage).display !== 'none' : false,
    };
  });
