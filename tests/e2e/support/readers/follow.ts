import type { Page } from '@playwright/test';

/**
 * Goes to another view as a link inside the page would: a third of what a page costs that is loaded again, and the same
 * view. For journeys that read several views; one about the arrival on a page opens it.
 *
 * @param query of the explorer or embed that is open, whose shell stays; resolves once the view is on screen
 */
export const follow = (page: Page, query: string): Promise<void> =>
  page.evaluate(
    (search) =>
      new Promise<void>((done) => {
        window.history.pushState(null, '', `${window.location.pathname}${search}`);
        window.dispatchEvent(new PopStateEvent('popstate'));
        // Drawn in the first frame; what is measured in it, in the second.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
      }),
    query === '' ? '' : `?${query}`,
  );
