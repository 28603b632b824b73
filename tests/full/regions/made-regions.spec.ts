import { type Browser, expect, type Page, test } from '@playwright/test';
import { THEMES } from '../../../src/themes/list';
import { ExplorerDriver } from '../../e2e/support/explorer-driver';
import { OutputsDriver } from '../../e2e/support/outputs-driver';
import { ShowDriver } from '../../e2e/support/presentation-driver';
import { HOME_WORDS, leaks } from './leaks';
import { type RegionSite, regionSite } from './region-site';

/** Regions of every kind: of five départements, the capital's, an island of two with letters, one overseas. */
const REGIONS = ['28', '11', '94', '04'] as const;
const LINKS = THEMES.map((theme) => `theme=${theme}`);

/** A name, whatever its apostrophes and the spaces that may not break. */
const named = (nom: string): RegExp => new RegExp(nom.replaceAll(/[^\p{L}\p{N}]/gu, '.'));

async function blank(browser: Browser, site: RegionSite): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL: site.url, reducedMotion: 'reduce', locale: 'fr-FR', serviceWorkers: 'block' },
    viewport: { width: 1366, height: 768 },
  });
  return context.newPage();
}

for (const code of REGIONS) {
  test.describe(`a made pack of region ${code}`, () => {
    test.describe.configure({ mode: 'serial' });
    let site: RegionSite;
    test.beforeAll(async () => {
      site = await regionSite(code);
    });
    test.afterAll(() => site?.close());

    test('holds no word of the region of the repository', () => {
      expect(leaks(site.dist, HOME_WORDS, 'Hauts-de-France')).toEqual([]);
    });

    test('is walked: start, themes, search, sheet, export, frame, show', async ({ browser }) => {
      const { made } = site;
      const page = await blank(browser, site);
      const explorer = new ExplorerDriver(page, 'structure');
      await explorer.open('');
      await expect(page).toHaveTitle(named(made.nom));
      await expect(explorer.sheet).toContainText(made.paid.nom ?? '');
      await expect(explorer.legend).toContainText('Limites');
      if (made.bare === null) await expect(explorer.legend).not.toContainText('Pas de contrat cité');
      else await expect(explorer.legend).toContainText('Pas de contrat cité');
      for (const theme of LINKS) {
        await explorer.open(theme);
        await expect(explorer.legend).toBeVisible();
        await expect(explorer.emptiness).toHaveCount(0);
      }
      await explorer.open(`sel=${made.key}`);
      await expect(explorer.sheet).toContainText('Accueil des jeunes');
      await explorer.open(`sel=commune-${made.commune.code}`);
      await expect(explorer.title).toContainText(named(made.commune.nom));
      await expect(explorer.sheet).toContainText('Mobilité');
      await explorer.search(made.epci.nom, named(made.epci.nom));
      await expect(explorer.title).toContainText(named(made.epci.nom));
      const outputs = new OutputsDriver(page);
      await outputs.openDialog();
      expect((await outputs.save(/^CSV virgules/)).bytes.toString('utf8')).toContain('Support inventé');
      await page.goto(`./?mode=integration&sel=${made.key}`);
      await explorer.whenMap();
      await expect(page).toHaveTitle(named(made.nom));
      await expect(
        page
          .getByText(named(made.paid.nom ?? ''))
          .filter({ visible: true })
          .first(),
      ).toBeVisible();
      const show = new ShowDriver(page);
      await page.goto('./?mode=presentation&scene=1');
      await show.whenReady();
      expect(await show.count()).toBe(3);
      for (let rank = 1; rank <= 3; rank += 1) {
        await show.expectRank(rank);
        await show.press('ArrowRight');
      }
      expect(explorer.faults).toEqual([]);
    });
  });
}

test.describe('a pack as the command makes it', () => {
  let site: RegionSite;
  test.beforeAll(async () => {
    site = await regionSite('28', false);
  });
  test.afterAll(() => site?.close());

  test('shows an empty and honest map', async ({ browser }) => {
    const page = await blank(browser, site);
    const explorer = new ExplorerDriver(page, 'structure');
    await explorer.open('');
    await expect(explorer.legend).toContainText('Aucune action citée');
    await expect(page.getByRole('radio', { name: 'France Travail' })).toHaveCount(0);
    await expect(explorer.sheet).not.toContainText(/ni expérimentation|contrats avec l’État/i);
    await explorer.open('sel=departement-14');
    await expect(explorer.title).toHaveText('Calvados');
    await expect(explorer.sheet).not.toContainText(/ni expérimentation/);
    await explorer.open('theme=besoins');
    await expect(explorer.legend).toContainText('hab./km²');
    await expect(explorer.sheet).not.toContainText(/aucun dispositif/i);
    await expect(explorer.legend).not.toContainText(/dispositif/i);
    expect(explorer.faults).toEqual([]);
  });
});
