import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from '../e2e/support/browser';
import { makeDice } from './monkey/dice';
import { gesture } from './monkey/gestures';

/** `MONKEY_SEED` plays other gestures; the seed of a run is printed, and gives the same ones again. */
const SEED = Number(process.env.MONKEY_SEED ?? 20_260_101);
const GESTURES = Number(process.env.MONKEY_GESTURES ?? 2_000);
/** By then every lazy part has come, and the caches of the browser are full. */
const WARM_UP = Math.min(400, GESTURES / 2);
const COMPARE_EVERY = 200;
/** All that may be loaded late: communes, names, table, every theme. */
const EVERYTHING = 'theme=pactes-territoriaux&limites=departement,epci,commune&sel=commune-59350&tableau=1';

/** Text of every view, as a reader may have it: what is folded counts, the order of the table does not. */
const viewText = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts = (selector: string): string[] =>
      [...document.querySelectorAll(selector)].map((element) => element.textContent?.trim() ?? '');
    const without = (selector: string, out: string): string[] =>
      [...document.querySelectorAll(selector)].map((element) => {
        const copy = element.cloneNode(true);
        if (copy instanceof Element) for (const part of copy.querySelectorAll(out)) part.remove();
        return copy.textContent?.trim() ?? '';
      });
    return [
      document.title,
      ...texts('.caption'),
      ...texts('.source-line'),
      ...without('.legend', '.sr-only'),
      // « Retour » depends on what was opened before, not on the view.
      ...without('.panel', '.panel-tools'),
      ...texts('.data-table caption, .data-table .quiet'),
      ...texts('.data-table tr').sort(),
    ];
  });

/** A window wide enough for every part, nothing folded, no dialog. */
async function unfold(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce', forcedColors: 'none' });
  await page.mouse.move(0, 0);
  for (const dialog of await page.locator('dialog[open]').all())
    await dialog.getByRole('button', { name: 'Fermer' }).click();
  for (const fold of await page.getByRole('button', { name: /^Déplier/ }).all()) await fold.click();
  await expect(page.locator('.frame .panel')).toBeVisible();
}

const frame = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => done());
      }),
  );

/** As a link clicked inside the page: the app reads the address again. */
const go = (page: Page, query: string): Promise<void> =>
  page.evaluate((search) => {
    window.history.pushState(null, '', `${window.location.pathname}${search}`);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, query);

/** Bytes that the page holds after collection, in one and the same state. */
async function heap(page: Page, cdp: CDPSession): Promise<number> {
  await unfold(page);
  await go(page, '');
  await expect(page.locator('.panel h2').first()).toHaveText('Hauts-de-France');
  await frame(page);
  for (let i = 0; i < 4; i += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
}

test(`${GESTURES} random gestures leave no error, no leak, and the view of their link`, async ({
  explorer,
  page,
  context,
  browser,
}) => {
  // Not proven yet: its rule on the heap failed once (23.9 → 31.2 MB after 400 gestures), and a whole run has not ended.
  test.skip(!process.env.MONKEY_GESTURES, 'joué sur demande : MONKEY_GESTURES=2000 npm run test:full');
  test.setTimeout(1_200_000);
  console.log(`monkey: MONKEY_SEED=${SEED}, ${GESTURES} gestures`);
  const dice = makeDice(SEED);
  const journal: string[] = [];
  // Links to files lead out of the app: they are heard, and not followed.
  await context.addInitScript(() => {
    document.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
    });
  });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await explorer.open();
  await go(page, `?${EVERYTHING}`);
  await expect(page.getByRole('table').first()).toBeVisible();
  await go(page, '?limites=departement,epci,commune');
  await explorer.whenSettled();
  await explorer.search('hesdin', /Hesdin-la-Forêt/);
  // A window of its own: a page behind another gets no frames.
  const mirror = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  let compared = 0;
  let warm = Number.NaN;

  for (let i = 1; i <= GESTURES; i += 1) {
    journal.push(await gesture(page, dice));
    await frame(page);
    const last = journal.slice(-12).join('\n');
    expect(explorer.faults, `gesture ${i}, seed ${SEED}\n${last}`).toEqual([]);
    if (i === WARM_UP) warm = await heap(page, cdp);
    if (i % COMPARE_EVERY !== 0) continue;
    await unfold(page);
    const link = page.url();
    await mirror.goto(link);
    await mirror.waitForSelector('[data-ready], .data-table');
    await expect
      .poll(() => viewText(mirror), {
        message: `gesture ${i}, seed ${SEED}: ${link}\n${last}`,
        timeout: 30_000,
      })
      .toEqual(await viewText(page));
    compared += 1;
    console.log(`monkey: ${i} gestures, view of ${link} equal`);
  }

  await mirror.close();
  const end = await heap(page, cdp);
  console.log(
    `monkey: ${compared} views equal to those of their links; heap ${(warm / 1e6).toFixed(1)} MB after ${WARM_UP} gestures, ${(end / 1e6).toFixed(1)} MB at the end`,
  );
  expect(compared).toBe(Math.floor(GESTURES / COMPARE_EVERY));
  expect(end).toBeLessThan(warm * 1.1);
  expect(explorer.faults).toEqual([]);
});
