import type { Page } from '@playwright/test';

interface Noted {
  readonly name: string;
  readonly args?: { readonly data?: { readonly reason?: string; readonly nodeName?: string } };
}

/** What gives a drawing another size: the page that is laid out around it, or the map, which tells it. */
const CAUSES = {
  page: ['LayoutInvalidationTracking', 'Size changed'],
  map: ['StyleRecalcInvalidationTracking', 'Inline CSS style declaration was mutated'],
} as const;
type Cause = keyof typeof CAUSES;

/** Runs something, and counts how often the browser gave a drawing of the map another size meanwhile. */
export async function drawingsResized(
  page: Page,
  run: () => Promise<unknown>,
  causes: readonly Cause[] = ['page', 'map'],
): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  const noted: Noted[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => noted.push(...(value as unknown as Noted[])));
  const categories = ['disabled-by-default-devtools.timeline.invalidationTracking'];
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  await run();
  const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
  await cdp.send('Tracing.end');
  await complete;
  await cdp.detach();
  return noted.filter(({ name, args: { data } = {} }) =>
    causes.some(
      (cause) =>
        CAUSES[cause][0] === name &&
        CAUSES[cause][1] === data?.reason &&
        data.nodeName?.startsWith("svg class='carte-"),
    ),
  ).length;
}
