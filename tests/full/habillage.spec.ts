import { cpSync } from 'node:fs';
import { expect, type Locator, test } from '@playwright/test';
import { PUBLISHER_VARIABLE } from '../../scripts/site/publisher';
import { ExplorerDriver } from '../e2e/support/explorer-driver';
import { part } from '../e2e/support/parts';
import { FROZEN } from '../fixtures/real-model';
import { type OtherSite, otherSite } from './lib/other-site';

const NAME = 'Observatoire d’exemple';
const SIZES = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
] as const;

/** The site of the made publisher of the guide: its band over the map, its header and foot around the written pages. */
test.describe('a site in the dress of its publisher', () => {
  test.describe.configure({ mode: 'serial' });
  let site: OtherSite;
  test.beforeAll(async () => {
    site = await otherSite((data) => cpSync(FROZEN, data, { recursive: true }), {
      [PUBLISHER_VARIABLE]: 'docs/exemple-editeur/editeur.json',
    });
  });
  test.afterAll(() => site?.close());

  /** Nothing of a part is cut, by itself or by the window. */
  async function expectWhole(box: Locator): Promise<void> {
    // Of a part that ends with the page, a hair of a pixel may be lost by rounding.
    await expect(box).toBeInViewport({ ratio: 0.99 });
    const cut = await box.evaluate((element) => [
      element.scrollWidth - element.clientWidth,
      element.scrollHeight - element.clientHeight,
    ]);
    for (const rest of cut) expect(rest).toBeLessThanOrEqual(1);
  }

  for (const size of SIZES)
    test(`the map at ${size.width} × ${size.height}: whole, usable, and told to everyone`, async ({
      browser,
    }) => {
      const page = await site.page(browser, '.');
      await page.setViewportSize(size);
      const explorer = new ExplorerDriver(page);
      await explorer.open();
      await explorer.whenSettled();
      const band = page.getByRole('link', { name: NAME });
      // A phone needs its height for the map: the band stands on wide windows, the links of the foot on all.
      if (size.width < 1024) await expect(band).toBeHidden();
      else {
        await expectWhole(band);
        await expect
          .poll(() => band.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
          .toBeGreaterThan(0);
        const [over, under] = await Promise.all([band.boundingBox(), explorer.map.first().boundingBox()]);
        expect((over?.y ?? 0) + (over?.height ?? 0)).toBeLessThanOrEqual((under?.y ?? 0) + 1);
        await expect(page.getByRole('combobox', { name: /Chercher/ })).toBeInViewport({ ratio: 1 });
      }
      const overflow = await page.evaluate(() => [
        document.documentElement.scrollWidth - window.innerWidth,
        document.documentElement.scrollHeight - window.innerHeight,
      ]);
      expect(overflow).toEqual([0, 0]);
      await explorer.axe_();
      await explorer.clickMap(/Aisne/);
      await expect(explorer.title).toHaveText('Aisne');
      expect(explorer.faults).toEqual([]);
      await page.context().close();
    });

  for (const size of SIZES)
    test(`written pages at ${size.width} × ${size.height}: header and foot, nothing cut`, async ({
      browser,
    }) => {
      // The page of a wrong address takes its files from the address of the publisher, which no test reaches.
      for (const path of ['accessibilite.html', 'territoires/departement-02.html']) {
        const page = await site.page(browser, path);
        await page.setViewportSize(size);
        const explorer = new ExplorerDriver(page);
        const header = page.getByRole('banner');
        await expectWhole(header);
        const news = header.getByRole('link', { name: 'Actualités' });
        if (size.width < 640) {
          await expect(news).toBeHidden();
          await header.getByRole('button', { name: 'Rubriques' }).click();
        }
        await expectWhole(news);
        const foot = page.getByRole('contentinfo').last();
        await foot.scrollIntoViewIfNeeded();
        await expectWhole(foot);
        await expect(foot).toContainText(NAME);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
          path,
        ).toBe(0);
        await explorer.axe_();
        expect(explorer.faults, path).toEqual([]);
        await page.context().close();
      }
    });

  test('a frame and a show have no band: they are somebody else’s page and a room', async ({ browser }) => {
    for (const [query, shown] of [
      ['?mode=integration', 'frame ready'],
      ['?mode=presentation', 'room of the show'],
    ] as const) {
      const page = await site.page(browser, `./${query}`);
      await part(page, shown).first().waitFor();
      await expect(page.getByRole('link', { name: NAME })).toBeHidden();
      await page.context().close();
    }
  });
});
