import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;

test('LibreOffice opens the editable slides: as many pages as scenes', async ({ page }) => {
  test.skip(!hasOffice, 'LibreOffice (soffice) n’est pas installé');
  const folder = mkdtempSync(join(tmpdir(), 'diapos-'));
  await page.goto('./?mode=presentation&ecran=feuilles');
  await expect(page.locator('.sheet-page').first()).toBeVisible();
  const count = await page.locator('.sheet-page').count();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: 'PowerPoint modifiable' }).click(),
  ]);
  const path = join(folder, 'scenes.pptx');
  await download.saveAs(path);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profil`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      path,
    ],
    { stdio: 'ignore', timeout: 180_000 },
  );
  const pdf = join(folder, 'scenes.pdf');
  expect(existsSync(pdf)).toBe(true);
  const pages = readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages).toHaveLength(count);
});
