import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { AtelierDriver, excelCsv } from '../../e2e/support/atelier/atelier-driver';
import { temporaryFolder } from '../../temporary-folder.mjs';
import { savedBy } from '../lib/office';
import { hasLibreOffice } from '../lib/spreadsheet-saves.mjs';

test.describe('the atelier and LibreOffice', () => {
  test.skip(!hasLibreOffice(), 'LibreOffice (soffice) absent');

  test('the workbook of the atelier, saved by LibreOffice, says the same', async ({ page }) => {
    const folder = temporaryFolder('atelier');
    const atelier = new AtelierDriver(page);
    await atelier.open();
    await atelier.step(/Emporter/);
    const path = join(folder, 'pacte.xlsx');
    await (await atelier.download(/pacte\.xlsx/)).saveAs(path);
    await atelier.step(/Ouvrir/);
    for (const form of ['xlsx', 'ods']) {
      await atelier.files({ name: `pacte.${form}`, text: savedBy(folder, path, form) });
      await expect(atelier.status.first()).toContainText('financements.csv');
      await expect(atelier.said).toContainText('Données publiées, sans changement');
    }
  });

  test('a table that LibreOffice opened by a double click is mended in one gesture', async ({
    page,
    request,
  }) => {
    const folder = temporaryFolder('atelier');
    const csv = await (await request.get('./donnees/financements.csv')).text();
    const text = excelCsv(csv, [[2, 'montant_eur', '4321']]).replaceAll(';', ',');
    const path = join(folder, 'financements.csv');
    writeFileSync(path, text);
    const atelier = new AtelierDriver(page);
    await atelier.open();
    for (const form of ['ods', 'csv']) {
      await atelier.files({ name: `financements.${form}`, text: savedBy(folder, path, form) });
      await expect(atelier.status.first()).toContainText('financements.csv');
      await atelier.step(/Corriger/);
      // The codes of départements have lost their zeros.
      await expect(page.getByRole('heading', { name: /faute/ })).toBeVisible();
      await atelier.press(/^Réparer|réparations sûres/);
      await expect(atelier.said).toContainText(/Aucune faute, 1 changement/);
      await atelier.step(/Ouvrir/);
    }
  });
});
