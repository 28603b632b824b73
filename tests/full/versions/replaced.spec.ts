import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { juneAndDecember, PARTY, siteOfJune } from '../lib/june-and-december';
import { copyOf, type OtherSite } from '../lib/other-site';

/** A host whose `donnees/` is replaced, and nothing else: whoever had the site kept by the browser gets the new figures. */
test.describe('a site whose folder of figures is replaced', () => {
  test.describe.configure({ mode: 'serial' });
  let before: OtherSite;
  let after: OtherSite;
  let context: BrowserContext;

  test.beforeAll(async ({ browser }) => {
    const june = await siteOfJune();
    before = await copyOf(june);
    await june.close();
    after = (await juneAndDecember()).site;
    context = await browser.newContext({
      baseURL: before.url,
      reducedMotion: 'reduce',
      locale: 'fr-FR',
      serviceWorkers: 'allow',
    });
  });
  test.afterAll(async () => {
    await context?.close();
    await before?.close();
    await after?.close();
  });

  const ready = async (page: Page): Promise<void> => {
    await page.locator('[data-ready]').first().waitFor();
  };
  /** What the bar under the map says of the chosen territory. */
  const bar = (page: Page): Locator => page.getByRole('region', { name: 'Territoire sélectionné' });

  test('a frame kept by the browser shows them at a later load, without a word', async ({ browser }) => {
    const page = await context.newPage();
    await page.goto('./');
    await ready(page);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    const frame = `./?mode=integration&sel=departement-${PARTY}`;
    await page.goto(frame);
    await ready(page);
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    const old = await bar(page).textContent();
    rmSync(join(before.dist, 'donnees'), { recursive: true });
    cpSync(join(after.dist, 'donnees'), join(before.dist, 'donnees'), { recursive: true });
    await expect(async () => {
      await page.reload();
      await ready(page);
      expect(await bar(page).textContent({ timeout: 1_000 })).not.toBe(old);
    }).toPass({ timeout: 60_000 });
    await expect(page.getByRole('alert')).toHaveCount(0);
    const fresh = await after.page(browser, frame);
    await ready(fresh);
    await expect(bar(page)).toHaveText((await bar(fresh).textContent()) ?? 'nothing');
  });
});
