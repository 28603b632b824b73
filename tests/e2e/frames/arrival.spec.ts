import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { part } from '../support/parts';
import { mapScene } from '../support/presentation-driver';

const SHELLS = [
  ['explorer', ''],
  ['embed', 'mode=integration'],
  // Its first scene that has a map.
  ['show', `mode=presentation&scene=${mapScene()}`],
] as const;
const WINDOWS = [
  [320, 640],
  [390, 844],
  [1366, 768],
  [1920, 1080],
] as const;

/** What belongs to the map and its frame; anything else over it is a message. */
const OWN =
  '.map, .caption, .toolbar, .legend, .stage-foot, .fold, .map-units, .header, .sheet, .side, .show-side, .show-bar';

/** What lies over the map, looked for at every tenth of it. */
const over = (page: Page): Promise<readonly string[]> =>
  page.evaluate((own) => {
    const map = document.querySelector('[data-renderer]')?.getBoundingClientRect();
    if (!map || !document.querySelector('#carte-app')) return ['no map'];
    const found = new Set<string>();
    for (let i = 1; i < 20; i += 1)
      for (let j = 1; j < 20; j += 1) {
        const top = document.elementFromPoint(map.x + (map.width * i) / 20, map.y + (map.height * j) / 20);
        if (top && !top.closest(own) && top.closest('#carte-app')) found.add(top.outerHTML.slice(0, 80));
      }
    return [...found];
  }, OWN);

const mapBox = (page: Page) => page.locator('[data-renderer]').boundingBox();

test.describe('on arrival', () => {
  test.use({ serviceWorkers: 'allow' });
  for (const [widths, tag] of [
    [[390, 1366], ''],
    [[320, 1920], ' @full'],
    [[320, 390], ' @full @phone-only'],
  ] as const)
    test(`nothing comes over the map, not even that the page is ready without network: ${widths}${tag}`, async ({
      page,
      explorer,
    }) => {
      test.setTimeout(120_000);
      for (const [shell, query] of SHELLS) {
        for (const [width, height] of WINDOWS.filter(([wide]) => widths.some((one) => one === wide))) {
          await page.setViewportSize({ width, height });
          // A day arrives once in each shell, and then changes the window.
          if (tag !== '' || width === widths[0]) await page.goto(`./?${query}`);
          await page.locator('#carte-app [data-ready]').first().waitFor();
          await explorer.whenSettled();
          await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
          await expect.poll(() => over(page), `${shell} ${width}`).toEqual([]);
          const box = await mapBox(page);
          for (const notice of await part(page, 'notices').all()) {
            const bar = await notice.boundingBox();
            if (!bar || !box || bar.height === 0) continue;
            expect(
              bar.y >= box.y + box.height - 1 || bar.y + bar.height <= box.y + 1,
              `${shell} ${width}`,
            ).toBe(true);
            expect(bar.height, `${shell} ${width}`).toBeLessThanOrEqual(64);
          }
        }
      }
      await explorer.open();
      await (await explorer.tool('Aide')).click();
      await expect(page.getByText('Prêt hors connexion')).toBeVisible();
    });
});

for (const [windows, tag] of [
  [
    [
      [390, 844],
      [1366, 768],
      [320, 256],
    ],
    '',
  ],
  [
    [
      [320, 640],
      [1920, 1080],
      [640, 384],
    ],
    ' @full',
  ],
] as const)
  test(`a message keeps beside the map, which stays large, in every shell: ${windows.join(', ')}${tag}`, async ({
    page,
    explorer,
  }) => {
    for (const [shell, query] of SHELLS.slice(0, 2)) {
      for (const [width, height] of windows) {
        await page.setViewportSize({ width, height });
        // A day arrives once in each shell, and then changes the window.
        if (tag !== '' || width === windows[0][0]) await page.goto(`./?${query}&theme=meteo&couleur=rouge`);
        await expect(part(page, 'notice')).toContainText('ce thème n’existe pas');
        await page.locator('#depart').waitFor({ state: 'detached' });
        const told = `${shell} ${width} × ${height}`;
        await expect
          .poll(async () => {
            const [map, bar] = [await mapBox(page), await part(page, 'notices').boundingBox()];
            const high = (map?.height ?? 0) >= Math.min(150, height / 2);
            return high && bar && map && (bar.y >= map.y + map.height - 1 || bar.y + bar.height <= map.y + 1);
          }, told)
          .toBe(true);
        await expect.poll(() => over(page), told).toEqual([]);
      }
    }
    if (tag === '') await explorer.axe_();
  });

for (const [width, height, tag] of [
  [320, 256, ''],
  [640, 384, ' @full'],
] as const)
  test(`in a window of ${width} × ${height}${tag} the map is seen, and what explains it is below`, async ({
    page,
    explorer,
  }) => {
    await page.setViewportSize({ width, height });
    for (const [shell, query] of SHELLS) {
      await page.goto(`./?${query}`);
      await page.locator('#carte-app [data-ready]').first().waitFor();
      await page.locator('#depart').waitFor({ state: 'detached' });
      const box = await mapBox(page);
      if (!box) throw new Error('no map');
      const seen = Math.min(box.y + box.height, height) - Math.max(box.y, 0);
      expect(seen, shell).toBeGreaterThanOrEqual(height * 0.45);
      expect(box.width, shell).toBeGreaterThanOrEqual(width * 0.5);
      // Of what is seen, words and buttons leave the most to the map.
      const covered = await page.evaluate(
        ({ x, y, width: w, seen: h }) => {
          let count = 0;
          for (let i = 0; i < 20; i += 1)
            for (let j = 0; j < 20; j += 1) {
              const top = document.elementFromPoint(x + (w * (i + 0.5)) / 20, y + (h * (j + 0.5)) / 20);
              if (!top?.closest('.map')) count += 1;
            }
          return count / 400;
        },
        { ...box, seen },
      );
      expect(covered, shell).toBeLessThan(0.2);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(sideways, shell).toBeLessThanOrEqual(0);
      // The source and the links are reached by scrolling, and cover nothing.
      // In a frame so narrow they are folded with the notes, not in a wider one; a room has none.
      if (shell === 'embed' && width < 480) await page.getByText('Source, mentions et adresse').click();
      const links = await part(page.locator('#carte-app'), 'links of the site').getByRole('link').all();
      expect(links.length > 0, shell).toBe(shell !== 'show');
      for (const link of links) {
        await link.scrollIntoViewIfNeeded();
        await expect(link, shell).toBeInViewport();
      }
    }
    await page.goto('./');
    await explorer.typeSearch('peronne', /^Péronne/);
    await page.keyboard.press('Enter');
    await expect(explorer.title).toBeInViewport();
  });
