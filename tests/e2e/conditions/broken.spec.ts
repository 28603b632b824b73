import { expect, FILE_FAULTS, test } from '../support/browser';

/** Broken links, missing files, no WebGL: a sentence and a working page each time. */
test.use({ expectFaults: FILE_FAULTS });

test('unknown parts of a link are ignored with a sentence; closed by keys, it leaves them where they were', async ({
  explorer,
}) => {
  await explorer.open('theme=meteo&sel=departement-62&couleur=rouge');
  await expect(explorer.notices).toContainText('« theme=meteo » : ce thème n’existe pas.');
  await expect(explorer.notices).toContainText('« couleur » : ce paramètre n’existe pas.');
  await expect(explorer.title).toHaveText('Pas-de-Calais');
  await explorer.notices.getByRole('button', { name: 'Fermer ce message' }).press('Enter');
  await expect(explorer.notices).toHaveCount(0);
  await expect(explorer.noticeList).toBeFocused();
});

test('a fine file that does not come leaves the communes as they are', async ({ explorer, page }) => {
  await page.route(/territoires\.topo/, (route) => route.fulfill({ status: 503 }));
  await explorer.open('limites=commune&vue=2.3,49.9,11.2');
  await expect(explorer.notices.filter({ hasText: 'erreur 503' })).toHaveCount(1);
  await page.waitForFunction(() => performance.getEntriesByName('carte:communes').length === 1);
  await expect(explorer.title).toHaveText('Hauts-de-France');
});

test('with a blocked worker the map stays in SVG, and says so @webgl @full', async ({ explorer, page }) => {
  await page.route(/worker/, (route) => route.abort());
  await explorer.open();
  await explorer.whenSettled();
  await expect(explorer.notices).toContainText('Carte simplifiée');
  await expect(explorer.map).toHaveAttribute('data-renderer', 'svg');
  await explorer.clickMap(/Somme/);
  await expect(explorer.title).toHaveText('Somme');
});

test.describe('who has chosen a WebGL that this machine has not', () => {
  test.use({ webgl: true });

  test('one message at a time: the answer to the link, then the state of the device @phone-only', async ({
    explorer,
    page,
  }) => {
    await explorer.open('couleur=rouge');
    await expect(explorer.notices).toHaveCount(2);
    const shown = explorer.notices.filter({ visible: true });
    for (const size of [
      { width: 844, height: 390 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size);
      await expect(shown).toHaveCount(1);
      await expect(shown).toHaveText(/« couleur »/);
    }
    await shown.getByRole('button', { name: 'Fermer ce message' }).click();
    await expect(shown).toHaveText(/Carte simplifiée/);
    await shown.getByRole('button', { name: 'Fermer ce message' }).click();
    // Turned again, the map is made anew: what was closed stays closed.
    await page.setViewportSize({ width: 844, height: 390 });
    await explorer.map.waitFor();
    await page.evaluate(
      () => new Promise<void>((done) => requestIdleCallback(() => done(), { timeout: 4_000 })),
    );
    await expect(shown).toHaveCount(0);
  });
});
