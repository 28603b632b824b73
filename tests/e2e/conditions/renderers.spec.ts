import type { Page } from '@playwright/test';
import { THEMES } from '../../../src/themes/list';
import { expect, FILE_FAULTS, test } from '../support/browser';
import { part } from '../support/parts';
import { changedShare } from '../support/pixels';
import { follow } from '../support/readers/follow';

/** The WebGL of the page taken away and given back, as a driver or a sleeping machine does. */
const webgl = (page: Page, what: 'loseContext' | 'restoreContext'): Promise<void> =>
  page.evaluate((name) => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
    const held = window as Window & { lost?: WEBGL_lose_context | null };
    // A lost context gives no extension: the one that took it away gives it back.
    held.lost ??= canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
    held.lost?.[name]();
  }, what);

const onGl = { timeout: 30_000 };
const ADAPTER = /map-adapter-[^/]*\.js/;

test.describe('a lost context @webgl @full', () => {
  test.use({ painted: true });

  test('shows the SVG map, and comes back with the whole view', async ({ explorer, page, browser }) => {
    await explorer.open('sel=departement-62');
    await explorer.whenSettled();
    await expect(explorer.map).toHaveAttribute('data-renderer', 'maplibre', onGl);
    await webgl(page, 'loseContext');
    await expect(explorer.map).toHaveAttribute('data-renderer', 'svg');

    // What the reader does meanwhile is not lost.
    await explorer.clickMap(/Oise/);
    await expect(explorer.title).toHaveText('Oise');
    await explorer.theme('France Travail');
    await webgl(page, 'restoreContext');
    await expect(explorer.map).toHaveAttribute('data-renderer', 'maplibre', onGl);
    await expect(explorer.notices).toHaveCount(0);

    const fresh = await browser.newPage({ viewport: page.viewportSize(), reducedMotion: 'reduce' });
    await fresh.goto(page.url());
    await expect(fresh.locator('[data-renderer]')).toHaveAttribute('data-renderer', 'maplibre', onGl);
    const picture = (of: Page) => of.locator('[data-renderer]').screenshot({ animations: 'disabled' });
    await page.mouse.move(0, 0);
    const changed = async () => changedShare(fresh, await picture(page), await picture(fresh), 8);
    await expect.poll(changed, onGl).toBeLessThan(0.001);
    await fresh.close();
  });

  test('that does not come back leaves the SVG map, a sentence and a retry', async ({ explorer, page }) => {
    await explorer.open('theme=pactes-territoriaux');
    await explorer.whenSettled();
    await expect(explorer.map).toHaveAttribute('data-renderer', 'maplibre', onGl);
    await webgl(page, 'loseContext');
    await expect(explorer.map).toHaveAttribute('data-renderer', 'svg');
    await expect(explorer.notices).toContainText('Carte simplifiée', onGl);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(explorer.map).toHaveAttribute('data-renderer', 'maplibre', onGl);
    await expect(explorer.notices).toHaveCount(0);
  });
});

test('over MapLibre, no name of the map is in the way of another nor of a control @webgl @full', async ({
  explorer,
  page,
}) => {
  test.slow();
  await explorer.open();
  // Each of the two is a map of its own.
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(explorer.map).toHaveAttribute('data-renderer', 'maplibre', onGl);
    for (const theme of THEMES) {
      await follow(page, `theme=${theme}`);
      await expect.poll(() => explorer.names(/./).filter({ visible: true }).count()).toBeGreaterThan(4);
      await expect
        .poll(() => explorer.namesInTheWay(), { message: `${theme} ${width} × ${height}` })
        .toEqual([]);
    }
    await expect(explorer.map).toHaveAttribute('data-renderer', 'maplibre');
  }
});

test.describe('MapLibre that does not come @webgl @full', () => {
  test.use({ expectFaults: FILE_FAULTS });

  test('a turned screen makes a new map: its message and its retry are of that map', async ({
    explorer,
    page,
  }) => {
    const wide = page.viewportSize() ?? { width: 1366, height: 768 };
    const phone = { width: 390, height: 844 };
    const retry = explorer.notices.getByRole('button', { name: 'Réessayer' });
    const inGl = (): Promise<void> => expect(explorer.map).toHaveAttribute('data-renderer', 'maplibre', onGl);
    // Each map asks for its own: an answer that an earlier one got says nothing of the next. The first asks ahead, too, and
    // once more where that was refused before its style came.
    let refusals = 0;
    page.on('requestfailed', (request) => {
      if (ADAPTER.test(request.url())) refusals += 1;
    });
    const refused = async (gesture: () => Promise<unknown>): Promise<void> => {
      const before = refusals;
      await gesture();
      await expect.poll(() => refusals, onGl).toBeGreaterThan(before);
      await expect(explorer.notices).toContainText('Carte simplifiée');
      await expect(retry).toBeVisible();
    };
    await page.route(ADAPTER, (route) => route.abort());
    await refused(() => explorer.open());
    await refused(() => page.setViewportSize(phone));
    await expect(part(page, 'phone layout')).toBeVisible();
    // Tried in vain: said again.
    await refused(() => retry.click());
    await page.unroute(ADAPTER);
    await retry.click();
    await inGl();
    await expect(explorer.notices).toHaveCount(0);

    // And one that is true no longer goes by itself.
    await page.route(ADAPTER, (route) => route.abort());
    await explorer.open();
    await expect(explorer.notices).toContainText('Carte simplifiée');
    await page.unroute(ADAPTER);
    await page.setViewportSize(wide);
    await inGl();
    await expect(explorer.notices).toHaveCount(0);
  });
});
