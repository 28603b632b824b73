import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { part } from '../support/parts';
import { holdBack } from '../support/readers/hold-back';

/** Left, top, width and height on screen, of what is there. */
const boxOf = async (what: Locator): Promise<readonly number[]> => {
  const box = await what.boundingBox();
  if (!box) throw new Error('nothing is laid out there');
  return [box.x, box.y, box.width, box.height];
};

/** The map and its title as the page holds them, then as the interface has them. */
const written = async (page: Page) => ({
  map: await boxOf(part(page, 'place of the start map')),
  title: await boxOf(part(page, 'title in the page')),
});
const mounted = async (page: Page, title: 'title over the map' | 'title of a frame') => ({
  map: await boxOf(part(page, 'map of the interface')),
  title: await boxOf(part(page, title)),
});

for (const [query, ...sizes] of [
  ['', [320, 640], [390, 844], [600, 500], [1000, 640], [1200, 800], [320, 256], [800, 400]],
  ['?theme=france-travail', [390, 844], [1366, 768]],
  ['?theme=couverture', [1000, 640], [1920, 1080]],
  ['?mode=integration', [320, 640], [390, 844], [600, 500], [600, 800], [1000, 640], [1366, 768]],
  ['?mode=integration&theme=pactes-territoriaux', [1000, 640], [1920, 1080]],
  ['?mode=integration&theme=besoins&montrer=titre', [600, 800], [1200, 800]],
  ['?mode=integration&montrer=titre,legende,recherche,reglages,tableau', [600, 800], [1000, 640]],
  ['?mode=integration&cadre=a&theme=france-travail', [600, 500], [1000, 640]],
] as const)
  test(`the interface has the boxes of the page, ${query || 'start'}`, async ({ page, explorer }) => {
    test.slow();
    const framed = query.startsWith('?mode=integration');
    for (const [width, height] of sizes) {
      const at = `${width} × ${height}`;
      await page.setViewportSize({ width, height });
      const release = await holdBack(page, /assets\/(mount|index)-/);
      await page.goto(`./${query}`, { waitUntil: 'commit' });
      await page.waitForFunction(
        () => document.documentElement.dataset.lien === undefined && document.readyState !== 'loading',
      );
      const before = await written(page);
      release();
      await page.locator('#carte-app [data-ready]').first().waitFor();
      await explorer.whenSettled();
      const after = await mounted(page, framed ? 'title of a frame' : 'title over the map');
      for (const what of ['map', 'title'] as const)
        for (const [side, value] of after[what].entries())
          expect(
            Math.abs(value - (before[what][side] ?? 0)),
            `${what} at ${at}: ${before[what].map(Math.round)} → ${after[what].map(Math.round)}`,
          ).toBeLessThanOrEqual(1);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    }
  });

test('the sheet of a link begins in the boxes of the interface, with the same words', async ({
  page,
  explorer,
}) => {
  const [before, after] = [
    part(page, 'sentence of the sheet in the page'),
    part(page, 'sentence of the sheet'),
  ];
  for (const [width, height] of [
    [1000, 640],
    [1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    const release = await holdBack(page, /assets\/(mount|index)-/);
    await page.goto('./?theme=france-travail&sel=departement-60', { waitUntil: 'commit' });
    await expect(before).toBeVisible();
    const written = { box: await boxOf(before), words: await before.textContent() };
    release();
    await expect(after).toHaveText(written.words ?? '');
    await expect(before).toHaveCount(0);
    await explorer.whenSettled();
    for (const [side, value] of (await boxOf(after)).entries())
      expect(
        Math.abs(value - (written.box[side] ?? 0)),
        `${width} × ${height}: ${written.box.map(Math.round)} → ${side}: ${value}`,
      ).toBeLessThanOrEqual(1);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  }
});

test('the map of a show has one box', async ({ page }) => {
  for (const [width, height] of [
    [1000, 640],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('./?mode=presentation&scene=2', { waitUntil: 'commit' });
    const map = part(page, 'map of the show').first();
    await map.waitFor();
    const first = await boxOf(map);
    await page.locator('[data-ready]').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    expect(await boxOf(map), `${width} × ${height}`).toEqual(first);
  }
});
