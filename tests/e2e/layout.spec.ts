import { THEMES } from '../../src/themes/list';
import { expect, test } from './support/browser';
import { shares } from './support/look/measure';
import { part } from './support/parts';
import { follow } from './support/readers/follow';
import { drawingsResized } from './support/readers/laid-out';

test('on a low screen, the settings of a theme stand whole over the legend; its options unfold and scroll; what the legend filters by is not counted there a second time', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  for (const theme of THEMES) {
    await follow(page, `theme=${theme}`);
    await expect(explorer.legend).toBeVisible();
    // Neither is over the other, once both are of this theme.
    const over = async () => {
      const [legend, settings] = [await explorer.legend.boundingBox(), await explorer.settings.boundingBox()];
      return (settings?.y ?? 0) + (settings?.height ?? 0) - (legend?.y ?? 0);
    };
    await expect.poll(over, { message: theme }).toBeLessThanOrEqual(1);
    const legend = await explorer.legend.boundingBox();
    expect(await explorer.hiddenHeight(explorer.settings), theme).toBeLessThanOrEqual(0);
    // A legend is cut by no room that the settings leave free.
    const cut = (await explorer.hiddenHeight(explorer.legend)) > 0;
    const end = await explorer.settings.getByText('Options de la carte').boundingBox();
    const free = (legend?.y ?? 0) - (end?.y ?? 0);
    expect(cut ? free : 0, theme).toBeLessThan(60);
    const last = explorer.settings.getByRole('checkbox').last();
    await explorer.unfoldOptions();
    await last.check();
    await expect(last).toBeChecked();
    // Folded again, for the next theme.
    await explorer.unfoldOptions();
  }
  await follow(page, 'theme=couverture');
  await expect(explorer.legend).toContainText('habitants');
  await expect(explorer.settings).not.toContainText(/\d communes/);
  await follow(page, 'theme=pactes-territoriaux');
  await expect(explorer.legend).not.toContainText('habitants');
  await expect(explorer.settings).not.toContainText('Mobilité');
});

// On a wide screen and in frames: where the map and its share are (`answers/clear-map.spec.ts`).
test('no name of the map under a card, a button, the foot or another name @phone-only', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  for (const query of ['', ...THEMES.map((theme) => `theme=${theme}`), 'indicateur=euros&sujet=mobilite']) {
    await follow(page, query);
    await expect.poll(() => explorer.namesInTheWay(), { message: query }).toEqual([]);
  }
});

test('a phone opens on its map; the sheet shows the first words of its answer, and opens under the keys @phone-only', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  const { map, region } = await shares(page);
  expect(map).toBeGreaterThan(0.6);
  expect(region).toBeGreaterThan(0.35);
  await expect(explorer.title).toBeInViewport({ ratio: 1 });
  const before = (await explorer.sheet.boundingBox())?.height ?? 0;
  await explorer.title.tap();
  await expect
    .poll(async () => (await explorer.sheet.boundingBox())?.height ?? 0)
    .toBeGreaterThan(2 * before);
  await expect(page.getByRole('tab', { name: 'Fiche' })).toBeInViewport();
});

test('the tools of a phone are in one menu, which Escape closes @phone-only', async ({ explorer, page }) => {
  await explorer.open();
  const table = page.getByRole('button', { name: 'Tableau', exact: true });
  await expect(table).toBeHidden();
  await explorer.tool('Tableau');
  await expect(table).toBeInViewport({ ratio: 1 });
  await explorer.axe_();
  await page.keyboard.press('Escape');
  await expect(table).toBeHidden();
  await expect(explorer.menu).toBeFocused();
  await page.getByRole('button', { name: 'Sources et mentions' }).tap();
  await expect(page.getByRole('link', { name: 'Mentions légales' })).toBeVisible();
});

for (const [width, height] of [
  [320, 256],
  [683, 384],
] as const)
  test(`the map is seen at once on a window of ${width} × ${height}, as a screen magnified gives it, with no name in the way`, async ({
    explorer,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await explorer.open();
    const { map, region } = await shares(page);
    expect(map).toBeGreaterThan(0.5);
    expect(region).toBeGreaterThan(0.1);
    // The buttons of a map come with its interface, its names make room for them in the frame after.
    await expect.poll(() => explorer.namesInTheWay()).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    // Under the longest of the titles.
    await follow(page, 'theme=couverture&unite=commune');
    await expect(explorer.caption).toContainText(/couverture croisée/i);
    expect((await shares(page)).map).toBeGreaterThan(0.5);
    for (const theme of THEMES) {
      await follow(page, `theme=${theme}`);
      await expect.poll(() => explorer.namesInTheWay(), { message: theme }).toEqual([]);
    }
  });

test('a table wider than its frame says so, keeps the names in sight and scrolls by keys @phone', async ({
  explorer,
  page,
}) => {
  await explorer.open('theme=couverture&tableau=1');
  const table = page.getByRole('region', { name: 'Couverture croisée, par EPCI' });
  const hint = part(table, 'hint of a wide table');
  await expect(hint).toHaveCSS('opacity', '1');
  const name = table.getByRole('button', { name: 'CU d’Arras' });
  const before = await name.boundingBox();
  await table.focus();
  // Pressed again as a reader would: a browser whose frames stall may drop the scroll that a key has begun.
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => table.evaluate((box) => box.scrollLeft), { timeout: 2_000 }).toBeGreaterThan(0);
  }).toPass();
  await table.evaluate((box) => box.scrollTo(box.scrollWidth, 0));
  await expect(hint).toHaveCSS('opacity', '0');
  const last = table.getByRole('button', { name: 'Habitants en périmètre approché' });
  await expect(last).toBeInViewport();
  expect((await name.boundingBox())?.x).toBeCloseTo(before?.x ?? -1, 0);
});

test('a phone held across keeps most of its height for the map, and the legend beside it', async ({
  explorer,
  page,
}) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await explorer.open();
  const [map, legend] = [await explorer.map.boundingBox(), await explorer.legend.boundingBox()];
  expect(map?.height).toBeGreaterThan(320);
  expect(map?.width).toBeGreaterThan(400);
  expect(legend?.x).toBeGreaterThanOrEqual((map?.x ?? 0) + (map?.width ?? 0) - 1);
  await expect(explorer.names(/MEL/)).toBeVisible();
  // Colours are those of a window that is held upright.
  await explorer.axe_('structure');
  // The settings unfold in place of the sheet, the legend with them.
  await page.getByRole('button', { name: 'Déplier les réglages' }).click();
  await expect(explorer.settings).toBeInViewport();
  await expect(explorer.legend).toBeInViewport();
});

test('a commune found by the search is framed with its EPCI, not alone', async ({ explorer }) => {
  await explorer.open();
  await explorer.search('péronne', /^Péronne/);
  await expect.poll(() => explorer.query()).toMatch(/vue=/);
  const zoom = Number(/vue=[^,]+,[^,]+,([\d.]+)/.exec(explorer.query())?.[1]);
  // Alone, the commune would be brought as near as the map goes by itself.
  expect(zoom).toBeGreaterThan(8.5);
  expect(zoom).toBeLessThan(10.5);
});

test('a link to a commune opens on its EPCI, and « Retour » comes back to it; a view in the link wins', async ({
  explorer,
  page,
}) => {
  await explorer.open('sel=commune-80620');
  await expect.poll(() => explorer.query()).toMatch(/vue=/);
  const framed = explorer.query();
  const zoom = Number(/vue=[^,]+,[^,]+,([\d.]+)/.exec(framed)?.[1]);
  expect(zoom).toBeGreaterThan(8.5);
  expect(zoom).toBeLessThan(10.5);
  await explorer.search('amiens', /^Amiens/);
  await expect(explorer.title).toHaveText(/Amiens/);
  await page.goBack();
  await expect(explorer.title).toHaveText('Péronne');
  await expect.poll(() => explorer.query()).toBe(framed);
  const asked = 'sel=commune-80620&vue=2.5,50,7.5';
  await explorer.open(asked);
  await expect(explorer.names(/Pas-de-Calais/)).toBeVisible();
  await expect.poll(() => explorer.query()).toBe(`?${asked}`);
});

for (const [width, height, shell, located, tag] of [
  [1366, 768, '', true, ''],
  [1920, 1080, '', true, ' @full'],
  [390, 844, '', false, ' @full'],
  [1200, 720, 'mode=integration&', true, ' @full'],
] as const)
  test(`a map brought near says where it is and how far, with no name in the way: ${shell}${width} × ${height}${tag}`, async ({
    explorer,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await explorer.open(`${shell}sel=commune-80620`);
    await expect.poll(() => explorer.query()).toMatch(/vue=/);
    const near = /vue=[^&]*/.exec(explorer.query())?.[0];
    for (const theme of THEMES) {
      await follow(page, `${shell}theme=${theme}&sel=commune-80620&${near}`);
      await expect(page.getByText(/^Échelle.: ce trait mesure/)).toBeVisible();
      await expect(page.getByRole('img', { name: /un cadre entoure la partie/ })).toHaveCount(
        located ? 1 : 0,
      );
      await expect(explorer.names(/^Péronne$/)).toBeVisible();
      await expect.poll(() => explorer.namesInTheWay(), { message: theme }).toEqual([]);
    }
    await page.getByRole('button', { name: 'Voir toute la région' }).click();
    await expect(page.getByText(/^Échelle.: ce trait mesure/)).toHaveCount(0);
  });

test('a legend of more lines lays out nothing of the map', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.whenSettled();
  const before = await explorer.legend.boundingBox();
  const resized = await drawingsResized(page, () =>
    explorer.legend.evaluate(async (legend) => {
      legend.append(document.createElement('hr'));
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      legend.lastElementChild?.remove();
    }),
  );
  expect(before?.height).toBeGreaterThan(0);
  expect(resized).toBe(0);
  // And what is counted is there to be counted.
  const larger = async () => {
    await page.setViewportSize({ width: 1500, height: 900 });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  };
  expect(await drawingsResized(page, larger)).toBeGreaterThan(0);
});
