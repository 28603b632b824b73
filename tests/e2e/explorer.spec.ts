import { expect, test } from './support/browser';

/** Journeys of the decision-maker; figures are those of the deck, recomputed in tests/data. */

test('the start view shows the region, its total and the seven parties @phone', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await expect(explorer.title).toHaveText('Hauts-de-France');
  await expect(
    explorer.sheet.getByRole('button', { name: /43,47 M€, montants cités/ }).first(),
  ).toBeVisible();
  await expect(explorer.sheet.locator('.unit')).toHaveCount(7);
  await expect(page).toHaveTitle(/Pactes des solidarités/);
  expect(explorer.query()).toBe('');
  await explorer.axe_();
});

test('question 1: Pas-de-Calais in all, by axe and per inhabitant', async ({ explorer }) => {
  await explorer.open();
  await explorer.clickMap(/Pas-de-Calais/);
  await expect(explorer.title).toHaveText('Pas-de-Calais');
  await expect(explorer.sheet.getByRole('button', { name: /9,73 M€, montants cités/ })).toBeVisible();
  await expect(explorer.sheet.getByRole('button', { name: /6,67 €\/hab\./ })).toBeVisible();
  await expect(explorer.sheet.getByRole('button', { name: /6,51 M€, Axe 2/ })).toBeVisible();
  await expect(explorer.sheet.getByRole('button', { name: /^135 000 €/ }).first()).toBeVisible();
  expect(explorer.query()).toBe('?sel=departement-62');
  await explorer.axe_();
});

test('question 2: who finances mobility, both métropoles included', async ({ explorer }) => {
  await explorer.open();
  await explorer.sheet.getByRole('button', { name: /Qui finance le sujet « Mobilité/ }).click();
  expect(explorer.query()).toBe('?indicateur=euros&sujet=mobilite');
  await expect(explorer.sheet.getByRole('button', { name: /2,66 M€, montants cités/ }).first()).toBeVisible();
  const units = explorer.sheet.locator('.unit');
  await expect(units.filter({ hasText: 'Aisne' })).toContainText('567 548 €');
  await expect(units.filter({ hasText: 'Métropole européenne de Lille' })).toContainText('30 000 €');
  await expect(units.filter({ hasText: 'Amiens Métropole' })).toContainText('Aucune action citée');
  await expect(explorer.legend.getByRole('button', { name: /Aucune action citée/ })).toContainText(
    '1 territoire',
  );
});

test('question 3: wave 1, with communes, inhabitants and what is approached', async ({ explorer }) => {
  await explorer.open();
  await explorer.theme('France Travail');
  await explorer.vague(/^Vague 1/);
  expect(explorer.query()).toBe('?theme=france-travail&vague=1');
  await expect(explorer.sheet.locator('.card').filter({ hasText: 'habitants' })).toContainText('251 943');
  await expect(explorer.sheet.locator('.card').filter({ hasText: 'approché' })).toContainText('99 065');
  await expect(explorer.sheet.locator('.unit')).toHaveCount(3);
  await expect(explorer.sheet.locator('.cross')).toContainText('EPCI que France Travail n’atteint pas');
  await explorer.axe_();
});

test('question 4: pacts on logement; jeunes décrocheurs and mobilité', async ({ explorer }) => {
  await explorer.open('theme=pactes-territoriaux');
  await explorer.check(/Logement/);
  await expect(explorer.sheet.locator('.unit')).toHaveCount(3);
  await explorer.open('theme=pactes-territoriaux');
  await explorer.check(/Mobilité/);
  await explorer.check(/Jeunes décrocheurs/);
  await expect(explorer.sheet.locator('.unit')).toHaveCount(6);
  await expect(explorer.legend.getByRole('button', { name: /Autre pacte/ })).toContainText('1 pacte');
  await explorer.axe_();
});

test('question 5: where the two schemes overlap, where one, where neither', async ({ explorer }) => {
  await explorer.open('theme=pactes-territoriaux');
  const cross = explorer.sheet.locator('.cross > li');
  await expect(cross.filter({ hasText: 'Les deux dispositifs' })).toContainText('191');
  await cross.filter({ hasText: 'Aucun des deux' }).locator('summary').click();
  await expect(cross.filter({ hasText: 'Aucun des deux' })).toContainText('entier');
  await explorer.check(/France Travail/);
  await expect(explorer.legend).toContainText('Superposé');
  await explorer.axe_();
});

test('question 6: what applies in a commune, found in spite of accents and typos @phone', async ({
  explorer,
}) => {
  await explorer.open();
  // The former name, which is also that of a pact: the commune comes first, and says why.
  await explorer.search('hesdin', /Hesdin-la-Forêt ancienne commune Hesdin/);
  await expect(explorer.title).toHaveText('Hesdin-la-Forêt');
  const tags = explorer.sheet.locator('.tag');
  await expect(tags.filter({ hasText: 'Montreuillois' })).toContainText('territoire entier');
  await expect(tags.filter({ hasText: 'Pacte territorial' })).toBeVisible();
  await expect(explorer.sheet.getByRole('navigation', { name: /Fil d’Ariane/ })).toContainText(
    'Pas-de-Calais',
  );
  await expect(explorer.sheet.locator('.scale-note')).toContainText('Financé à l’échelle du département');
  await explorer.axe_();
});

test('question 9: a figure opens its source, a perimeter says its precision', async ({ explorer, page }) => {
  await explorer.open('sel=action-a3-fonds-expulsions-pas-de-calais');
  const amount = explorer.sheet.getByRole('button', { name: /^500 000 €/ }).first();
  await amount.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Prévention des expulsions locatives');
  await expect(dialog).toContainText('Période et part de l’État non précisées');
  await explorer.axe_();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(amount).toBeFocused();
  await explorer.open('sel=ft-lennois');
  await expect(explorer.sheet).toContainText('Périmètre approché');
});

test('theme and thématique, territory, panel, action and back to the map', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.thematique('Expulsions locatives');
  expect(explorer.query()).toBe('?axe=3&thematique=expulsions-locatives');
  await explorer.clickMap(/Oise/);
  await expect(explorer.title).toHaveText('Oise');
  await explorer.sheet.getByRole('button', { name: /^Accompagnement social lié au logement/ }).click();
  await expect(explorer.title).toContainText('Accompagnement social lié au logement');
  await explorer.sheet.getByRole('button', { name: 'Oise', exact: true }).click();
  await expect(explorer.title).toHaveText('Oise');
  await page.goBack();
  await expect(explorer.title).toContainText('Accompagnement social lié au logement');
  await page.goBack();
  await page.goBack();
  await expect(explorer.title).toHaveText('Hauts-de-France');
  await page.goForward();
  await expect(explorer.title).toHaveText('Oise');
  await page.reload();
  await expect(explorer.title).toHaveText('Oise');
});

test('several territories are summed and compared', async ({ explorer }) => {
  await explorer.open('sel=departement-02,departement-80');
  await expect(explorer.title).toHaveText('2 territoires choisis');
  await expect(explorer.sheet.locator('.card').first()).toContainText('5 997 647 €');
  await explorer.sheet.getByRole('button', { name: 'Retirer Aisne' }).click();
  await expect(explorer.title).toHaveText('Somme');
});

test('a shared link gives the same view', async ({ explorer, page }) => {
  await explorer.open('theme=france-travail&vague=2&sel=ft-thierache&limites=departement,arrondissement');
  await page.getByRole('button', { name: 'Partager' }).click();
  const link = await page.getByLabel('Lien de la vue affichée').inputValue();
  await explorer.axe_();
  await page.goto(link);
  await page.waitForSelector('[data-ready]');
  await expect(explorer.title).toHaveText('Thiérache');
  await expect(page.getByRole('radio', { name: /^Vague 2/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Arrondissements' })).toBeChecked();
});

test('a click may select any level', async ({ explorer, page }) => {
  await explorer.open();
  await page.getByRole('radio', { name: 'Un clic sélectionne : EPCI' }).check({ force: true });
  await explorer.clickMap(/Oise/);
  await expect(explorer.sheet.locator('.nature')).toContainText('EPCI');
  expect(explorer.query()).toMatch(/maille=epci&sel=epci-\d{9}/);
});

test('the table holds the same values, and selects in step with the map', async ({ explorer, page }) => {
  await explorer.open();
  await page.getByRole('button', { name: 'Tableau', exact: true }).click();
  const table = page.getByRole('table', { name: /Montants cités par partie/ });
  await expect(table.getByRole('row', { name: /Nord/ })).toContainText('22 685 000 €');
  await expect(table.getByRole('row', { name: /Région/ })).toContainText('43 472 757 €');
  await explorer.axe_();
  await table.getByRole('button', { name: 'Nord' }).click();
  await expect(explorer.title).toHaveText('Nord');
});

test('a sort belongs to its column, not to the place of the column', async ({ explorer, page }) => {
  await explorer.open('tableau=1');
  const sorted = page.locator(
    '.data-table th[aria-sort="descending"], .data-table th[aria-sort="ascending"]',
  );
  await page.locator('.data-table').getByRole('button', { name: 'Actions', exact: true }).click();
  await expect(sorted).toHaveText(/Actions/);
  await explorer.theme('France Travail');
  await expect(page.getByRole('columnheader', { name: 'Vague' })).toBeVisible();
  await expect(sorted).toHaveCount(0);
});

test('MapLibre takes over without losing a selection made meanwhile @webgl', async ({ explorer }) => {
  await explorer.open();
  await explorer.clickMap(/Aisne/);
  await explorer.whenSettled();
  await expect(explorer.map).toHaveAttribute('data-renderer', 'maplibre', { timeout: 30_000 });
  await expect(explorer.title).toHaveText('Aisne');
  await explorer.clickMap(/Oise/);
  await expect(explorer.title).toHaveText('Oise');
});

test('the region is explored with keys only', async ({ explorer, page }) => {
  await explorer.open();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('lens');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(explorer.title).not.toHaveText('Hauts-de-France');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(explorer.title).toHaveText('Hauts-de-France');
});

test('on a phone, the sheet holds the sheet, the settings and the legend @phone-only', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await page.getByRole('tab', { name: 'Réglages' }).tap();
  await explorer.theme('France Travail');
  await explorer.axe_();
  await page.getByRole('tab', { name: 'Légende' }).tap();
  await expect(explorer.legend).toContainText('Vague 1');
  await explorer.axe_();
  await page.getByRole('button', { name: 'Réduire la feuille' }).tap();
  await page.getByRole('tab', { name: 'Fiche' }).tap();
  await expect(explorer.title).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
