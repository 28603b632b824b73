import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { packArchive } from '../../../scripts/data/open-data';
import { freeze } from '../../../scripts/data/versions/freeze';
import { serve } from '../../../scripts/serve';
import { AtelierDriver } from '../../e2e/support/atelier/atelier-driver';
import { changedShare } from '../../e2e/support/pixels';
import { edit } from '../../fixtures/packs/sheets';
import { FROZEN, ROOT } from '../../fixtures/real-model';
import { otherSite } from '../lib/other-site';
import { overlay, siteBytes } from '../lib/overlay';

const JUNE = { day: '2026-06-12', nom: 'comité de juin', note: '' };
const DECEMBER = { day: '2026-12-04', nom: 'comité de décembre', note: 'adopté' };
/** A commune of the frozen pack, and another of its département. */
const [COMMUNE, OTHER] = ['59172', '59350'] as const;

const june = (data: string): void => {
  cpSync(FROZEN, data, { recursive: true });
  freeze(ROOT, data, JUNE);
};
function december(data: string): void {
  june(data);
  edit(data, 'financements', ([first, ...rest]) => [
    { ...first, montant_eur: String(Number(first?.montant_eur) + 4_321_000) },
    ...rest,
  ]);
  edit(data, 'edition', (lines) =>
    lines.map((line) => ({ ...line, titre: 'Pactes des solidarités & suites' })),
  );
  edit(data, 'france-travail', (lines) =>
    lines.map((line) => ({ ...line, codes: line.codes === COMMUNE ? OTHER : (line.codes ?? '') })),
  );
}

test('a site with the files of the atelier over its own is the site that is built of the same figures', async ({
  browser,
}) => {
  // Two builds.
  test.setTimeout(600_000);
  const before = await otherSite(june);
  const rebuilt = await otherSite((data) => {
    december(data);
    freeze(ROOT, data, DECEMBER);
  });
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
    const host = join(mkdtempSync(join(tmpdir(), 'hote-')), 'site');
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
