import type { Page } from '@playwright/test';
import { THEMES } from '../../../src/themes/list';
import { test as base, expect } from '../support/browser';
import { holdBack } from '../support/readers/hold-back';

/** Whether the map that the page shows lies over its legend. */
const mapOverLegend = (page: Page): Promise<boolean> =>
  page.locator('#depart [data-renderer]').evaluate((map) => {
    const [one, other] = [map, document.querySelector('#depart [aria-label="Légende"]')].map(
      (element) => element?.getBoundingClientRect() ?? new DOMRect(),
    );
    if (!one || !other?.height) throw new Error('no legend in the page');
    return (
      one.right > other.left && other.right > one.left && one.bottom > other.top && other.bottom > one.top
    );
  });

/** Their view is in the page itself. */
const START_VIEWS: readonly string[] = ['', '?mode=integration'];
const DAILY: readonly string[] = [THEMES[0], 'besoins'];

/** A browser keeps its pace for the pages of the next tests, unless it is given back. */
interface Pace {
  readonly slow: () => Promise<void>;
  readonly asBefore: () => Promise<void>;
}

const test = base.extend<{ pace: Pace }>({
  pace: async ({ page }, use) => {
    const session = await page.context().newCDPSession(page);
    const set = async (rate: number, latency: number, throughput: number): Promise<void> => {
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency,
        downloadThroughput: throughput,
        uploadThroughput: throughput,
      });
      await session.send('Emulation.setCPUThrottlingRate', { rate });
    };
    await use({
      // The page comes in parts, and is read in several tasks.
      slow: async () => {
        await session.send('Network.enable');
        await set(4, 50, 200_000);
      },
      asBefore: () => set(1, 0, -1),
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await session.detach();
  },
});

/** Whether the largest text so far is of the first paint that shows anything. */
const firstPaintOnly = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      new Promise<boolean>((done) => {
        new PerformanceObserver((list) => {
          const [first] = performance.getEntriesByName('first-contentful-paint');
          done(list.getEntries().at(-1)?.startTime === first?.startTime);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );

/**
 * The shells with a frame written in the page, at the sizes of a phone, a screen and two places in another page. Seen daily:
 * the start view, and the theme whose map has a graphic.
 */
const SHELLS = [
  ['', 390, 844],
  ['', 1366, 768],
  ['mode=integration', 600, 500],
  ['mode=integration', 1000, 640],
] as const;

for (const [query, width, height, tag] of [
  ...SHELLS.flatMap(([shell, width, height]) =>
    THEMES.map((theme) => {
      const words = [shell, theme === THEMES[0] ? '' : `theme=${theme}`].filter((word) => word !== '');
      const tag = DAILY.includes(theme) ? '' : ' @full';
      return [words.length > 0 ? `?${words.join('&')}` : '', width, height, tag] as const;
    }),
  ),
  ['?axe=2', 390, 844, ''],
  // A sheet beside the map, limits that come later, and the sources of a wide frame.
  ['?theme=besoins&sel=departement-60', 1366, 768, ''],
  ['?sel=epci-200093201', 1366, 768, ' @full'],
  ['?sel=commune-80620', 1366, 768, ' @full'],
  ['?limites=departement,commune', 1366, 768, ''],
  ['?mode=integration', 1366, 768, ''],
] as const)
  test(`what is written stays where it is, ${query || 'start'} at ${width}${tag}`, async ({
    page,
    explorer,
    pace,
  }) => {
    await page.setViewportSize({ width, height });
    // The interface is held back, so that what is written is painted alone first.
    const release = await holdBack(page, /assets\/mount-/);
    const begin = await holdBack(page, /assets\/index-/);
    // What is written is painted in the letters of the device, and while the page is still on its way.
    const letters = await holdBack(page, /\.woff2/);
    if (START_VIEWS.includes(query)) await pace.slow();
    await page.goto(`./${query}`, { waitUntil: 'commit' });
    const measured = () =>
      page.evaluate(
        () =>
          new Promise<{ readonly shift: number; readonly largest: number }>((done) => {
            let shift = 0;
            let largest = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) if ('value' in entry) shift += Number(entry.value);
            }).observe({ type: 'layout-shift', buffered: true });
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                if ('size' in entry) largest = Math.max(largest, Number(entry.size));
              requestAnimationFrame(() => requestAnimationFrame(() => done({ shift, largest })));
            }).observe({ type: 'largest-contentful-paint', buffered: true });
          }),
      );
    // The start view is in the page; that of a link comes in a file of its own, which the app would not wait for.
    await page.waitForFunction(() => document.documentElement.dataset.lien === undefined);
    begin();
    await page.waitForFunction(() => document.readyState !== 'loading');
    await expect.poll(async () => (await measured()).largest).toBeGreaterThan(0);
    const written = await measured();
    // The view of a link comes in a file of its own, which is waited for no longer than a moment.
    if (START_VIEWS.includes(query))
      expect(await firstPaintOnly(page), 'the frame was painted before it was whole').toBe(true);
    if (query.startsWith('?mode=integration')) expect(await mapOverLegend(page)).toBe(false);
    const twice = await page.evaluateHandle(() => {
      const times: number[] = [];
      new MutationObserver(() => {
        const [frame, app] = ['depart', 'carte-app'].map((id) => document.getElementById(id));
        if (frame && app?.querySelector('h1') && app.ariaHidden !== 'true') times.push(performance.now());
      }).observe(document.body, { childList: true, subtree: true });
      return times;
    });
    // What is written was the slow part: its interface has the pace of any other.
    if (START_VIEWS.includes(query)) await pace.asBefore();
    letters();
    release();
    await page.locator('#carte-app [data-ready]').first().waitFor();
    await explorer.whenSettled();
    expect(await twice.jsonValue(), 'the page and the interface were read one after the other').toEqual([]);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveCount(0);
    const after = await measured();
    expect(after.shift).toBeLessThan(0.02);
    expect(after.largest, 'a larger text has come later').toBe(written.largest);
  });
