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

interface Boxes {
  readonly map: readonly number[];
  readonly title: readonly number[];
}

/** The map and its title as the page holds them, then as the interface has them. */
const written = async (page: Page): Promise<Boxes> => ({
  map: await boxOf(part(page, 'place of the start map')),
  title: await boxOf(part(page, 'title in the page')),
});
const mounted = async (page: Page, title: 'title over the map' | 'title of a frame'): Promise<Boxes> => ({
  map: await boxOf(part(page, 'map of the interface')),
  title: await boxOf(part(page, title)),
});

/** What stands more than a pixel from where it stood. */
const moved = (before: Boxes | undefined, after: Boxes): readonly string[] =>
  (['map', 'title'] as const).flatMap((what) => {
    const was = before?.[what] ?? [];
    return after[what].every((value, side) => Math.abs(value - (was[side] ?? Number.NaN)) <= 1)
      ? []
      : [`${what}: ${was.map(Math.round)} → ${after[what].map(Math.round)}`];
  });

const resize = (page: Page, [width, height]: readonly [number, number]): Promise<void> =>
  page.setViewportSize({ width, height });

for (const [query, ...sizes] of [
  ['', [320, 640], [390, 844], [600, 500], [1000, 640], [1200, 800], [320, 256], [800, 400]],
  ['?theme=france-travail', [390, 844], [1366, 768]],
  ['?theme=couverture', [1000, 640], [1920, 1080]],
  // A frame unfolds its notes where it is wide as it comes, and leaves them so.
  ['?mode=integration', [320, 640], [390, 844]],
  ['?mode=integration', [600, 500], [600, 800], [1000, 640], [1366, 768]],
  ['?mode=integration&theme=pactes-territoriaux', [1000, 640], [1920, 1080]],
  ['?mode=integration&theme=besoins&montrer=titre', [600, 800], [1200, 800]],
  ['?mode=integration&montrer=titre,legende,recherche,reglages,tableau', [600, 800], [1000, 640]],
  ['?mode=integration&cadre=a&theme=france-travail', [600, 500], [1000, 640]],
] as const)
  test(`the interface has the boxes of the page, ${query || 'start'} from ${sizes[0][0]}`, async ({
    page,
    explorer,
  }) => {
    const framed = query.startsWith('?mode=integration');
    await resize(page, sizes[0]);
    const release = await holdBack(page, /assets\/(mount|index)-/);
    await page.goto(`./${query}`, { waitUntil: 'commit' });
    await page.waitForFunction(
      () => document.documentElement.dataset.lien === undefined && document.readyState !== 'loading',
    );
    // One page goes through the sizes, first as it is written, then with its interface: both lay out anew at each.
    // The interface comes at the first of them.
    const before = new Map<(typeof sizes)[number], Boxes>();
    for (const size of sizes.toReversed()) {
      await resize(page, size);
      before.set(size, await written(page));
    }
    release();
    await page.locator('#carte-app [data-ready]').first().waitFor();
    await explorer.whenSettled();
    for (const size of sizes) {
      await resize(page, size);
      await expect
        .poll(async () =>
          moved(before.get(size), await mounted(page, framed ? 'title of a frame' : 'title over the map')),
        )
        .toEqual([]);
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

for (const [width, height, tag] of [
  [1000, 640, ''],
  [1920, 1080, ' @full'],
] as const)
  test(`the map of a show has one box, ${width} × ${height}${tag}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./?mode=presentation&scene=2', { waitUntil: 'commit' });
    const map = part(page, 'map of the show').first();
    await map.waitFor();
    const first = await boxOf(map);
    await page.locator('[data-ready]').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    expect(await boxOf(map)).toEqual(first);
  });
