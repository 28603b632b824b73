import type { Locator, Page, Route } from '@playwright/test';
import { expect, test } from '../support/browser';
import type { ExplorerDriver } from '../support/explorer-driver';

/**
 * Each file of the site, missing, refused, cut, late or of another kind: a working map, or a French sentence with a way
 * on. Nothing is left to what the browser would say in English.
 */
test.use({ expectFaults: true });
/** Milliseconds: a test opens the site several times, and is quick all the same where the machine is free. */
test.describe.configure({ timeout: 90_000 });

const FAULTS = ['404', '500', 'cut', 'page instead of the file', 'network'] as const;
type FaultName = (typeof FAULTS)[number];

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
  light: /niveaux\.topo/,
  fine: /communes-[^/]*\.arcs$/,
  context: /contexte\.topo/,
  landmarks: /\/reperes-/,
  names: /\/communes-(?!cog)/,
  cog: /\/cog-/,
  composition: /\/communes-cog-/,
  pacts: /virtual_pacts/,
  adapter: /map-adapter-[^/]*\.js/,
  worker: /worker/,
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

/** What the code tells apart, so that a file is tried a few times and not five. */
const SOME = ['404', 'cut', 'page instead of the file'] as const;

async function expectWorking({ page, explorer }: { page: Page; explorer: ExplorerDriver }): Promise<void> {
  await explorer.clickMap(/Aisne/);
  await expect(explorer.title).toHaveText('Aisne');
  await page.goto('about:blank');
}

for (const name of ['cog', 'composition', 'pacts'] as const) {
  test(`without the figures or the composition (${name}), a page says so and leads to the data`, async ({
    page,
  }) => {
    for (const fault of SOME) {
      await page.route(FILES[name], (route) => spoil(route, fault));
      await page.goto('./');
      await expect(
        page.getByRole('heading', { name: 'La carte ne peut pas s’afficher' }),
        fault,
      ).toBeVisible();
      await expectSentence(page.getByRole('alert'));
      await expect(page.getByRole('link', { name: 'montants' })).toBeVisible();
      await page.unroute(FILES[name]);
      await page.getByRole('link', { name: 'Recharger la vue de départ' }).click();
      await page.waitForSelector('[data-ready]');
    }
  });
}

test('without the light boundaries, a sentence, the sheets and a retry that brings the map', async ({
  explorer,
  page,
}) => {
  for (const fault of FAULTS) {
    await page.route(FILES.light, (route) => spoil(route, fault));
    await page.goto('./');
    await expect(explorer.notices, fault).toContainText('Les fiches, la recherche et le tableau');
    await expectSentence(explorer.notices);
    await expect(explorer.title).toHaveText('Hauts-de-France');
    await page.unroute(FILES.light);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(explorer.map).toHaveAttribute('data-ready', 'true');
    await expect(explorer.notices).toHaveCount(0);
    await expectWorking({ page, explorer });
  }
});

test('without the communes, a sentence, the rest of the map and a retry', async ({ explorer, page }) => {
  for (const fault of SOME) {
    await page.route(FILES.fine, (route) => spoil(route, fault));
    await explorer.open('limites=departement,commune');
    await expect(explorer.notices, fault).toHaveCount(1);
    await expectSentence(explorer.notices);
    await page.unroute(FILES.fine);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(explorer.notices).toHaveCount(0);
  }
  await expectWorking({ page, explorer });
});

test('without the names of communes, a sentence, a search of the rest and a retry', async ({
  explorer,
  page,
}) => {
  for (const fault of SOME) {
    await page.route(FILES.names, (route) => spoil(route, fault));
    await explorer.open();
    const box = page.getByRole('combobox', { name: /Chercher/ });
    await box.fill('arras');
    await expect(page.getByRole('option', { name: /Arras/ }).first()).toBeVisible();
    await expect(explorer.notices, fault).toHaveCount(1);
    await expectSentence(explorer.notices);
    await page.unroute(FILES.names);
    await explorer.notices.getByRole('button', { name: 'Réessayer' }).click();
    await expect(explorer.notices).toHaveCount(0);
  }
  await explorer.search('hesdin', /Hesdin-la-Forêt/);
  await expect(explorer.title).toHaveText('Hesdin-la-Forêt');
});

for (const name of ['context', 'landmarks'] as const) {
  test(`without its surroundings (${name}) the region stands alone, and nothing is said`, async ({
    explorer,
    page,
  }) => {
    for (const fault of SOME) {
      await page.route(FILES[name], (route) => spoil(route, fault));
      await explorer.open();
      await expectWorking({ page, explorer });
      await page.unroute(FILES[name]);
    }
  });
}

test('without MapLibre the map is drawn in SVG', async ({ explorer, page }) => {
  for (const fault of SOME) {
    await page.route(FILES.adapter, (route) => spoil(route, fault));
    await explorer.open();
    await expect(explorer.notices, fault).toContainText('Carte simplifiée');
    await expect(explorer.map).toHaveAttribute('data-renderer', 'svg');
    await expectWorking({ page, explorer });
    await page.unroute(FILES.adapter);
  }
});

test('with a page instead of the worker the map stays in SVG', async ({ explorer, page }) => {
  await page.route(FILES.worker, (route) => spoil(route, 'page instead of the file'));
  await explorer.open();
  await explorer.whenSettled();
  await expect(explorer.notices).toContainText('Carte simplifiée');
  await expectWorking({ page, explorer });
});

test('late files: what is there works, what comes is shown', async ({ explorer, page }) => {
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
  await box.fill('hesdin-la');
  await expect(page.getByText('Les noms des communes arrivent…')).toBeVisible();
  release('names');
  await expect(page.getByRole('option', { name: /Hesdin-la-Forêt/ })).toBeVisible();
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

  test('whose search is gone says so, with a retry', async ({ explorer, page }) => {
    await page.route(FILES.search, (route) => spoil(route, '404'));
    await explorer.open();
    await page.getByRole('combobox', { name: /Chercher/ }).fill('arras');
    const said = page.getByRole('search').getByText(/La recherche/);
    await expect(said).toBeVisible();
    await expectSentence(said);
    await expect(page.getByRole('search').getByRole('button', { name: 'Réessayer' })).toBeVisible();
  });
});
