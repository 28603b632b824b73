import { expect, test } from './support/browser';
import { euros, millions, rows, sum } from './support/figures';
import { part } from './support/parts';
import { framesSeen, watchFrames } from './support/readers/watch-frames';

/** How the explorer is worked, whatever it shows; the twelve questions and their figures have files of their own. */
const money = rows('financements');

test('the start view shows the region, its total and the seven parties @phone', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await expect(explorer.title).toHaveText('Hauts-de-France');
  await expect(
    explorer.sheet.getByRole('button', { name: `${millions(sum(money))}, montants cités` }).first(),
  ).toBeVisible();
  await expect(explorer.units).toHaveCount(rows('parties').length);
  await expect(page).toHaveTitle(/Pactes des solidarités/);
  await expect.poll(() => explorer.query()).toBe('');
});

test('theme and thématique, territory, panel, action and back to the map @both', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await explorer.thematique('Expulsions locatives');
  await expect.poll(() => explorer.query()).toBe('?axe=3&thematique=expulsions-locatives');
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

test('a setting that is taken back is no longer the one that is on, and can be chosen again', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  const second = page.getByRole('radio', { name: /^Axe 2/ });
  for (const again of [false, true]) {
    await second.check({ force: true });
    await expect.poll(() => explorer.query(), { message: `again: ${again}` }).toBe('?axe=2');
    await page.goBack();
    await expect.poll(() => explorer.query()).toBe('');
    await expect(second).not.toBeChecked();
  }
});

test('a shared link gives the same view', async ({ explorer, page }) => {
  await explorer.open('theme=france-travail&vague=2&sel=ft-thierache&limites=departement,arrondissement');
  await page.getByRole('button', { name: 'Partager' }).click();
  const link = await page.getByLabel('Lien de la vue affichée').inputValue();
  await page.goto(link);
  await explorer.whenMap();
  await expect(explorer.title).toHaveText('Thiérache');
  await expect(page.getByRole('radio', { name: /^Vague 2/ })).toBeChecked();
  await explorer.unfoldOptions();
  await expect(page.getByRole('checkbox', { name: 'Arrondissements' })).toBeChecked();
});

test('what the pointer was over changes map and legend in one frame, and the page after it', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await explorer.whenSettled();
  const before = (await explorer.legend.textContent()) ?? '';
  await explorer.settings.getByText('France Travail', { exact: true }).first().hover();
  await expect(part(page, 'map written ahead')).toBeAttached();
  await watchFrames(page);
  await page.mouse.down();
  await page.mouse.up();
  await expect(explorer.caption).toContainText('France Travail');
  await expect(page.getByRole('radio', { name: 'France Travail', exact: true })).toBeChecked();
  await expect.poll(() => explorer.query()).toBe('?theme=france-travail');
  const [first, second, ...rest] = await framesSeen(page);
  expect(before).toContain(first?.legend);
  // Both at once, before the words of the page.
  expect(second?.colours).not.toBe(first?.colours);
  expect(second?.legend).toContain('Vague 1');
  expect(second?.caption).toBe(first?.caption);
  // All of it was there: that frame turns to it.
  expect(second?.written).toBe(0);
  // Nor does either come back, or change again.
  expect(new Set(rest.map(({ colours, legend }) => colours + legend)).size).toBeLessThanOrEqual(1);
  for (const { colours, legend } of rest)
    expect([colours, legend]).toEqual([second?.colours, second?.legend]);
});

test('who goes by keys has the next choice written ahead too', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.whenSettled();
  await page.getByRole('radio', { name: 'Financements', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => explorer.query()).toBe('?theme=france-travail');
  await expect(part(page, 'map written ahead')).toBeAttached();
  await expect(explorer.caption).toContainText('France Travail');
  // The page has followed the first key, and the next one is worked out again from what it shows: the legend comes last.
  await expect(part(page, 'legend written ahead')).toContainText('Pacte territorial');
  await explorer.whenFollowed();
  await watchFrames(page);
  // Nothing else is being written.
  await expect.poll(async () => (await framesSeen(page)).at(-1)?.written).toBe(0);
  const before = (await framesSeen(page)).at(-1);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => explorer.query()).toBe('?theme=pactes-territoriaux');
  const turned = (await framesSeen(page)).find(({ colours }) => colours !== before?.colours);
  expect(turned?.legend).not.toBe(before?.legend);
  expect(turned?.written).toBe(0);
});

test('a choice taken back before the page has followed leaves the map as its legend says', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await explorer.whenSettled();
  await watchFrames(page);
  const [shown] = await framesSeen(page);
  await explorer.settings.getByText('France Travail', { exact: true }).first().hover();
  await expect(part(page, 'map written ahead')).toBeAttached();
  const radio = (name: string) => page.getByRole('radio', { name, exact: true }).elementHandle();
  // Both in one task: the map and its legend turn, and the page has no time to follow.
  await page.evaluate(
    (radios) => {
      for (const one of radios) if (one instanceof HTMLElement) one.click();
    },
    [await radio('France Travail'), await radio('Financements')],
  );
  await expect(page.getByRole('radio', { name: 'Financements', exact: true })).toBeChecked();
  await expect
    .poll(async () => {
      const { colours, legend } = (await framesSeen(page)).at(-1) ?? {};
      return { colours, legend };
    })
    .toEqual({ colours: shown?.colours, legend: shown?.legend });
  await expect.poll(() => explorer.query()).toBe('');
});

test('a click may select any level @both', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.unfoldOptions();
  await page.getByRole('radio', { name: 'Un clic sélectionne : EPCI' }).check({ force: true });
  await explorer.clickMap(/Oise/);
  await expect(explorer.nature).toContainText('EPCI');
  await expect.poll(() => explorer.query()).toMatch(/maille=epci&sel=epci-\d{9}/);
});

test('the table holds the same values, and selects in step with the map @both', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await page.getByRole('button', { name: 'Tableau', exact: true }).click();
  const table = page.getByRole('table', { name: /Montants cités par signataire/ });
  const nord = money.filter(({ parties }) => parties === '59');
  await expect(table.getByRole('row', { name: /^Nord / })).toContainText(euros(sum(nord)));
  await expect(table.getByRole('row', { name: /Région/ })).toContainText(euros(sum(money)));
  await explorer.axe_();
  await table.getByRole('button', { name: 'Nord' }).click();
  await expect(explorer.title).toHaveText('Nord');
});

test('a sort belongs to its column, not to the place of the column', async ({ explorer, page }) => {
  await explorer.open('tableau=1');
  const sorted = explorer.table.locator('th:is([aria-sort="descending"], [aria-sort="ascending"])');
  await explorer.table
    .getByRole('button', { name: /^Actions/ })
    .first()
    .click();
  await expect(sorted).toHaveText(/Actions/);
  await explorer.theme('France Travail');
  await expect(page.getByRole('columnheader', { name: 'Vague' })).toBeVisible();
  await expect(sorted).toHaveCount(0);
});

test('MapLibre takes over under the strict policy, without losing a selection made meanwhile @webgl', async ({
  explorer,
  page,
}) => {
  await page.addInitScript(() => {
    // A refusal is an error of the console, which fails the test.
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(violatedDirective, blockedURI),
    );
  });
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
  await explorer.axe_('all');
  await page.getByRole('tab', { name: 'Légende' }).tap();
  await expect(explorer.legend).toContainText('Vague 1');
  await explorer.axe_('all');
  await page.getByRole('button', { name: 'Réduire la feuille' }).tap();
  await page.getByRole('tab', { name: 'Fiche' }).tap();
  await expect(explorer.title).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
