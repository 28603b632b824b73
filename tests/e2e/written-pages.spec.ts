import { THEMES } from '../../src/themes/list';
import { expect, test } from './support/browser';
import { euros, rows, sum } from './support/figures';
import { part } from './support/parts';
import { leaveAlikeRows } from './support/readers/alike-rows';

const PAGES = [
  ['accessibilite.html', 'Déclaration d’accessibilité'],
  ['mentions-legales.html', 'Mentions légales'],
  ['tableaux.html', 'Pactes des solidarités : cartes et tableaux'],
  ['territoires/', 'Départements et intercommunalités'],
  ['territoires/departement-59.html', 'Nord'],
  ['territoires/epci-200093201.html', 'Métropole européenne de Lille'],
] as const;

test('the explorer leads to its written pages, and they lead back', { tag: '@phone' }, async ({
  explorer,
  page,
}) => {
  await explorer.open('theme=france-travail');
  const links = part(page.locator('#carte'), 'links of the site');
  await expect(links.getByRole('link', { name: 'Accessibilité : non conforme' })).toBeInViewport();
  // A phone unfolds the others.
  const fold = page.getByRole('button', { name: 'Sources et mentions' });
  if (await fold.isVisible()) await fold.click();
  await expect(links.getByRole('link', { name: 'Mentions légales' })).toBeInViewport();
  await expect(links.getByRole('link', { name: 'Signaler une erreur' })).toBeInViewport({ ratio: 0.9 });
  await links.getByRole('link', { name: 'Accessibilité : non conforme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Déclaration d’accessibilité');
  await page.goBack();
  await expect(page).toHaveURL(/theme=france-travail/);
});

test(
  'each written page is read without script and has no violation',
  { tag: '@phone' },
  async ({ explorer, page }, { project }) => {
    for (const [file, title] of PAGES) {
      await page.goto(`./${file}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.getByRole('link', { name: 'Accessibilité : non conforme' }), file).toBeVisible();
      expect(await page.locator('script').count(), file).toBe(0);
      const [content = 0, width = 0] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(content, file).toBeLessThanOrEqual(width);
      const alike = await leaveAlikeRows(page);
      if (file === 'tableaux.html') expect(alike).toBeGreaterThan(0);
      // The same elements, without script, on any screen: what a narrow one may break is where they stand.
      await explorer.axe_(project.name === 'phone' ? 'layout' : 'all');
    }
  },
);

test('a sheet leads to its page, which has its figures without script, and leads back', async ({
  explorer,
  page,
}) => {
  await explorer.open('sel=departement-80');
  await explorer.sheet.getByRole('link', { name: /^Page de ce territoire/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Somme');
  const own = rows('financements').filter(({ parties }) => parties === '80');
  await expect(page.getByRole('main')).toContainText(euros(sum(own)));
  for (const { num: axe } of rows('axes')) {
    const lines = own.filter((line) => line.axe === axe);
    const said = lines.length === 0 ? 'Aucune action citée' : euros(sum(lines));
    await expect(page.getByRole('row', { name: new RegExp(`^Axe ${axe}`) }).first()).toContainText(said);
  }
  await page.getByRole('link', { name: 'Ouvrir sur la carte' }).click();
  await expect(explorer.title).toHaveText('Somme');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the start page leads to the tables, which hold the total of the region', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('link', { name: /tableaux/ }).click();
    const table = page.getByRole('table', { name: 'Montants cités par signataire' });
    await expect(table.locator('tfoot')).toContainText(euros(sum(rows('financements'))));
    for (const name of THEMES)
      await expect(page.locator(`img[src$="${name}.png"]`)).toHaveAttribute('alt', /^Carte/);
  });
});
