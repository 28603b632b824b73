import { expect, FILE_FAULTS, test } from './support/browser';
import { rows } from './support/figures';

/** Acronyms, recent searches, and a file of the sheets that does not come. */
const glossary = rows('glossaire');

test('an acronym says what it means where it stands, by key, and Esc closes it alone', async ({
  explorer,
  page,
}) => {
  await explorer.open('sel=region');
  await explorer.sheet
    .getByRole('button', { name: 'Contrat unique de la Métropole européenne de Lille' })
    .click();
  const term = explorer.sheet.getByRole('button', { name: 'QPV' });
  await term.focus();
  await page.keyboard.press('Enter');
  const meaning = glossary.find((row) => row.sigle === 'QPV')?.nom ?? 'missing';
  await expect(explorer.sheet.getByRole('note')).toContainText(meaning);
  await page.keyboard.press('Escape');
  await expect(explorer.sheet.getByRole('note')).toHaveCount(0);
  await expect(explorer.title).toHaveText('Hauts-de-France');
  await page.getByRole('button', { name: 'Aide' }).click();
  await expect(page.getByRole('dialog')).toContainText(meaning);
  await explorer.axe_();
});

test('the search keeps what was opened, in memory only', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.search('garde d’enfants', /garde|enfant|crèche|accueil/i);
  await page.getByRole('combobox', { name: /Chercher/ }).fill('');
  await expect(page.getByRole('listbox', { name: 'Résultats' })).toContainText('Récents');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(explorer.title).not.toHaveText('Hauts-de-France');
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('a sheet scrolled as soon as it is there stays where the reader put it', async ({ explorer, page }) => {
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      const sheet = document.querySelector('.panel');
      if (!sheet || sheet.scrollHeight < sheet.clientHeight + 40) return;
      seen.disconnect();
      sheet.scrollTop = 40;
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  await explorer.open('sel=departement-62');
  await explorer.whenSettled();
  expect(await explorer.sheet.evaluate((sheet) => sheet.scrollTop)).toBe(40);
});

test.describe('a file that does not come', () => {
  test.use({ expectFaults: FILE_FAULTS });

  test('a sheet says so in French, and comes when asked for again', async ({ explorer, page }) => {
    await page.route(/\/comparative-parts-[^/]*\.js/, (route) => route.abort());
    await explorer.open('sel=region');
    await expect(explorer.sheet.getByRole('alert')).toContainText('n’a pas pu être chargée');
    await page.unroute(/\/comparative-parts-[^/]*\.js/);
    await explorer.sheet.getByRole('button', { name: 'Réessayer' }).click();
    await expect(explorer.sheet).toContainText('Appels à projets nationaux');
  });
});
