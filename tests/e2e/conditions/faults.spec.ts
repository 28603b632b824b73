import type { Locator, Page, Route } from '@playwright/test';
import { expect, FILE_FAULTS, test } from '../support/browser';
import type { ExplorerDriver } from '../support/explorer-driver';

/**
 * Each file of the site, with a fault: a working map, or a French sentence with a way on; nothing is left to what the
 * browser would say in English. Each kind of fault once here; every file with every fault in
 * `tests/unit/app/load-data.test.ts`.
 */
test.use({ expectFaults: FILE_FAULTS });
type FaultName = '404' | '500' | 'cut' | 'page instead of the file' | 'network';

async function spoil(route: Route, fault: FaultName): Promise<void> {
  switch (fault) {
    case '404':
    case '500':
      return route.fulfill({ status: Number(fault), contentType: 'text/html', body: '<h1>Erreur</h1>' });
    case 'cut': {
      const response = await route.fetch();
      const body = await response.text();
      // Not kept: a browser keeps no answer that it knows to be cut.
      const headers = {
        'content-type': response.headers()['content-type'] ?? '',
        'cache-control': 'no-store',
      };
      return route.fulfill({ status: 200, headers, body: body.slice(0, Math.floor(body.length * 0.6)) });
    }
    case 'page instead of the file':
      // What a host answers that sends its start page for every address it does not know.
      return route.fulfill({
        status: 200,
        contentType: 'text/html',
        body: '<!doctype html><title>x</title>',
      });
    case 'network':
      return route.abort();
  }
}

const FILES = {
  light: /niveaux-[^/]*\.topo/,
  fine: /communes-[^/]*\.arcs$/,
  context: /contexte\.topo/,
  landmarks: /\/reperes-/,
  names: /\/communes-(?!cog)/,
  cog: /\/cog-/,
  composition: /\/communes-cog-/,
  pacts: /donnees\/chiffres\.json/,
  adapter: /map-adapter-[^/]*\.js/,
  table: /table-pane-[^/]*\.js/,
  search: /\/search-[^/]*\.js/,
  start: /\/index-[^/]*\.js/,
  interface: /\/mount-[^/]*\.js/,
} as const;

/** What a machine says, and a reader should never see. */
const MACHINE = /failed|fetch|unexpected|undefined|null|token|json\b.*\b(input|position)|cannot read|is not/i;

async function expectSentence(said: Locator): Promise<void> {
  await expect(said).not.toHaveText(MACHINE);
  await expect(said).toHaveText(/\./);
}

async function expectWorking({ page, explorer }: { page: Page; explorer: ExplorerDriver }): Promise<void> {
  await explorer.clickMap(/Aisne/);
  await expect(explorer.title).toHaveText('Aisne');
  await page.goto('about:blank');
}

for (const [name, fault] of [
  ['cog', '500'],
  ['composition', 'cut'],
  ['pacts', '404'],
] as const) {
  test(`without the figures or the composition (${name}: ${fault}), a page says so and leads to the data`, async ({
    explorer,
    page,
  }) => {
    await page.route(FILES[name], (route) => spoil(route, fault));
    await page.goto('./');
    await expect(page.getByRole('heading', { name: 'La carte ne peut pas s’afficher' })).toBeVisible();
    await expectSentence(page.getByRole('alert'));
    await expect(page.getByRole('link', { name: 'montants' })).toHaveAttribute(
      'href',
      './donnees/financements.csv',
    );
    await page.unroute(FILES[name]);
    await page.getByRole('link', { name: 'Recharger la vue de départ' }).click();
    await explorer.whenMap();
  });
}

for (const [fault, tag] of [
  ['network', ''],
  ['cut', ' @full'],
] as const) {
  test(`without the light boundaries (${fault}): a sentence, sheets, search, table, and a retry that brings the map${tag}`, async ({
    explorer,
    page,
  }) => {
    await page.route(FILES.light, (route) => spoil(route, fault));
    await page.goto('./');
    await expect(explorer.notices).toContainText('Les fiches, la recherche et le tableau');
    await expectSentence(explorer.notices);
    await explorer.search('Roubaix', /^Roubaix/);
    await expect(explorer.title).toContainText('Roubaix');
    await page.getByRole('button', { name: 'Tableau', exact: true }).click();
    await expect(page.getByRole('table', { name: /Montants cités/ })).toBeVisible();
    await page.unroute(FILES.light);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByRole('button', { name: 'Carte', exact: true }).click();
    await expect(explorer.map).toHaveAttribute('data-ready', 'true');
    await expect(explorer.notices).toHaveCount(0);
    await expectWorking({ page, explorer });
  });
}

test('without the communes, a sentence, the rest of the map and a retry', async ({ explorer, page }) => {
  let refuse = (): void => undefined;
  const late = new Promise<void>((done) => {
    refuse = done;
  });
  await page.route(FILES.fine, (route) => late.then(() => spoil(route, 'page instead of the file')));
  await explorer.open('limites=departement,commune');
  await expect(explorer.notices).toContainText('ses communes ne sont pas encore là');
  refuse();
  // What has failed is no longer awaited.
  await expect(explorer.notices).toHaveText([/Limites des communes/]);
  await expectSentence(explorer.notices);
  await page.unroute(FILES.fine);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  // The message goes with the press: what tells the rest is that they are drawn.
  await page.waitForFunction(() => performance.getEntriesByName('carte:communes').length === 1);
  await expect(explorer.notices).toHaveCount(0);
  await expectWorking({ page, explorer });
});

test('without the names of communes, a sentence, a search of the rest and a retry', async ({
  explorer,
  page,
}) => {
  await page.route(FILES.names, (route) => spoil(route, 'cut'));
  await explorer.open();
  const box = page.getByRole('combobox', { name: /Chercher/ });
  await box.fill('arras');
  await expect(page.getByRole('option', { name: /Arras/ }).first()).toBeVisible();
  await expect(explorer.notices).toHaveCount(1);
  await expectSentence(explorer.notices);
  await page.unroute(FILES.names);
  await explorer.notices.getByRole('button', { name: 'Réessayer' }).click();
  await expect(explorer.notices).toHaveCount(0);
  await explorer.search('hesdin', /Hesdin-la-Forêt/);
  await expect(explorer.title).toHaveText('Hesdin-la-Forêt');
});

test('without its surroundings the region stands alone, and nothing is said', async ({ explorer, page }) => {
  await page.route(FILES.context, (route) => spoil(route, '404'));
  await page.route(FILES.landmarks, (route) => spoil(route, 'network'));
  const gone = page.waitForEvent('requestfailed', (request) => FILES.landmarks.test(request.url()));
  const missing = page.waitForResponse(FILES.context);
  await explorer.open();
  await Promise.all([gone, missing]);
  await explorer.whenSettled();
  await expect(explorer.notices).toHaveCount(0);
  await expectWorking({ page, explorer });
});

test('without MapLibre the map is drawn in SVG @webgl', async ({ explorer, page }) => {
  await page.route(FILES.adapter, (route) => spoil(route, '404'));
  await explorer.open();
  await expect(explorer.notices).toContainText('Carte simplifiée');
  await expect(explorer.map).toHaveAttribute('data-renderer', 'svg');
  await expectWorking({ page, explorer });
});

test('late files: what is there works, what comes is shown @webgl @full', async ({ explorer, page }) => {
  const late = new Map<string, () => void>();
  for (const name of ['fine', 'names', 'adapter'] as const) {
    const gate = new Promise<void>((open) => {
      late.set(name, open);
    });
    await page.route(FILES[name], (route) => gate.then(() => route.fallback()));
  }
  const release = (name: string): void => late.get(name)?.();
  await explorer.open('limites=departement,commune');
  await expect(explorer.map).toHaveAttribute('data-renderer', 'svg');
  await explorer.clickMap(/Oise/);
  await expect(explorer.title).toHaveText('Oise');
  const box = page.getByRole('combobox', { name: /Chercher/ });
  await box.fill('zutkerq');
  await expect(page.getByText('Les noms des communes arrivent…')).toBeVisible();
  release('names');
  await expect(page.getByRole('option', { name: /Zutkerque/ })).toBeVisible();
  release('fine');
  release('adapter');
  await explorer.whenSettled();
  await expect(explorer.title).toHaveText('Oise');
  await expect(explorer.notices).toHaveCount(0);
});

test.describe('a page kept from before a new deploy', () => {
  test('whose interface is gone says so, with a way on', async ({ page }) => {
    await page.route(FILES.interface, (route) => spoil(route, '404'));
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('Rechargez la page');
    await expectSentence(page.getByRole('alert'));
  });

  test('whose table is gone says so in its place; the sheet and the map stay', async ({ explorer, page }) => {
    await page.route(FILES.table, (route) => spoil(route, '404'));
    await explorer.open('sel=departement-62');
    await page.getByRole('button', { name: 'Tableau', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Rechargez la page');
    await expectSentence(page.getByRole('alert'));
    await expect(page.getByRole('button', { name: 'Recharger' })).toBeVisible();
    await expect(explorer.title).toHaveText('Pas-de-Calais');
    await page.getByRole('button', { name: 'Carte', exact: true }).click();
    await expect(explorer.map).toHaveAttribute('data-ready', 'true');
  });

  test('whose search is gone says so, and brings it once it is asked for again', async ({
    explorer,
    page,
  }) => {
    await page.route(FILES.search, (route) => spoil(route, '404'));
    await explorer.open();
    await page.getByRole('combobox', { name: /Chercher/ }).fill('arras');
    const said = page.getByRole('search').getByRole('alert');
    await expect(said).toContainText('La recherche n’a pas pu être chargée');
    await expectSentence(said.getByText(/La recherche/));
    await page.unroute(FILES.search);
    await said.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByRole('combobox', { name: /Chercher/ }).fill('lens');
    await expect(page.getByRole('option').first()).toBeVisible();
  });
});
