import type { Page } from '@playwright/test';
import { test as base, expect, FILE_FAULTS } from '../support/browser';
import { part } from '../support/parts';
import { carriedScenes, ShowDriver } from '../support/presentation-driver';
import { holdBack } from '../support/readers/hold-back';

const test = base.extend<{ show: ShowDriver }>({
  show: ({ page }, use) => use(new ShowDriver(page)),
});

const FIRST = 'Les pactes des solidarités en Hauts-de-France';
/** Of the views that are written at build. */
const VIEW_FILE = /vue-[^/]*\.txt$/;

test.describe('the first scene is written in a file of its own', () => {
  test.use({ expectFaults: FILE_FAULTS });

  test('and shows without the app, under any address of its own', async ({ page }) => {
    let asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.route(/\.js$/, (route) => route.abort());
    for (const query of ['?mode=presentation', '?mode=presentation&scene=1&utm_source=lettre']) {
      asked = [];
      await page.goto(`./${query}`);
      const first = part(page, 'written scene').getByRole('heading', { name: FIRST, level: 1 });
      await expect(first, query).toBeVisible();
      // That file alone stands between the address and the scene.
      expect(
        asked.filter((url) => VIEW_FILE.test(url) || /\.css$/.test(url)),
        query,
      ).toHaveLength(1);
    }
  });

  test('which no other show asks for', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.route(/\.js$/, (route) => route.abort());
    for (const link of [
      'scene=2',
      'scene=10',
      'ecran=notes',
      'donnees=2020-01-01-12345678',
      `scene=1#scenes=${carriedScenes([{ genre: 'titre', titre: 'Mon titre', phrase: '' }])}`,
    ]) {
      await page.goto(`./?mode=presentation&${link}`);
      await expect(part(page, 'written scene'), link).toHaveCount(0);
      expect(asked.filter((url) => VIEW_FILE.test(url))).toEqual([]);
    }
  });
});

test('the written scene is not flashed before another one', async ({ page }) => {
  const release = await holdBack(page, /\.js$/);
  await page.goto('./?mode=presentation&scene=10', { waitUntil: 'commit' });
  await page.waitForFunction(() => document.readyState !== 'loading');
  await expect(part(page, 'written scene')).toHaveCount(0);
  release();
  await expect(part(page, 'room of the show').first()).toBeVisible();
  await expect(part(page, 'written scene')).toHaveCount(0);
});

/** Texts and boxes of a scene, in order: what is laid out, without the buttons that come with the mouse. */
const laidOut = (page: Page, name: 'written scene' | 'scene of the interface') =>
  part(page, name).evaluate((room) =>
    [...room.querySelectorAll('section, section :is(h1, p, div, rect)')].map((what) => {
      const { x, y, width, height } = what.getBoundingClientRect();
      const box = [x, y, width, height].map((value) => Math.round(value));
      return `${what.localName} ${box} ${what.textContent.replaceAll(/[‹›⊞☰]/g, '')}`;
    }),
  );

// One page goes through the sizes, first as it is written, then with its interface, which comes at the first of them.
for (const sizes of [
  [
    [320, 640],
    [390, 844],
    [600, 400],
  ],
  [
    [1366, 768],
    [1000, 640],
    [1920, 1080],
  ],
] as const)
  test(`the interface says the same, in the same boxes, from ${sizes[0][0]}`, async ({ page, show }) => {
    const resize = ([width, height]: readonly [number, number]) => page.setViewportSize({ width, height });
    await resize(sizes[0]);
    const release = await holdBack(page, /assets\/(mount|index)-.*\.js$/);
    await page.goto('./?mode=presentation', { waitUntil: 'commit' });
    await expect(part(page, 'written scene').getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const written = new Map<(typeof sizes)[number], readonly string[]>();
    for (const size of sizes.toReversed()) {
      await resize(size);
      written.set(size, await laidOut(page, 'written scene'));
    }
    release();
    await show.expectRank(1);
    await expect(part(page, 'written scene')).toHaveCount(0);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    for (const size of sizes) {
      await resize(size);
      // The scale of the show follows its screen by a frame or two.
      await expect
        .poll(() => laidOut(page, 'scene of the interface'), { message: size.join(' × ') })
        .toEqual(written.get(size));
    }
  });

test('the scene stays until the interface of the show is there, which then has the keys that were pressed', async ({
  page,
  show,
}) => {
  const release = await holdBack(page, /presentation-.*\.js$/);
  await page.goto('./?mode=presentation', { waitUntil: 'commit' });
  const written = part(page, 'written scene').getByRole('heading', { name: FIRST, level: 1 });
  await expect(written).toBeVisible();
  await expect(page.getByText('Chargement de la carte…')).toBeAttached();
  await expect(written).toBeVisible();
  await page.keyboard.press('PageDown');
  release();
  await show.expectRank(2);
  await expect(part(page, 'written scene')).toHaveCount(0);
});

test.describe('where the interface of the show does not come', () => {
  test.use({ expectFaults: FILE_FAULTS });

  test('that is said, and the written scene does not hide it', async ({ page }) => {
    await page.route(/presentation-.*\.js$/, (route) => route.abort());
    await page.goto('./?mode=presentation');
    await expect(page.getByRole('alert').getByRole('button', { name: 'Recharger' })).toBeVisible();
    await expect(part(page, 'written scene')).toHaveCount(0);
  });
});
