import type { Page } from '@playwright/test';
import { expect, FILE_FAULTS, test } from '../support/browser';
import { changedShare } from '../support/pixels';

/** The map alone: what stands over it (buttons, sentence, legend) comes with the interface. */
const MAP = { x: 320, y: 200, width: 560, height: 500 };

/** Keeps files on the way until the returned function is called. */
async function holdBack(page: Page, files: RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the start view is in the page: map, names, legend, and a way to the figures', async ({ page }) => {
    await page.goto('./');
    const drawing = page.getByRole('img', { name: /Financements cités/ });
    await expect(drawing).toBeVisible();
    await expect(page.locator('.depart-wide').getByText('Pas-de-Calais')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Légende' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('link', { name: 'montants' })).toBeVisible();
  });
});

test.describe('scripts held back, then let through', () => {
  test.use({ expectFaults: FILE_FAULTS });

  test('the map of the page, the SVG and MapLibre follow each other without a jump @webgl', async ({
    page,
    explorer,
  }) => {
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto('./');
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const inPage = await page.screenshot({ clip: MAP });
    await page.unroute(/\.js$/);

    // MapLibre is held back until the SVG has been seen.
    const release = await holdBack(page, /map-adapter-.*\.js$/);
    await page.goto('./');
    await explorer.whenMap();
    await expect(explorer.title).toBeVisible();
    await expect(explorer.start).toHaveCount(0);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const inSvg = await page.screenshot({ clip: MAP });
    expect(await changedShare(page, inPage, inSvg)).toBeLessThan(0.01);

    release();
    await explorer.whenSettled();
    await expect(explorer.map).toHaveAttribute('data-renderer', 'maplibre');
    expect(await changedShare(page, inSvg, await page.screenshot({ clip: MAP }))).toBeLessThan(0.02);
  });
});

test.describe('a page without its scripts', () => {
  test.use({ expectFaults: FILE_FAULTS });

  test('a link to another view never shows the start view', async ({ page, explorer }) => {
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto('./?theme=france-travail');
    await expect(explorer.start.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.depart-cadre')).toBeHidden();
    await expect(explorer.start.getByRole('region', { name: 'Légende' })).toBeHidden();
  });
});

test('the map of a link is drawn before the interface has arrived', async ({ page, explorer }) => {
  const release = await holdBack(page, /mount-.*\.js$/);
  await page.goto('./?theme=france-travail');
  await explorer.whenFirstMap();
  expect(await page.evaluate(() => performance.getEntriesByName('carte:visible').length)).toBe(1);
  release();
  await expect(explorer.legend).toContainText('Vague 1');
  await expect(explorer.start).toHaveCount(0);
  await expect(explorer.map).toHaveCount(1);
});

test.describe('a page kept from before a deploy', () => {
  test.use({ expectFaults: FILE_FAULTS });

  test('whose script is gone says so and leads on', async ({ page, explorer }) => {
    await page.route(/index-[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('La carte n’a pas pu être chargée');
    await page.unroute(/index-[^/]*\.js$/);
    await page.getByRole('link', { name: 'Rechargez la page.' }).click();
    await expect(explorer.title).toHaveText('Hauts-de-France');
  });
});

test('a click on the map before the interface has arrived is answered when it has', async ({
  page,
  explorer,
}) => {
  const release = await holdBack(page, /mount-.*\.js$/);
  await page.goto('./?limites=departement');
  await explorer.whenFirstMap();
  await explorer.clickMap(/Aisne/);
  release();
  await expect(explorer.title).toHaveText('Aisne');
});

test('so is one on a map in another page, before its own script has arrived', async ({ page, explorer }) => {
  const release = await holdBack(page, /(mount|embed)-[^/]*\.js$/);
  await page.goto('./?mode=integration&limites=departement');
  await explorer.whenFirstMap();
  await explorer.clickMap(/Aisne/);
  release();
  await expect(page.getByRole('region', { name: 'Territoire sélectionné' })).toContainText('Aisne');
});

test('the first key brings the keys of the map, whatever MapLibre is doing @webgl', async ({
  page,
  explorer,
}) => {
  await holdBack(page, /map-adapter-.*\.js$/);
  await explorer.open();
  const units = page.getByRole('listbox', { name: /Territoires de la carte/ });
  await expect(units).toHaveCount(0);
  await page.keyboard.press('Tab');
  await units.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(explorer.title).not.toHaveText('Hauts-de-France');
  await expect(explorer.map).toHaveAttribute('data-renderer', 'svg');
});

test('a zoom made before the interface has arrived stays when it has', async ({ page, explorer }) => {
  const release = await holdBack(page, /mount-.*\.js$/);
  await page.goto('./?limites=departement');
  await explorer.whenFirstMap();
  await explorer.ground.focus();
  await page.keyboard.press('+');
  release();
  await expect(explorer.title).toBeVisible();
  await expect(page).toHaveURL(/vue=/);
});

test('a table or a show asks for its interface beside the data, not after', async ({ page }) => {
  for (const link of ['?tableau=1', '?mode=presentation']) {
    const release = await holdBack(page, /niveaux\.topo/);
    const asked = page.waitForRequest(/mount-.*\.js$/);
    await page.goto(`./${link}`);
    await asked;
    release();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await page.unroute(/niveaux\.topo/);
  }
});
