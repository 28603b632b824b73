import type { Frame, Page } from '@playwright/test';
import { expect, FILE_FAULTS, test } from '../support/browser';
import { openHost } from '../support/host-pages';
import { part } from '../support/parts';
import { changedShare } from '../support/pixels';
import { holdBack } from '../support/readers/hold-back';

/** The map alone: what stands over it (buttons, sentence, legend) comes with the interface. */
const MAP = { x: 320, y: 200, width: 560, height: 500 };

test.describe('without script', () => {
  // A frame that may run no script says so in the console, for each that it holds back.
  test.use({ javaScriptEnabled: false, expectFaults: /Blocked script execution/ });
  const why = 'Sans lui, la page ne lit pas la vue';
  const SHOWN = '.depart-cadre, #depart .legend, #depart .caption, #depart .source-line, #carte-app';
  /** What the page holds and does not show. */
  const expectNothingShown = async (within: Page | Frame): Promise<void> => {
    for (const each of SHOWN.split(', ')) {
      const parts = await within.locator(each).all();
      expect(parts.length, each).toBeGreaterThan(0);
      for (const one of parts) await expect(one).toBeHidden();
    }
  };

  test('no map is shown for a view that nobody has read, in any shell: a sentence, and the link to open', async ({
    page,
  }) => {
    for (const query of ['theme=france-travail', 'mode=integration&theme=couverture', 'mode=presentation']) {
      await page.goto(`./?${query}`);
      await expect(page.getByText(why), query).toBeVisible();
      await expectNothingShown(page);
      const again = page.getByRole('link', { name: /Ouvrir cette vue/ });
      expect(await again.evaluate((link) => link instanceof HTMLAnchorElement && link.href)).toBe(page.url());
      await expect(page.getByRole('link', { name: 'tableaux' }), query).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 }), query).toHaveCount(1);
    }
  });

  test('nor in a frame whose scripts are blocked, at any of its usual sizes', async ({ page, baseURL }) => {
    const host = await openHost();
    const view = `${baseURL}?mode=integration&theme=pactes-territoriaux`;
    await page.goto(
      host.page(
        [
          [320, 256],
          [600, 400],
          [1200, 640],
        ]
          .map(([w, h]) => `<iframe title="Carte" src="${view}" width="${w}" height="${h}" sandbox></iframe>`)
          .join(''),
      ),
    );
    const frames = page.frames().slice(1);
    expect(frames).toHaveLength(3);
    for (const frame of frames) {
      await expect(frame.getByText(why)).toBeInViewport({ ratio: 1 });
      await expectNothingShown(frame);
      const sideways = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
    }
    await host.close();
  });

  test('the start view is in the page of the bare address and of its link: map, names, legend, and a way to the figures', async ({
    page,
  }) => {
    for (const asked of ['the bare address', 'its link']) {
      await page.goto(asked === 'its link' ? './?theme=france-travail' : './');
      if (asked === 'its link') {
        await page.getByRole('link', { name: 'Voir la vue de départ' }).click();
        await expect(page).toHaveURL(/\/#depart$/);
      }
      await expect(page.getByText(why), asked).toBeHidden();
      const drawing = page.getByRole('img', { name: /Financements cités/ });
      await expect(drawing, asked).toBeVisible();
      await expect(part(page, 'names beside the start map').getByText('Pas-de-Calais'), asked).toBeVisible();
      await expect(page.getByRole('region', { name: 'Légende' }), asked).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 }), asked).toHaveCount(1);
      await expect(page.getByRole('link', { name: 'montants' }), asked).toBeVisible();
    }
  });
});

/** The page with another policy: what a host, a proxy or an extension may refuse. */
async function refuse(page: Page, scripts: string): Promise<void> {
  await page.route(/\/pactes\/(\?|$)/, async (route) => {
    const answer = await route.fetch();
    const policy = answer.headers()['content-security-policy'] ?? '';
    await route.fulfill({
      response: answer,
      headers: {
        ...answer.headers(),
        'content-security-policy': policy.replace(/script-src [^;]*/, scripts),
      },
    });
  });
}

test.describe('scripts refused by a host', () => {
  test.use({ expectFaults: /Content Security Policy|Failed to load/ });

  test('none runs: no map, a sentence, and the link to open', async ({ page }) => {
    await refuse(page, "script-src 'none'");
    await page.goto('./?theme=france-travail');
    await expect(page.getByText('Sans lui, la page ne lit pas la vue')).toBeVisible();
    await expect(part(page, 'frame of the start map')).toBeHidden();
    await expect(part(page, 'start legend')).toBeHidden();
  });

  test('the one written in the page alone: each link has its own map all the same', async ({
    page,
    explorer,
  }) => {
    await refuse(page, "script-src 'self'");
    for (const [query, word] of [
      ['?theme=france-travail', 'Vague 1'],
      ['', '€/hab.'],
    ] as const) {
      await page.goto(`./${query}`);
      await expect(explorer.legend).toContainText(word);
      await expect(page.getByText('JavaScript est bloqué ici')).toBeHidden();
    }
  });
});

test.describe('scripts held back, then let through', () => {
  test.use({ expectFaults: FILE_FAULTS, painted: true });

  test('the map of the page, the SVG and MapLibre follow each other without a jump @webgl @full', async ({
    page,
    explorer,
  }) => {
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto('./');
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const inPage = await page.screenshot({ clip: MAP });
    await page.unroute(/\.js$/);

    // MapLibre is held back until the SVG has been seen.
    const release = await holdBack(page, /map-adapter-.*\.js$/);
    await page.goto('./');
    await explorer.whenMap();
    await expect(explorer.title).toBeVisible();
    await expect(explorer.start).toHaveCount(0);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const inSvg = await page.screenshot({ clip: MAP });
    expect(await changedShare(page, inPage, inSvg)).toBeLessThan(0.01);

    release();
    await explorer.whenSettled();
    await expect(explorer.map).toHaveAttribute('data-renderer', 'maplibre');
    expect(await changedShare(page, inSvg, await page.screenshot({ clip: MAP }))).toBeLessThan(0.02);
  });
});

test.describe('a page without its scripts', () => {
  test.use({ expectFaults: FILE_FAULTS });

  test('a link to another view never shows the start view', async ({ page, explorer }) => {
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto('./?theme=france-travail&sel=epci-200018083');
    await expect(explorer.start.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(part(page, 'frame of the start map')).toBeHidden();
    await expect(explorer.start.getByRole('region', { name: 'Légende' })).toBeHidden();
  });
});

test('the map of a link is drawn before the interface has arrived', async ({ page, explorer }) => {
  const release = await holdBack(page, /mount-.*\.js$/);
  await page.goto('./?theme=france-travail');
  await explorer.whenFirstMap();
  expect(await page.evaluate(() => performance.getEntriesByName('carte:visible').length)).toBe(1);
  release();
  await expect(explorer.legend).toContainText('Vague 1');
  await expect(explorer.start).toHaveCount(0);
  await expect(explorer.map).toHaveCount(1);
});

test.describe('a page kept from before a deploy', () => {
  test.use({ expectFaults: FILE_FAULTS });

  test('whose script is gone says so and leads on', async ({ page, explorer }) => {
    await page.route(/index-[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('La carte n’a pas pu être chargée');
    await page.unroute(/index-[^/]*\.js$/);
    await page.getByRole('link', { name: 'Rechargez la page.' }).click();
    await expect(explorer.title).toHaveText('Hauts-de-France');
  });
});

test('a click on the map before the interface has arrived is answered when it has', async ({
  page,
  explorer,
}) => {
  const release = await holdBack(page, /mount-.*\.js$/);
  await page.goto('./?limites=departement');
  await explorer.whenFirstMap();
  await explorer.clickMap(/Aisne/);
  release();
  await expect(explorer.title).toHaveText('Aisne');
});

test('so is one on a map in another page, before its own script has arrived', async ({ page, explorer }) => {
  const release = await holdBack(page, /(mount|embed)-[^/]*\.js$/);
  await page.goto('./?mode=integration&limites=departement');
  await explorer.whenFirstMap();
  await explorer.clickMap(/Aisne/);
  release();
  await expect(page.getByRole('region', { name: 'Territoire sélectionné' })).toContainText('Aisne');
});

test('the first key brings the keys of the map, whatever MapLibre is doing @webgl @full', async ({
  page,
  explorer,
}) => {
  await holdBack(page, /map-adapter-.*\.js$/);
  await explorer.open();
  const units = page.getByRole('listbox', { name: /Territoires de la carte/ });
  await expect(units).toHaveCount(0);
  await page.keyboard.press('Tab');
  await units.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(explorer.title).not.toHaveText('Hauts-de-France');
  await expect(explorer.map).toHaveAttribute('data-renderer', 'svg');
});

test('a zoom made before the interface has arrived stays when it has', async ({ page, explorer }) => {
  const release = await holdBack(page, /mount-.*\.js$/);
  await page.goto('./?limites=departement');
  await explorer.whenFirstMap();
  await explorer.ground.focus();
  await page.keyboard.press('+');
  release();
  await expect(explorer.title).toBeVisible();
  await expect(page).toHaveURL(/vue=/);
});

test('a table or a show asks for its interface beside the data, not after', async ({ page }) => {
  for (const link of ['?tableau=1', '?mode=presentation']) {
    const release = await holdBack(page, /partage\/niveaux-/);
    const asked = page.waitForRequest(/mount-.*\.js$/);
    await page.goto(`./${link}`);
    await asked;
    release();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await page.unroute(/partage\/niveaux-/);
  }
});
