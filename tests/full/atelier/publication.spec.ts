import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { packArchive } from '../../../scripts/data/open-data';
import { serve } from '../../../scripts/serve';
import { AtelierDriver } from '../../e2e/support/atelier/atelier-driver';
import { changedShare } from '../../e2e/support/pixels';
import { ROOT } from '../../fixtures/real-model';
import { temporaryFolder } from '../../temporary-folder.mjs';
import { DECEMBER, juneAndDecember, siteOfJune } from '../lib/june-and-december';
import { overlay, siteBytes } from '../lib/overlay';

test('a site with the files of the atelier over its own is the site that is built of the same figures', async ({
  browser,
}) => {
  // Two builds.
  test.setTimeout(600_000);
  const before = await siteOfJune();
  const { site: rebuilt } = await juneAndDecember();
  try {
    const page = await before.page(browser, './atelier.html');
    const atelier = new AtelierDriver(page);
    await atelier.open();
    await atelier.files({ name: 'pacte.zip', text: Buffer.from(packArchive(ROOT, rebuilt.data)) });
    await atelier.step(/Emporter/);
    await page.getByLabel('Nom de cette version').fill(DECEMBER.nom);
    await page.getByLabel('Date').fill(DECEMBER.day);
    await page.getByLabel('Note, si besoin').fill(DECEMBER.note);
    const download = await atelier.download(/publication\.zip/);
    expect(download.suggestedFilename()).toBe('publication.zip');
    const archive = readFileSync(await download.path());
    await expect(atelier.said).toContainText('Tout est emporté');
    const host = join(temporaryFolder('hote'), 'site');
    overlay(before.dist, archive, host);

    const [was, now, built] = [siteBytes(before.dist), siteBytes(host), siteBytes(rebuilt.dist)];
    const steady = /^(assets|donnees\/partage|donnees\/versions)\//;
    const differ = [...built]
      .filter(([path, bytes]) => {
        const copy = now.get(path);
        // A server does without the copy of a file that bears its content in its name.
        if (copy === undefined) return !(steady.test(path) && /\.(br|gz)$/.test(path));
        return !path.endsWith('.png') && !copy.equals(bytes);
      })
      .map(([path]) => path);
    expect(differ).toEqual([]);
    // What stays of before bears its content in its name: nothing asks for it, but a page that is still open.
    expect([...now.keys()].filter((path) => !built.has(path) && !steady.test(path))).toEqual([]);
    // And the figures had changed what is compared.
    const told = ['index.html', 'depart.html', 'tableaux.html', 'sw.js', 'images/financements.svg'];
    for (const path of [...told, 'territoires/departement-59.html'])
      expect([path, built.get(path)?.equals(was.get(path) ?? Buffer.alloc(0))]).toEqual([path, false]);
    // The policy that the host sends knows the new page.
    for (const path of ['_headers', '.htaccess', 'nginx.conf', 'atelier.json'])
      expect([path, built.get(path)?.equals(was.get(path) ?? Buffer.alloc(0))]).toEqual([path, true]);
    // Another renderer drew the pictures: edges of letters, a slope of italics, and nothing else.
    for (const [path, bytes] of built)
      if (path.endsWith('.png')) {
        const share = await changedShare(page, bytes, now.get(path) ?? bytes);
        expect([path, share < 0.02]).toEqual([path, true]);
      }

    const served = await serve({ root: host, base: '/pactes/' });
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(served.url);
    await expect(plain.getByRole('img', { name: /^Carte|Hauts-de-France/ }).first()).toBeVisible();
    await plain.close();
    await served.close();
  } finally {
    for (const site of [before, rebuilt]) await site.close();
  }
});
