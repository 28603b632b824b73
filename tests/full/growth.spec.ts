import { type Browser, expect, test } from '@playwright/test';
import { buildSite, tilesHindrance } from '../../scripts/growth/site';
import { type Served, serve } from '../../scripts/serve';
import { type Camera, toScreen } from '../../src/domain/projection';
import { ExplorerDriver } from '../e2e/support/explorer-driver';
import { webGlChosen } from '../e2e/support/machine';
import { part } from '../e2e/support/parts';

/** Normandie: a region whose communes only the tiles know. */
const REGION = '28';
const LE_HAVRE = [0.13, 49.51] as const;
/** South of what the names of the region cover, seen from far away. */
const CAEN = [-0.36, 49.1] as const;
/** MapLibre proves itself on the tiles first, drawn here by the processor. */
const TAKES_OVER = { timeout: 90_000 };
const hindrance = tilesHindrance();
let site: Served;

test.describe('the app on the tiles of the country', () => {
  test.skip(hindrance !== null, hindrance ?? '');
  test.describe.configure({ mode: 'serial' });

  test.beforeAll(async () => {
    site = await serve({ root: buildSite('growth-e2e', REGION), base: '/pactes/' });
  });
  test.afterAll(() => site?.close());

  /** Opens the app where a camera looks; gives its driver and the ways to see what came. */
  async function look(browser: Browser, { center: [lon, lat], zoom }: Camera) {
    const context = await browser.newContext({
      baseURL: site.url,
      viewport: { width: 1366, height: 768 },
      reducedMotion: 'reduce',
      // Tiles are MapLibre's: a reader who has chosen it has it, however busy the machine.
      storageState: webGlChosen(site.url),
    });
    const page = await context.newPage();
    const parts: number[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.pmtiles')) parts.push(response.status());
    });
    const explorer = new ExplorerDriver(page);
    await explorer.open(`vue=${lon},${lat},${zoom}`);
    await explorer.whenSettled();
    await expect(explorer.map).toHaveAttribute('data-renderer', 'maplibre', TAKES_OVER);
    const card = part(page, 'hover card');
    /** Puts the pointer on a place of the ground. */
    const point = async (at: readonly [number, number]): Promise<void> => {
      const box = await explorer.map.boundingBox();
      if (!box) throw new Error('no map');
      const [x, y] = toScreen({ center: [lon, lat], zoom }, box, at);
      await page.mouse.move(box.x + x, box.y + y);
      await page.mouse.move(box.x + x + 1, box.y + y);
    };
    return { explorer, page, card, parts, point };
  }

  test('a commune outside the region is drawn and says its name', async ({ browser }) => {
    const { explorer, page, card, parts, point } = await look(browser, { center: [0.5, 49.5], zoom: 9 });
    await expect(async () => {
      await point(LE_HAVRE);
      await expect(card).toHaveText('Le HavreCommune hors de la région', { timeout: 500 });
    }).toPass();
    // Read by parts, never whole.
    expect(new Set(parts)).toEqual(new Set([206]));
    await expect.poll(() => explorer.query()).toContain('vue=0.5,49.5,9');
    await expect(explorer.notices).toHaveCount(0);
    expect(explorer.faults).toEqual([]);
    await page.context().close();
  });

  test('from further away the EPCI answers, then the département', async ({ browser }) => {
    for (const [zoom, at, words] of [
      [6.5, LE_HAVRE, 'CU Le Havre Seine MétropoleEPCI hors de la région'],
      [5.2, CAEN, 'CalvadosDépartement hors de la région'],
    ] as const) {
      const { page, card, point } = await look(browser, { center: [1.5, 49.6], zoom });
      await expect(async () => {
        await point(at);
        await expect(card).toHaveText(words, { timeout: 500 });
      }).toPass();
      await page.context().close();
    }
  });

  test('the region keeps its themes and its own answers', async ({ browser }) => {
    const { explorer, page, card, point } = await look(browser, { center: [2.3, 49.6], zoom: 7.5 });
    await expect(async () => {
      await point([2.2, 49.9]);
      await expect(card).toContainText('€/hab.', { timeout: 500 });
    }).toPass();
    await expect(card).not.toContainText('hors de la région');
    await expect(explorer.legend).toContainText('Euros cités par habitant');
    await page.context().close();
  });

  test('the map stays when the tiles are missing', async ({ browser }) => {
    const context = await browser.newContext({
      baseURL: site.url,
      viewport: { width: 1366, height: 768 },
      storageState: webGlChosen(site.url),
    });
    const page = await context.newPage();
    await page.route('**/*.pmtiles', (route) => route.fulfill({ status: 404 }));
    const explorer = new ExplorerDriver(page);
    const asked = page.waitForResponse((response) => response.url().endsWith('.pmtiles'));
    await explorer.open();
    await explorer.whenSettled();
    expect((await asked).status()).toBe(404);
    await expect(explorer.map).toHaveAttribute('data-renderer', 'maplibre', TAKES_OVER);
    await expect(explorer.notices).toHaveCount(0);
    await context.close();
  });
});
