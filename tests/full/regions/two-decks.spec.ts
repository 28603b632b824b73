import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { ExplorerDriver } from '../../e2e/support/explorer-driver';
import { ShowDriver } from '../../e2e/support/presentation-driver';
import { HOME_WORDS, leaks } from './leaks';
import { type RegionSite, regionSite } from './region-site';

/** Words of the made deck and of the other region, that the home pack has no reason to say. */
const MADE_WORDS = /Support inventé|Accueil des jeunes|Calvados|Rouen|Seine-Maritime|region\/28/;
/** A draft as the app keeps it: one scene. */
const DRAFT = JSON.stringify({
  ...{ format: 'pactes-hdf-scenes', version: 1, titre: 'Mes scènes' },
  scenes: [{ titre: 'À moi seule', vue: 'theme=besoins' }],
});

/** The way to other regions: of the interface, which comes after the frame that the page is written with. */
const others = (page: Page): Locator =>
  page.getByRole('link', { name: 'Autres régions' }).filter({ visible: true }).last();

test.describe('two decks side by side', () => {
  test.describe.configure({ mode: 'serial' });
  test.use({ serviceWorkers: 'allow' });
  let site: RegionSite;
  test.beforeAll(async () => {
    site = await regionSite('28', true, ['32']);
  });
  test.afterAll(() => site?.close());

  test('have no word of each other, and code that names neither', () => {
    expect(leaks(join(site.dist, 'region/28'), HOME_WORDS, 'Hauts-de-France')).toEqual([]);
    const shared = ['region/', 'regions.html', '_headers', '.htaccess'];
    expect(leaks(site.dist, MADE_WORDS, 'Normandie', shared)).toEqual([]);
    expect(leaks(join(site.dist, 'assets'), HOME_WORDS, 'Hauts-de-France', ['vue-', 'manifest-'])).toEqual(
      [],
    );
  });

  test('are reached from each other by the page where one is chosen, by pointer and by keys', async ({
    browser,
  }) => {
    const page = await browser.newPage({ baseURL: site.url, reducedMotion: 'reduce', locale: 'fr-FR' });
    const explorer = new ExplorerDriver(page, 'structure');
    await page.goto('./region/28/');
    await explorer.whenMap();
    await expect(page).toHaveTitle(/Normandie/);
    await others(page).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choisir une région');
    const map = page.getByRole('group', { name: 'Carte des régions' });
    await expect(map.getByRole('img', { name: /Bretagne.*pas de carte publiée/ })).toBeVisible();
    const home = map.getByRole('link', { name: 'Hauts-de-France' });
    await home.focus();
    await home.press('Enter');
    await explorer.whenMap();
    await expect(page).toHaveTitle(/Hauts-de-France/);
    await others(page).click();
    await page.getByRole('listitem').getByRole('link', { name: 'Normandie' }).click();
    await explorer.whenMap();
    await expect(page).toHaveTitle(/Normandie/);
    expect(explorer.faults).toEqual([]);
    await page.close();
  });

  test('keep drafts, caches and shows of their own', async ({ browser }) => {
    const context = await browser.newContext({ baseURL: site.url, reducedMotion: 'reduce', locale: 'fr-FR' });
    const page = await context.newPage();
    const explorer = new ExplorerDriver(page, 'structure');
    const ready = async (address: string, title: RegExp): Promise<void> => {
      await page.goto(address);
      await explorer.whenMap();
      await expect(page).toHaveTitle(title);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    };
    await ready('./', /Hauts-de-France/);
    await page.evaluate((draft) => localStorage.setItem('pactes-hdf:scenes', draft), DRAFT);
    await ready('./region/28/', /Normandie/);
    const kept = () =>
      page.evaluate(async () => {
        const names = await window.caches.keys();
        return Promise.all(
          names.map(async (name) => ({
            name,
            urls: (await (await window.caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
          })),
        );
      });
    // The worker at the top answers at once for the folder of a region, whose own is still to come.
    await expect
      .poll(async () =>
        (await kept())
          .filter(({ urls }) => urls.length > 0)
          .map(({ name }) => name.replace(/-\w+$/, ''))
          .sort(),
      )
      .toEqual(['pactes-28', 'pactes-hdf']);
    const caches = await kept();
    for (const { name, urls } of caches) {
      const figures = urls.filter((url) => url.includes('/donnees/'));
      expect(figures.length).toBeGreaterThan(0);
      for (const url of figures) expect(url.includes('/region/28/'), url).toBe(name.startsWith('pactes-28'));
    }
    const show = new ShowDriver(page);
    await page.goto('./region/28/?mode=presentation&scene=1');
    await show.whenReady();
    expect(await page.evaluate(() => localStorage.getItem('pactes-28:scenes'))).toBeNull();
    // Each opens without network, on its own figures.
    await context.setOffline(true);
    for (const [address, title, words] of [
      ['./region/28/', /Normandie/, 'Calvados'],
      ['./', /Hauts-de-France/, 'Pas-de-Calais'],
    ] as const) {
      await page.goto(address);
      await explorer.whenMap();
      await expect(page).toHaveTitle(title);
      await expect(explorer.sheet).toContainText(words);
    }
    await context.close();
  });
});
