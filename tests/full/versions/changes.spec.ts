import { expect, test } from '@playwright/test';
import { ChangesDriver } from '../../e2e/support/told/changes-driver';
import { juneAndDecember, MORE, type TwoVersions } from '../lib/june-and-december';

const AMOUNTS = /^Montants d’actions/;
const TOTALS = /^Totaux/;
const PERIMETERS = /^Périmètres qui ont changé/;
const digits = (text: string): number => Number(text.replace(/[^\d−]/g, '').replace('−', '-'));

/** What changed between June and December is told once, by a page that each sign of another version leads to. */
test.describe('what has changed between two versions', () => {
  test.describe.configure({ mode: 'serial' });
  let two: TwoVersions;
  test.beforeAll(async () => {
    two = await juneAndDecember();
  });
  test.afterAll(() => two?.site.close());

  test('a link made before, a fixed view and the tables lead to it', async ({ browser }) => {
    const { site, june } = two;
    const old = await site.open(browser, `chiffres=${june.slice(-8)}`);
    await old.explorer.noticeList.getByRole('link', { name: 'Ce qui a changé' }).click();
    const changes = new ChangesDriver(old.page);
    await changes.whenReady();
    await expect(changes.before).toHaveValue(june);
    const fixed = await site.open(browser, `donnees=${june}`);
    const band = fixed.page.getByRole('complementary', { name: 'Version des chiffres' });
    await expect(band.getByRole('link', { name: 'Ce qui a changé' })).toHaveAttribute(
      'href',
      `./changements.html?de=${june}`,
    );
    const tables = await site.page(browser, './tableaux.html');
    await tables.getByRole('link', { name: 'Ce qui a changé' }).click();
    await new ChangesDriver(tables).whenReady();
  });

  test('amounts, totals, perimeters and maps say the same as the two packs', async ({ browser }) => {
    const { site, june, december, gone, moved } = two;
    const faults: string[] = [];
    const page = await site.page(browser, `./changements.html?de=${june}&a=${december}`);
    page.on('pageerror', ({ message }) => faults.push(message));
    const changes = new ChangesDriver(page);
    await changes.whenReady();
    expect(await changes.table(AMOUNTS).getByRole('rowheader').count()).toBe(1);
    const cells = await changes.table(AMOUNTS).getByRole('cell').allInnerTexts();
    expect(cells[0]).toBe('En hausse');
    expect(digits(cells[5] ?? '')).toBe(MORE);
    const region = await changes
      .row(TOTALS, /^Région/)
      .getByRole('cell')
      .allInnerTexts();
    expect(digits(region[1] ?? '') - digits(region[0] ?? '')).toBe(MORE);
    await expect(changes.row(PERIMETERS, new RegExp(`^${gone}`))).toContainText('Retiré');
    await expect(changes.row(PERIMETERS, new RegExp(`^${moved}`))).toContainText(/vague.2 → 1/);
    await expect(changes.map(/^Montants non partagés/)).toHaveAccessibleName(/de .* à .* \(\+1.234.000.€\)/);
    await expect(changes.map(/^Périmètres France Travail/)).toHaveAccessibleName(
      new RegExp(`${gone}.: retiré`),
    );
    await expect(changes.map(/^Pactes territoriaux/)).toHaveCount(0);
    expect(await changes.violations()).toEqual([]);
    const { name, text } = await changes.save('CSV');
    expect(name).toBe(`changements-${june}-${december}.csv`);
    expect(text).toContain(`,${MORE},`);
    expect(text).toContain(gone);
    expect(faults).toEqual([]);
  });

  test('by keys: versions turned round, a table put in order', async ({ browser }) => {
    const { site, june, december } = two;
    const page = await site.page(browser, `./changements.html?de=${june}&a=${december}`);
    const changes = new ChangesDriver(page);
    await changes.whenReady();
    await page.getByRole('button', { name: 'Échanger' }).focus();
    await page.keyboard.press('Enter');
    await expect(changes.before).toHaveValue(december);
    await expect(changes.row(AMOUNTS, /En baisse/)).toHaveCount(1);
    await expect(page).toHaveURL(new RegExp(`de=${december}&a=${june}`));
    const heading = changes.table(TOTALS).getByRole('columnheader', { name: 'Après' });
    await heading.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(heading).toHaveAttribute('aria-sort', 'descending');
    expect((await changes.rowNames(TOTALS))[0]).toMatch(/^Région/);
    await page.keyboard.press('Enter');
    await expect(heading).toHaveAttribute('aria-sort', 'ascending');
    expect((await changes.rowNames(TOTALS)).at(-1)).toMatch(/^Région/);
  });

  test('on a dark phone it is read as well, and a version that is not kept is a sentence', async ({
    browser,
  }) => {
    const { site, june } = two;
    const page = await site.page(browser, `./changements.html?de=${june}`);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    const changes = new ChangesDriver(page);
    await changes.whenReady();
    await expect(changes.map(/^Montants non partagés/)).toBeVisible();
    expect(await changes.violations()).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await page.goto('./changements.html?de=2020-01-01-00000000');
    await expect(page.getByRole('alert')).toContainText('n’est pas gardée');
    await page.goto(`./changements.html?de=${june.slice(0, -3)}`);
    await expect(page.getByRole('alert')).toContainText('adresse abîmée');
    // No other version is compared in its place: those that are kept are offered.
    await expect(page.getByRole('table')).toHaveCount(0);
    expect(await changes.violations()).toEqual([]);
    await page
      .getByRole('alert')
      .getByRole('link', { name: /comité de juin/ })
      .click();
    await changes.whenReady();
    await expect(changes.before).toHaveValue(june);
  });
});
