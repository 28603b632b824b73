import type { Page } from '@playwright/test';
import { expect, FILE_FAULTS, test } from '../support/browser';
import { groundColour } from '../support/look/measure';

/** Wherever and however the page is held: no storage, no network any more, turned, enlarged, twice, on paper. */

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test('where storage is forbidden everything works', async ({ explorer, page }) => {
  await page.addInitScript(() => {
    const refuse = (owner: object, name: string): void => {
      Object.defineProperty(owner, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) refuse(window, name);
    refuse(Document.prototype, 'cookie');
    refuse(Navigator.prototype, 'serviceWorker');
  });
  await explorer.open();
  await explorer.whenSettled();
  await explorer.theme('France Travail');
  await explorer.search('thierache', /Thiérache/);
  await expect(explorer.title).toContainText('Thiérache');
  await page.getByRole('button', { name: 'Tableau', exact: true }).click();
  await expect(explorer.table.getByRole('table')).toBeVisible();
  await page.goBack();
  await expect(explorer.table.getByRole('table')).toBeHidden();
});

test.describe('off line', () => {
  // The request that fails is said by the browser as well.
  // A page that has seen other tests would have loaded more.
  test.use({ expectFaults: FILE_FAULTS, alone: true });

  test('what has been loaded goes on; what has not is a sentence, and comes later', async ({
    explorer,
    page,
    context,
  }) => {
    await explorer.open();
    await explorer.whenSettled();
    await explorer.theme('France Travail');
    await expect(explorer.legend).toContainText('Vague 1');
    await explorer.theme('Financements');
    await explorer.search('hesdin', /Hesdin-la-Forêt/);
    await page.getByRole('button', { name: 'Tableau', exact: true }).click();
    await expect(explorer.table.getByRole('table')).toBeVisible();
    await page.getByRole('button', { name: 'Carte', exact: true }).click();
    await expect(explorer.map).toHaveAttribute('data-ready', 'true');

    await context.setOffline(true);
    await page.keyboard.press('Escape');
    await explorer.theme('France Travail');
    await explorer.vague(/^Vague 1/);
    await expect(explorer.units).toHaveCount(3);
    await explorer.search('thierache', /Thiérache/);
    await expect(explorer.title).toContainText('Thiérache');
    await page.getByRole('button', { name: 'Tableau', exact: true }).click();
    await expect(explorer.table.getByRole('table')).toContainText('Laon');
    await page.goBack();
    await expect(explorer.map).toHaveAttribute('data-ready', 'true');
    await expect(explorer.notices).toHaveCount(0);

    // A part that nobody had asked for: said in its place, and the page goes on.
    await page.getByRole('button', { name: 'Aide', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Rechargez la page');
    await expect(explorer.title).toContainText('Thiérache');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Recharger' }).click();
    await expect(explorer.title).toContainText('Thiérache');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test('a phone that is turned keeps the view @phone-only', async ({ explorer, page }) => {
  await explorer.open('theme=france-travail&vague=1&sel=ft-laon');
  await expect(explorer.title).toHaveText('Laon');
  const query = explorer.query();
  for (const size of [
    { width: 844, height: 390 },
    { width: 390, height: 844 },
    { width: 640, height: 360 },
    { width: 360, height: 640 },
  ]) {
    await page.setViewportSize(size);
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    await expect(explorer.title).toHaveText('Laon');
    await expect.poll(() => explorer.query()).toBe(query);
    await expect
      .poll(async () => {
        const box = await explorer.map.boundingBox();
        return Math.min(box?.width ?? 0, box?.height ?? 0);
      })
      .toBeGreaterThan(100);
  }
});

test('a window that is resized keeps what was chosen, and the region in it', async ({ explorer, page }) => {
  await explorer.open('sel=departement-02');
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 1024, height: 600 },
    { width: 800, height: 900 },
    { width: 1366, height: 768 },
  ]) {
    await page.setViewportSize(size);
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    await expect(explorer.title).toHaveText('Aisne');
    // At home the region is fitted again: its names, from east to west, are inside the map.
    await expect
      .poll(async () => {
        const map = await explorer.map.boundingBox();
        const names = await explorer.names(/^(Aisne|Oise|Pas-de-)/).all();
        const boxes = await Promise.all(names.map((name) => name.boundingBox()));
        return (
          map !== null &&
          boxes.length >= 3 &&
          boxes.every((box) => box && box.x >= map.x && box.x + box.width <= map.x + map.width)
        );
      })
      .toBe(true);
  }
});

test.describe('enlarged twice', () => {
  test.use({ viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 });

  test('the page reads in one direction, and everything is in reach', async ({ explorer, page }) => {
    await explorer.open();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await explorer.search('amiens', /^Amiens/);
    await expect(explorer.title).toContainText('Amiens');
    await page.getByRole('tab', { name: 'Réglages' }).click();
    await explorer.theme('France Travail');
    await page.getByRole('tab', { name: 'Légende' }).click();
    await expect(explorer.legend).toContainText('Vague 1');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    // Colours are those of a page at its own size.
    await explorer.axe_('structure');
  });
});

test('two windows live side by side', async ({ explorer, page, context }) => {
  await explorer.open('sel=departement-59');
  const other = await context.newPage();
  await other.goto('./?theme=pactes-territoriaux');
  const title = other.getByRole('region', { name: 'Fiche' }).getByRole('heading', { level: 2 });
  await expect(title).toHaveText('Hauts-de-France');
  await other.getByRole('radio', { name: 'France Travail', exact: true }).check({ force: true });
  await page.bringToFront();
  await expect(explorer.title).toHaveText('Nord');
  await expect.poll(() => explorer.query()).toBe('?sel=departement-59');
  await explorer.search('laon', /^Laon/);
  await other.bringToFront();
  await expect(title).toHaveText('Hauts-de-France');
  await expect.poll(() => new URL(other.url()).search).toBe('?theme=france-travail');
  await other.close();
});

test.describe('the look of the page', () => {
  const dark = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor !== 'rgb(255, 255, 255)');
  test('is as the device, or as its reader has chosen, kept for the next visit and told to the map', async ({
    explorer,
    page,
  }) => {
    await explorer.open();
    expect(await dark(page)).toBe(false);
    const look = page.getByLabel('Apparence');
    const ground = () => groundColour(page);
    const day = await ground();
    await look.selectOption('Sombre');
    await expect.poll(() => dark(page)).toBe(true);
    await expect.poll(ground).not.toBe(day);
    const night = await ground();
    await explorer.axe_('colours');
    await explorer.open('theme=couverture');
    expect(await dark(page)).toBe(true);
    await look.selectOption('Clair');
    await expect.poll(ground).not.toBe(night);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await dark(page)).toBe(false);
    await look.selectOption('Comme l’appareil');
    await expect.poll(() => dark(page)).toBe(true);
  });
});

test('forced colours keep what is chosen visible', async ({ page, explorer }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await explorer.open('tableau=0');
  const chosen = page.getByRole('radio', { name: 'Financements', exact: true });
  const other = page.getByRole('radio', { name: 'France Travail', exact: true });
  const look = (radio: typeof chosen) =>
    radio.evaluate((input) => {
      const style = getComputedStyle(input.closest('label') ?? input);
      return [style.backgroundColor, style.outlineStyle, style.borderColor, style.forcedColorAdjust].join();
    });
  expect(await look(chosen)).not.toBe(await look(other));
});
