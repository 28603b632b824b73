import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { part } from '../e2e/support/parts';
import { type PdfPage, readPages } from '../fixtures/read-pdf';
import { readZip } from '../fixtures/read-xlsx';
import { temporaryFolder } from '../temporary-folder.mjs';

test('LibreOffice opens the editable slides: a page a slide, a slide or two a scene', async ({ page }) => {
  const folder = temporaryFolder('diapos');
  // Some machines have the spreadsheet of LibreOffice and not its slides: a file that is not ours tells.
  writeFileSync(join(folder, 'temoin.fodp'), ONE_SLIDE);
  const witness = await pagesByOffice(folder, 'temoin.fodp');
  test.skip(witness === null, 'LibreOffice Impress (soffice) n’est pas installé');
  expect(witness).toHaveLength(1);

  await page.goto('./?mode=presentation&ecran=feuilles');
  await expect(part(page, 'page of the handout').first()).toBeVisible();
  const count = await part(page, 'page of the handout').count();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: 'PowerPoint modifiable' }).click(),
  ]);
  await download.saveAs(join(folder, 'scenes.pptx'));
  const file = join(folder, 'scenes.pptx');
  const slides = [...readZip(new Uint8Array(readFileSync(file))).keys()].filter((name) =>
    /^ppt\/slides\/slide\d+\.xml$/.test(name),
  ).length;
  // A table longer than its slide goes on; a show stays a show.
  expect(slides).toBeGreaterThanOrEqual(count);
  expect(slides).toBeLessThan(2 * count);
  expect((await pagesByOffice(folder, 'scenes.pptx'))?.length).toBe(slides);
});

const ONE_SLIDE = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" office:version="1.3"
  office:mimetype="application/vnd.oasis.opendocument.presentation">
  <office:body><office:presentation><draw:page draw:name="un"/></office:presentation></office:body>
</office:document>`;

/** Pages that LibreOffice makes of a file of `folder`; `null` when it cannot open this kind of file. */
async function pagesByOffice(folder: string, name: string): Promise<readonly PdfPage[] | null> {
  const profile = `-env:UserInstallation=file://${folder}/profil`;
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, name], {
    cwd: folder,
    stdio: 'ignore',
    timeout: 180_000,
  });
  const pdf = join(folder, name.replace(/\.\w+$/, '.pdf'));
  return existsSync(pdf) ? readPages(readFileSync(pdf)) : null;
}
