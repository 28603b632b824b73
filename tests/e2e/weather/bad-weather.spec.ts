import { expect, test, withoutWebGl } from '../support/browser';

/** Broken links, missing files, no WebGL: a sentence and a working page each time. */
test.use({ expectFaults: true });

test('unknown parts of a link are ignored with a sentence', async ({ explorer }) => {
  await explorer.open('theme=meteo&sel=departement-62&couleur=rouge');
  await expect(explorer.notices).toContainText('« theme=meteo » : ce thème n’existe pas.');
  await expect(explorer.notices).toContainText('« couleur » : ce paramètre n’existe pas.');
  await expect(explorer.title).toHaveText('Pas-de-Calais');
});

test('without the boundaries, sheets, search and table still work', async ({ explorer, page }) => {
  await page.route(/niveaux\.topo/, (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  await expect(explorer.notices).toContainText('erreur 404');
  await explorer.search('Roubaix', /^Roubaix/);
  await expect(explorer.title).toContainText('Roubaix');
  await page.getByRole('button', { name: 'Tableau', exact: true }).click();
  await expect(page.getByRole('table', { name: /Montants cités/ })).toBeVisible();
  await page.unroute(/niveaux\.topo/);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.getByRole('button', { name: 'Carte', exact: true }).click();
  await expect(explorer.map).toHaveAttribute('data-ready', 'true');
});

test('a cut boundaries file is a sentence, not a crash', async ({ explorer, page }) => {
  await page.route(/niveaux\.topo/, (route) =>
    route.fulfill({ status: 200, body: '{"type":"Topology","arcs":[[' }),
  );
  await page.goto('./');
  await expect(explorer.notices).toContainText('incomplet ou illisible');
  await expect(explorer.title).toHaveText('Hauts-de-France');
});

test('without the composition of territories, a page says so and leads to the figures', async ({ page }) => {
  await page.route(/\/cog-/, (route) => route.fulfill({ status: 500 }));
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La carte ne peut pas s’afficher');
  await expect(page.getByRole('alert')).toContainText('erreur 500');
  await expect(page.getByRole('link', { name: 'montants' })).toHaveAttribute(
    'href',
    './donnees/financements.csv',
  );
});

test('communes that do not come leave the rest of the map', async ({ explorer, page }) => {
  await page.route(/communes-[^/]*\.arcs/, (route) => route.fulfill({ status: 503 }));
  await explorer.open('limites=departement,commune');
  await expect(explorer.notices).toContainText('Limites des communes');
  await explorer.clickMap(/Aisne/);
  await expect(explorer.title).toHaveText('Aisne');
});

test('a fine file that does not come leaves the communes as they are', async ({ explorer, page }) => {
  await page.route(/territoires\.topo/, (route) => route.fulfill({ status: 503 }));
  await explorer.open('limites=commune&vue=2.3,49.9,11.2');
  await expect(explorer.notices).toContainText('erreur 503');
  await page.waitForFunction(() => performance.getEntriesByName('carte:communes').length === 1);
  await expect(explorer.title).toHaveText('Hauts-de-France');
});

test('without WebGL the map is drawn in SVG and does everything', async ({ explorer, page }) => {
  await withoutWebGl(page);
  await explorer.open();
  await expect(explorer.notices).toContainText('Carte simplifiée');
  await expect(explorer.map).toHaveAttribute('data-renderer', 'svg');
  await explorer.clickMap(/Somme/);
  await expect(explorer.title).toHaveText('Somme');
  await page.getByRole('button', { name: 'Agrandir' }).click();
  await expect.poll(() => explorer.query()).toMatch(/vue=/);
  await explorer.axe_();
  // Closed by keys: they stay where they were.
  await explorer.notices.getByRole('button', { name: 'Fermer ce message' }).press('Enter');
  await expect(explorer.notices).toHaveCount(0);
  await expect(page.locator('.notices')).toBeFocused();
});

test('with a blocked worker the map is drawn in SVG', async ({ explorer, page }) => {
  await page.route(/worker/, (route) => route.abort());
  await explorer.open();
  await explorer.whenSettled();
  await expect(explorer.map).toHaveAttribute('data-renderer', 'svg');
  await explorer.clickMap(/Somme/);
  await expect(explorer.title).toHaveText('Somme');
});

test('on a phone, one message at a time: the last, and the one before when it is closed @phone-only', async ({
  explorer,
  page,
}) => {
  await withoutWebGl(page);
  await explorer.open('couleur=rouge');
  await expect(explorer.notices).toHaveCount(2);
  const shown = explorer.notices.filter({ visible: true });
  for (const size of [
    { width: 844, height: 390 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await expect(shown).toHaveCount(1);
    await expect(shown).toHaveText(/Carte simplifiée/);
  }
  await shown.getByRole('button', { name: 'Fermer ce message' }).click();
  await expect(shown).toHaveText(/« couleur »/);
  // Turned again, the map is made anew: what was closed stays closed.
  await page.setViewportSize({ width: 844, height: 390 });
  await explorer.map.waitFor();
  await page.evaluate(
    () => new Promise<void>((done) => requestIdleCallback(() => done(), { timeout: 4_000 })),
  );
  await expect(shown).toHaveText(/« couleur »/);
});
