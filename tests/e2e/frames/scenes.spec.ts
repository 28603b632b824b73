import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { packageFaults } from '../../fixtures/check-package';
import { readZip } from '../../fixtures/read-zip';
import { expect, test } from '../support/browser';
import { french, reach, rows } from '../support/figures';
import { part } from '../support/parts';
import { carriedScenes, publishedScenes, ShowDriver } from '../support/presentation-driver';

const pageCount = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;

/** Opens the screen of sheets. Gives how many there are: one a scene. */
async function openHandout(page: Page, carried = ''): Promise<number> {
  await page.goto(`./?mode=presentation&ecran=feuilles${carried}`);
  const { sheets } = new ShowDriver(page);
  await expect(sheets.first()).toBeVisible();
  return sheets.count();
}

test('views become scenes: added, named, ordered, kept, saved, presented', async ({ explorer, page }) => {
  await explorer.open('axe=2');
  await page.getByRole('button', { name: 'Présenter' }).click();
  const dialog = page.getByRole('dialog', { name: 'Présenter' });
  await dialog.getByRole('button', { name: 'Ajouter cette vue' }).click();
  await page.keyboard.press('Escape');
  await explorer.theme('France Travail');
  await page.getByRole('button', { name: 'Présenter' }).click();
  await dialog.getByRole('button', { name: 'Ajouter cette vue' }).click();
  await dialog.getByLabel('Titre de la scène 2').fill('Les deux vagues');
  await dialog.getByText('Phrase, chiffres et notes').last().click();
  await dialog.getByLabel('Phrase', { exact: true }).last().fill('Soit {ft.communes} communes.');
  await dialog.getByRole('button', { name: 'Monter la scène 2' }).click();
  await expect(dialog.getByLabel('Titre de la scène 1')).toHaveValue('Les deux vagues');

  // An accidental close: the draft is still there.
  await page.reload();
  await page.getByRole('button', { name: 'Présenter' }).click();
  await expect(dialog.getByLabel('Titre de la scène 1')).toHaveValue('Les deux vagues');
  await expect(dialog.getByText('Brouillon gardé')).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Enregistrer dans un fichier' }).click(),
  ]);
  const saved: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(saved).toMatchObject({
    format: 'pactes-hdf-scenes',
    scenes: [{ titre: 'Les deux vagues', vue: 'theme=france-travail&axe=2' }, { vue: 'axe=2' }],
  });

  await dialog.getByRole('button', { name: 'Présenter mes scènes' }).click();
  const show = new ShowDriver(page);
  await expect(show.title).toHaveText('Les deux vagues');
  await expect(show.sentence).toHaveText(
    new RegExp(`^Soit ${french(reach(rows('france-travail')).size).replace('\u00a0', '.')} communes\\.$`),
  );
  expect(await show.count()).toBe(2);
});

test('a file that is no show is refused with its faults; a good one opens', async ({ explorer, page }) => {
  await explorer.open();
  await page.getByRole('button', { name: 'Présenter' }).click();
  const dialog = page.getByRole('dialog', { name: 'Présenter' });
  const give = (name: string, content: object): Promise<void> =>
    dialog.locator('input[type=file]').setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    });
  await give('recette.json', { farine: 250 });
  await expect(dialog.getByRole('status')).toContainText('recette.json : ce n’est pas un fichier de scènes');
  const scene = { titre: 'Ouverte', vue: 'sel=departement-99' };
  await give('scenes.json', { format: 'pactes-hdf-scenes', version: 1, titre: 'T', scenes: [scene] });
  await expect(dialog.getByRole('status')).toContainText('Scène 1 : « sel=departement-99 »');
  await expect(dialog.getByLabel('Titre de la scène 1')).toHaveValue('Ouverte');
});

test('a browser that keeps nothing: it is said, and the scenes still present', async ({ explorer, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await explorer.open();
  await page.getByRole('button', { name: 'Présenter' }).click();
  const dialog = page.getByRole('dialog', { name: 'Présenter' });
  await dialog.getByRole('button', { name: 'Ajouter cette vue' }).click();
  await expect(dialog.getByText('Ce navigateur ne garde rien')).toBeVisible();
  page.on('dialog', (asked) => asked.accept());
  await dialog.getByRole('button', { name: 'Présenter mes scènes' }).click();
  await expect(new ShowDriver(page).title).toContainText('Financements cités');
});

test('the handout waits for the outlines of communes: no map is drawn without them, and it says so', async ({
  page,
}) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/communes[^/]*\.arcs/, async (route) => {
    await held;
    await route.continue();
  });
  // All published scenes are drawn by the journeys of the handout.
  const scenes = [
    { titre: 'Par commune', vue: 'theme=couverture&unite=commune' },
    { titre: 'Par département', vue: 'axe=2' },
  ];
  expect(await openHandout(page, `#scenes=${carriedScenes(scenes)}`)).toBe(2);
  const slides = page.getByRole('button', { name: 'PowerPoint modifiable' });
  await expect(slides).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('limites et noms des communes arrivent')).toBeVisible();
  await expect(page.getByText('La carte se prépare…')).toHaveCount(1);
  release();
  await expect(slides).toHaveAttribute('aria-disabled', 'false');
  await expect(page.getByText('La carte se prépare…')).toHaveCount(0);
});

test('the handout: as many pages as scenes, with or without notes, and accessible @full', async ({
  page,
}) => {
  test.slow();
  const show = new ShowDriver(page);
  const count = await openHandout(page);
  const maps = publishedScenes().reduce(
    (sum, { genre = 'carte' }) => sum + (genre === 'carte' ? 1 : genre === 'avant-apres' ? 2 : 0),
    0,
  );
  const pictures = part(page, 'page of the handout');
  await expect(pictures.locator('img:not([alt^="Code QR"])')).toHaveCount(maps, { timeout: 60_000 });
  // The last page alone opens the map.
  await expect(pictures.getByRole('img', { name: /^Code QR/ })).toHaveCount(1);
  await expect(pictures.last().getByRole('img', { name: /^Code QR/ })).toHaveCount(1);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pageCount(pdf)).toBe(count);
  // To be mailed: a few hundred kilobytes a page at most.
  expect(pdf.length).toBeLessThan(10e6);
  await page.getByLabel('Avec les notes').check();
  await expect(show.sheetParts('notes').first()).toBeVisible();
  expect(pageCount(await page.pdf({ preferCSSPageSize: true }))).toBe(count);
  // Nothing is cut off a sheet.
  const cut = await show
    .sheetParts('words')
    .evaluateAll((boxes) => boxes.map((box) => Math.max(0, box.scrollHeight - box.clientHeight - 1)));
  expect(cut.length).toBeGreaterThan(0);
  expect(Math.max(...cut)).toBe(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await show.accessible(false);
  }
});

test('editable slides: a native title, a table and a described picture on each @full', async ({ page }) => {
  test.slow();
  const count = await openHandout(page);
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 90_000 }),
    page.getByRole('button', { name: 'PowerPoint modifiable' }).click(),
  ]);
  const files = readZip(await readFile(await download.path()));
  const slides = [...files].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(packageFaults(files)).toEqual([]);
  // A long table goes on over slides of its own.
  expect(slides.length).toBeGreaterThanOrEqual(count);
  expect(slides.some(([, xml]) => xml.includes('<a:tbl>'))).toBe(true);
  expect(slides.filter(([, xml]) => /descr="[^"]*Hauts-de-France/.test(xml)).length).toBeGreaterThan(8);
  for (const [name, xml] of slides) expect(xml, name).toContain('type="title"');
  expect(slides.filter(([, xml]) => xml.includes('Support non daté')).length).toBeGreaterThan(count - 3);
});
