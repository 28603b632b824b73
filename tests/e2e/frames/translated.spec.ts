import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { ExplorerDriver } from '../support/explorer-driver';
import { publishedScenes, ShowDriver } from '../support/presentation-driver';
import { translateAll } from '../support/readers/translator';

/**
 * A reader has the page translated: texts are no longer where the interface has put them. What is then on the page after
 * a journey is what any other reader sees: nothing is frozen, nothing is lost.
 */
async function expectSame(
  page: Page,
  journey: (page: Page, told: (part: string, text: string | null) => void) => Promise<void>,
): Promise<void> {
  const texts = async (on: Page): Promise<readonly (readonly [string, string])[]> => {
    const all: (readonly [string, string])[] = [];
    await journey(on, (name, text) => all.push([name, text ?? '']));
    return all;
  };
  const plain = await page.context().newPage();
  const expected = await texts(plain);
  await plain.close();
  await translateAll(page);
  const found = await texts(page);
  expect(await page.locator('font').count()).toBeGreaterThan(20);
  expect(found).toEqual(expected);
}

test('the show: every scene says all that it says @full', async ({ page }) => {
  test.slow();
  const count = publishedScenes().length;
  await expectSame(page, async (on, told) => {
    const show = new ShowDriver(on);
    await show.open();
    for (let rank = 1; rank <= count; rank += 1) {
      await show.expectRank(rank);
      expect(await show.count()).toBe(count);
      // The code of the closing scene is drawn once it is asked for.
      if (rank === count) await expect(on.getByText('La carte en ligne, avec')).toBeVisible();
      // Communes may come after the scene that shows them: what it says meanwhile is another thing.
      await expect(on.getByText('La carte n’est pas complète')).toHaveCount(0);
      told(`scène ${rank}`, await on.getByRole('region', { name: 'Scène' }).textContent());
      if (rank < count) await show.press('PageDown');
    }
  });
});

test('the explorer: themes, territories, search, table, back', async ({ page }) => {
  test.slow();
  await expectSame(page, async (on, told) => {
    const explorer = new ExplorerDriver(on);
    const tell = async (when: string): Promise<void> => {
      await explorer.whenFollowed();
      told(`${when}, feuille`, await explorer.sheet.textContent());
      told(`${when}, légende`, await explorer.legend.textContent());
      told(`${when}, titre`, await explorer.caption.textContent());
    };
    await explorer.open();
    await explorer.theme('France Travail');
    await expect(explorer.legend).toContainText('Vague 1');
    await explorer.search('oise', /^Oise/);
    await expect(explorer.title).toHaveText('Oise');
    await tell('Oise, vagues');
    await explorer.theme('Financements');
    await expect(explorer.legend).toContainText('€');
    await tell('Oise, euros');
    await explorer.search('somme', /^Somme/);
    await expect(explorer.title).toHaveText('Somme');
    await tell('Somme, euros');
    await on.getByRole('button', { name: 'Tableau', exact: true }).click();
    await expect(explorer.table).toBeVisible();
    told('tableau', await explorer.table.textContent());
    await on.goBack();
    await on.goBack();
    await on.goBack();
    await expect(explorer.title).toHaveText('Oise');
    await expect(explorer.legend).toContainText('Vague 1');
    await tell('retour');
  });
});

test('a frame: its card comes, changes and goes @full', async ({ page }) => {
  await expectSame(page, async (on, told) => {
    await on.goto('./?mode=integration&sel=departement-60&montrer=titre,legende,fiche,reglages,tableau');
    const card = on.getByRole('region', { name: 'Territoire sélectionné' });
    await expect(card).toContainText('Oise');
    told('carte', await card.textContent());
    await card.getByRole('button', { name: /^Fermer/ }).click();
    await expect(card).toHaveCount(0);
    await on.getByText('Réglages').click();
    await on.getByRole('radio', { name: 'France Travail' }).check({ force: true });
    await expect(on.getByRole('heading', { level: 1 })).toContainText('France Travail');
    // The steps from wave to wave come in a file of their own.
    await expect(on.getByRole('button', { name: /Précédente/ })).toBeVisible();
    await new ExplorerDriver(on).whenFollowed();
    // What is written ahead of the next choice is not seen.
    const seen = await on.locator('#carte-app').evaluate((app) => {
      const copy = app.ownerDocument.importNode(app, true);
      for (const ahead of copy.querySelectorAll('[data-etat]')) ahead.remove();
      return copy.textContent;
    });
    told('cadre', seen);
  });
});
