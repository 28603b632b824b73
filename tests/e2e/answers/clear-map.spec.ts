import { MAP_PADDING } from '../../../src/app/common/map-layout';
import { THEMES } from '../../../src/themes/list';
import { expect, test } from '../support/browser';
import { cardsOverRegion, shares } from '../support/look/measure';
import { part } from '../support/parts';
import { follow } from '../support/readers/follow';

/** Laptops, a large screen, screens magnified by half and twice, tablets held both ways. */
const WINDOWS = [
  [1366, 768],
  [1920, 1080],
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [1024, 1366],
  [820, 1180],
  [960, 540],
  [800, 600],
] as const;

/** What a map says above itself hides nothing of it; a map that shows nothing says so, and the way out. */
for (const themes of [['theme=besoins&cas=eleve-aucun'], ['theme=france-travail', 'theme=besoins']])
  test(`nothing covers the region, which stays large, whatever the window: ${themes} @full`, async ({
    explorer,
    page,
  }) => {
    await explorer.open();
    for (const [width, height] of WINDOWS) {
      await page.setViewportSize({ width, height });
      for (const theme of themes) {
        const message = `${width} × ${height}, ${theme}`;
        await follow(page, theme);
        await expect.poll(() => cardsOverRegion(page), { message }).toEqual([]);
        await expect.poll(async () => (await shares(page)).region, { message }).toBeGreaterThan(0.09);
        await expect(explorer.legend, message).toBeInViewport();
      }
    }
  });

const LINKS = [
  ...THEMES,
  'financements&indicateur=euros&sujet=mobilite',
  'couverture&unite=commune',
  // The one that says the most above its map.
  'besoins&cas=eleve-aucun',
];

/** Shares of the window, at least: of the map, and of the box around the region. */
for (const [shell, windows] of [
  [
    '',
    [
      [1366, 768, 0.45, 0.2],
      [1920, 1080, 0.6, 0.25],
    ],
  ],
  [
    'mode=integration&',
    [
      [320, 480, 0.35, 0.15],
      [600, 640, 0.4, 0.1],
      [1200, 720, 0.5, 0.2],
    ],
  ],
] as const)
  test(`once all has come, the map has its share, nothing lies over it and no name is in the way, in every window: ?${shell}`, async ({
    explorer,
    page,
  }) => {
    const [[first, high]] = windows;
    await page.setViewportSize({ width: first, height: high });
    await explorer.open(shell);
    await explorer.whenSettled();
    for (const [width, height, ofMap, ofRegion] of windows) {
      await page.setViewportSize({ width, height });
      for (const theme of LINKS) {
        const message = `${width} × ${height}, ${theme}`;
        await follow(page, `${shell}theme=${theme}`);
        await expect.poll(() => cardsOverRegion(page), { message }).toEqual([]);
        await expect(explorer.notices, message).toHaveCount(0);
        await expect.poll(async () => (await shares(page)).map, { message }).toBeGreaterThan(ofMap);
        await expect.poll(async () => (await shares(page)).region, { message }).toBeGreaterThan(ofRegion);
        await expect.poll(() => explorer.namesInTheWay(), { message }).toEqual([]);
        await expect(explorer.legend, message).toBeInViewport();
      }
    }
  });

test('what a low window leaves out above the map of needs stands in its panel', async ({
  explorer,
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await explorer.open('theme=besoins');
  const note = /ne dit rien du lien entre les deux/;
  await expect(explorer.caption.getByText(note)).toBeHidden();
  await expect(explorer.sheet.getByText(note).first()).toBeAttached();
  await follow(page, 'theme=france-travail');
  const added = /^La vague 2 ajoute/;
  await expect(explorer.caption.getByText(added)).toBeHidden();
  // In the legend, where the wave is.
  await expect(explorer.legend).toContainText(/ajoute\s\d+\spérimètres/);
  await follow(page, 'theme=besoins');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await expect(explorer.caption.getByText(note)).toBeVisible();
  await follow(page, 'theme=france-travail');
  await expect(explorer.caption.getByText(added)).toBeVisible();
});

// A text that no action or perimeter holds, as a link made on other figures may ask for it.
const NOTHING = 'theme=france-travail&texte-ft=introuvable';

test('a link whose filter leaves nothing says so in the panel, with what to lift', async ({ explorer }) => {
  await explorer.open(NOTHING);
  await expect(explorer.emptiness).toContainText('Aucun résultat pour ce filtre.');
  await expect(explorer.sheet).toContainText('Aucun résultat pour ce filtre.');
  await explorer.axe_();
  await explorer.sheet.getByRole('button', { name: /^Sans « introuvable »/ }).click();
  await expect(explorer.emptiness).toHaveCount(0);
  await expect(explorer.sheet).not.toContainText('Aucun résultat');
  await expect.poll(() => explorer.query()).toBe('?theme=france-travail');
});

for (const parts of ['', '&montrer=aucun'])
  test(`a frame whose filter leaves nothing says so on its map, with what to lift${parts}`, async ({
    explorer,
    page,
  }) => {
    await page.setViewportSize({ width: 600, height: 480 });
    await explorer.open(`mode=integration${parts}&${NOTHING}`);
    await expect(explorer.emptiness).toContainText('Aucun résultat pour ce filtre.');
    await expect(explorer.emptiness).toBeInViewport({ ratio: 1 });
    await explorer.emptiness.getByRole('button', { name: /introuvable/ }).click();
    await expect(explorer.emptiness).toHaveCount(0);
  });

test('however many schemes lie over needs, the foot leaves the map what was kept free for it', async ({
  explorer,
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await explorer.open('theme=besoins&superposer=france-travail,pactes-territoriaux');
  await explorer.whenSettled();
  // The first line of the foot holds the sources and their button, the second the pages of the site.
  const source = page.getByRole('button', { name: /^source/i }).last();
  await expect(source).toBeVisible();
  const top = (await source.boundingBox())?.y ?? 0;
  expect(top).toBeGreaterThan(768 - MAP_PADDING.wide.bottom);
  await expect(part(page, 'links of the site').getByRole('link').first()).toBeInViewport();
});
