import type { Page } from '@playwright/test';
import { expect, FILE_FAULTS, test } from '../support/browser';
import { withGraphicsCard, withLink } from '../support/machine';

/** MapLibre comes where it serves, and nowhere else; the map is whole either way. */

const MAPLIBRE = /map-adapter-[^/]*\.js|maplibre/;

/** What has been asked for of MapLibre, and is refused: it is enough to know. */
async function refused(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.route(MAPLIBRE, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  return asked;
}

test.describe('without a graphics card', () => {
  test.use({ webgl: false, serviceWorkers: 'allow' });

  for (const [what, tag] of [
    ['without WebGL', ''],
    ['with a WebGL that the processor draws', ' @webgl @full'],
  ] as const) {
    test(`${what}, the SVG is the map at once and for good; MapLibre never comes${tag}`, async ({
      explorer,
      page,
    }) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        if (MAPLIBRE.test(request.url())) asked.push(request.url());
      });
      await explorer.open('limites=departement,commune');
      await explorer.whenSettled();
      await page.waitForFunction(() => performance.getEntriesByName('carte:communes').length === 1);
      await explorer.clickMap(/Somme/);
      await expect(explorer.title).toHaveText('Somme');
      await page.getByRole('button', { name: 'Agrandir' }).click();
      await expect.poll(() => explorer.query()).toMatch(/vue=/);
      await expect(explorer.map).toHaveAttribute('data-renderer', 'svg');
      // What works without network is kept behind the map: MapLibre is not of it.
      const kept = await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
        const requests = await Promise.all(
          (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
        );
        return requests.flat().map(({ url }) => url);
      });
      expect(kept.length).toBeGreaterThan(10);
      expect([...kept, ...asked].filter((url) => MAPLIBRE.test(url))).toEqual([]);
      await expect(explorer.notices.filter({ hasText: 'Carte simplifiée' })).toHaveCount(0);
    });
  }
});

test.describe('with a graphics card', () => {
  // MapLibre is refused, which the console says.
  test.use({ expectFaults: FILE_FAULTS });
  test.beforeEach(({ page }) => withGraphicsCard(page));

  test('on a good link MapLibre comes by itself; where it cannot, nothing is said', async ({
    explorer,
    page,
  }) => {
    const asked = await refused(page);
    await explorer.open();
    await explorer.whenSettled();
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    await explorer.clickMap(/Somme/);
    await expect(explorer.title).toHaveText('Somme');
    await expect(explorer.notices).toHaveCount(0);
  });

  test('on a slow link it comes with the first close look', async ({ explorer, page }) => {
    await withLink(page, { effectiveType: '3g' });
    const asked = await refused(page);
    await explorer.open();
    await explorer.whenSettled();
    expect(asked).toEqual([]);
    await explorer.map.hover();
    for (let i = 0; i < 6 && asked.length === 0; i += 1) {
      await page.getByRole('button', { name: 'Agrandir' }).click();
      await expect.poll(() => explorer.query()).toMatch(/vue=/);
    }
    await expect.poll(() => asked.length).toBeGreaterThan(0);
  });

  test('where data are to be saved it does not come, even for communes', async ({ explorer, page }) => {
    await withLink(page, { effectiveType: '4g', saveData: true });
    // Heard and not routed: what nothing asks for has no route to match.
    const asked: string[] = [];
    page.on('request', (request) => {
      if (MAPLIBRE.test(request.url())) asked.push(request.url());
    });
    await explorer.open('limites=commune&vue=2.3,49.9,10');
    await explorer.whenSettled();
    await page.waitForFunction(() => performance.getEntriesByName('carte:communes').length === 1);
    expect(asked).toEqual([]);
  });
});

test.describe('a graphics card in name only', () => {
  test.use({ webgl: false });
  test('whose frames are slow leaves the SVG map, and nothing is said @webgl @full', async ({
    explorer,
    page,
  }) => {
    await withGraphicsCard(page);
    const came = page.waitForResponse(/map-adapter-[^/]*\.js/);
    await explorer.open();
    await came;
    await explorer.whenSettled();
    await expect(page.locator('canvas')).toHaveCount(0);
    await expect(explorer.map).toHaveAttribute('data-renderer', 'svg');
    await expect(explorer.notices).toHaveCount(0);
  });
});

test.describe('a choice in « Options »', () => {
  test.use({ webgl: false });
  test('brings WebGL and takes it away at once, is kept on this device, and never in a link @webgl @full', async ({
    explorer,
    page,
  }) => {
    const inGl = (): Promise<void> =>
      expect(explorer.map).toHaveAttribute('data-renderer', 'maplibre', { timeout: 30_000 });
    await explorer.open('sel=departement-80');
    const choose = async (name: RegExp): Promise<void> => {
      await page.getByRole('button', { name: 'Aide', exact: true }).click();
      await page.getByRole('dialog', { name: 'Aide' }).getByRole('radio', { name }).check({ force: true });
      await page.keyboard.press('Escape');
    };
    await choose(/^Accéléré/);
    await inGl();
    await expect.poll(() => explorer.query()).toBe('?sel=departement-80');
    await explorer.open('sel=departement-80');
    await inGl();
    await expect(explorer.title).toHaveText('Somme');
    await choose(/^Simple/);
    await expect(explorer.map).toHaveAttribute('data-renderer', 'svg');
    await choose(/^Automatique/);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});
