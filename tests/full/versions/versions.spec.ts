import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readFolder } from '../../../scripts/data/pacts-json';
import { readPacts } from '../../../src/load/read-pacts';
import { OutputsDriver } from '../../e2e/support/outputs-driver';
import { part } from '../../e2e/support/parts';
import { readZip } from '../../fixtures/read-xlsx';
import { juneAndDecember } from '../lib/june-and-december';
import type { OtherSite } from '../lib/other-site';

/** The site of December, which keeps June: what June's links showed, they show. */
test.describe('a site of two versions', () => {
  test.describe.configure({ mode: 'serial' });
  let site: OtherSite;
  let june = '';
  let december = '';

  test.beforeAll(async () => {
    ({ site, june, december } = await juneAndDecember());
  });
  test.afterAll(() => site?.close());

  /** Sum of a version by the lines of its own table, as the sheet of the region says it. */
  const total = (id: string): string => {
    const read = readPacts(readFolder(join(site.data, 'versions', id)), null);
    const lines = read.ok ? read.pacts.actions.flatMap(({ lignes }) => lignes) : [];
    const millions = lines.reduce((sum, { montantEur }) => sum + montantEur, 0) / 1e6;
    return `${millions.toFixed(2).replace('.', ',')} M€`;
  };
  const said = (text: string): RegExp => new RegExp(text.replaceAll(' ', '\\s'));

  test('a link of June shows June under a band, and leads to the same view of today', async ({ browser }) => {
    expect(total(june)).not.toBe(total(december));
    const { page, explorer } = await site.open(browser, `donnees=${june}&theme=financements`);
    await expect(explorer.cards.first()).toContainText(said(total(june)));
    const band = page.getByRole('complementary', { name: 'Version des chiffres' });
    await expect(band).toContainText(/Vue figée.*12.juin.2026.*comité de juin.*4.décembre.2026/);
    const outputs = new OutputsDriver(page);
    await outputs.openDialog();
    const csv = await outputs.save(/^CSV(?! pour Excel)/);
    expect(csv.bytes.toString()).toContain(june);
    expect(csv.bytes.toString()).toContain(`donnees=${june}`);
    await page.keyboard.press('Escape');
    await band.getByRole('link', { name: 'Voir les derniers chiffres' }).click();
    await explorer.whenMap();
    await expect(explorer.cards.first()).toContainText(said(total(december)));
    await expect(band).toHaveCount(0);
    expect(explorer.faults).toEqual([]);
  });

  test('a frame of June says so too', async ({ browser }) => {
    const page = await site.page(browser, `./?mode=integration&donnees=${june}&sel=departement-80`);
    await expect(page.getByRole('complementary', { name: 'Version des chiffres' })).toContainText(
      /12.juin.2026/,
    );
  });

  test('slides of June carry its figures and its day', async ({ browser }) => {
    const page = await site.page(browser, `./?mode=presentation&ecran=feuilles&donnees=${june}`);
    await expect(part(page, 'page of the handout').first()).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      page.getByRole('button', { name: 'PowerPoint modifiable' }).click(),
    ]);
    const slides = [...readZip(new Uint8Array(readFileSync(await download.path()))).values()]
      .map((bytes) => new TextDecoder().decode(bytes))
      .join(' ');
    expect(slides).toMatch(/12.juin.2026/);
    // The code of the last slide, and of the last page, leads to June.
    expect(slides).toMatch(new RegExp(`Code QR qui ouvre http[^"]*donnees=${june}`));
    await expect(
      page.getByRole('img', { name: new RegExp(`^Code QR qui ouvre .*donnees=${june}`) }),
    ).toBeVisible();
    expect(slides).not.toMatch(/4.décembre.2026/);
  });

  test('a link made before says that figures have changed, and one of now says nothing', async ({
    browser,
  }) => {
    const { explorer } = await site.open(browser, `chiffres=${june.slice(-8)}`);
    await expect(explorer.noticeList).toContainText(/Les chiffres ont changé.*12.juin.2026/);
    await expect(explorer.cards.first()).toContainText(said(total(december)));
    const now = await site.open(browser, `chiffres=${december.slice(-8)}`);
    await now.page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('versions.json')),
    );
    await expect(now.explorer.noticeList).toBeEmpty();
  });

  test('a version that nobody knows gives a sentence and the latest figures', async ({ browser }) => {
    const { explorer } = await site.open(browser, 'donnees=2020-01-01-00000000');
    await expect(explorer.noticeList).toContainText('n’est pas gardée ici');
    await expect(explorer.cards.first()).toContainText(said(total(december)));
  });

  test('« Partager » offers a link that follows and one that holds', async ({ browser }) => {
    const { page } = await site.open(browser, '');
    await page.getByRole('button', { name: 'Partager' }).click();
    const link = page.getByLabel('Lien de la vue affichée');
    await expect(link).toHaveValue(new RegExp(`chiffres=${december.slice(-8)}$`));
    await page.getByRole('radio', { name: /^Figé/ }).check();
    await expect(link).toHaveValue(new RegExp(`donnees=${december}$`));
    await page.getByText('Code QR', { exact: true }).click();
    await expect(page.getByRole('img', { name: /^Code QR qui ouvre/ })).toHaveAccessibleName(
      `Code QR qui ouvre ${await link.inputValue()}`,
    );
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Code en SVG' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain(`donnees=${december}`);
  });
});
