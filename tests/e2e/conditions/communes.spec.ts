import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { mapScene, ShowDriver } from '../support/presentation-driver';

/** Files of boundaries that the page has asked for, by their short names. */
function asked(page: Page): string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    const name = /\/(communes|territoires|niveaux)(?:\.topo)?-[^/]*\.(?:arcs|json)$/.exec(request.url());
    if (name?.[1] && !/communes-cog|communes-[^.]*\.json/.test(request.url())) names.push(name[1]);
  });
  return names;
}
const painted = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('carte:communes').length === 1, undefined, {
    timeout: 40_000,
  });

test('communes come from their own file, and the mark says when they are painted', async ({
  explorer,
  page,
}) => {
  const files = asked(page);
  await explorer.open('limites=departement,commune');
  await painted(page);
  // The view written for this link asks for them once it stands, before the rest.
  expect([...files].sort()).toEqual(['communes', 'niveaux']);
});

test('without communes to show, neither file is asked for, and there is no mark; a step nearer than the region, lines composed from the communes take the place of the light ones', async ({
  explorer,
  page,
}) => {
  const files = asked(page);
  await explorer.open('vue=2.8,49.9,7.4');
  await explorer.whenSettled();
  expect(files).toEqual(['niveaux']);
  expect(await page.evaluate(() => performance.getEntriesByName('carte:communes').length)).toBe(0);
  await page.getByRole('button', { name: 'Agrandir', exact: true }).click();
  await expect.poll(() => files).toEqual(['niveaux', 'communes']);
});

test('in a large window the whole region is near enough for them, once the map is what it will be', async ({
  explorer,
  page,
}) => {
  await page.setViewportSize({ width: 2560, height: 1440 });
  const files = asked(page);
  await explorer.open();
  await expect.poll(() => files).toEqual(['niveaux', 'communes']);
  await expect(explorer.map).toHaveAttribute('data-ready', 'true');
});

test('from zoom 11, the fine file follows the communes', async ({ explorer, page }) => {
  const files = asked(page);
  const fine = page.waitForResponse(/territoires\.topo/);
  await explorer.open('limites=commune&vue=2.3,49.9,11.2');
  await painted(page);
  expect((await fine).status()).toBe(200);
  expect(files).toEqual(['niveaux', 'communes', 'territoires']);
});

/** Holds the communes back. @returns what lets them come */
async function holdCommunes(page: Page): Promise<() => void> {
  let come = (): void => {};
  // What is asked for after they were let come is not held: the page may say that they lack before it asks.
  const coming = new Promise<void>((go) => {
    come = go;
  });
  await page.route(/\/communes-[^/]*\.arcs$/, async (route) => {
    await coming;
    await route.continue();
  });
  return come;
}

test('a scene says that its map is not complete while its communes are on their way', async ({ page }) => {
  const come = await holdCommunes(page);
  await page.goto(`./?mode=presentation&scene=${mapScene(/unite=commune/)}`);
  const show = new ShowDriver(page);
  await expect(show.faults).toContainText('ses communes ne sont pas encore là');
  come();
  await expect(show.faults).toHaveCount(0);
});

test('so does the explorer, where plain ground would look like what nothing covers', async ({
  explorer,
  page,
}) => {
  const come = await holdCommunes(page);
  await explorer.open('limites=departement');
  await explorer.theme('Couverture croisée');
  await expect(explorer.notices).toContainText('ses communes ne sont pas encore là');
  come();
  await expect(explorer.notices).toHaveCount(0);
});
