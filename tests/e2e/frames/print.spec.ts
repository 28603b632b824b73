import type { Page } from '@playwright/test';
import { boxRatio } from '../../../src/render/svg/start-markup';
import { TOKENS } from '../../../src/tokens/token-sets';
import { readPages } from '../../fixtures/read-pdf';
import { expect, FILE_FAULTS, test } from '../support/browser';
import { cog } from '../support/figures';
import { openHost } from '../support/host-pages';
import { part } from '../support/parts';
import { paintedIn } from '../support/pdf-pixels';
import { mapScene, publishedScenes, ShowDriver } from '../support/presentation-driver';
import { follow } from '../support/readers/follow';

// Paper holds what WebGL has drawn.
test.use({ painted: true });

/** Sheets as people print them: what the page asks for, or whatever the browser is set to. */
const SHEETS = [{ preferCSSPageSize: true }, { format: 'A4' }, { format: 'A4', landscape: true }] as const;

/** Tag, and what draws the map. */
const RENDERERS = [
  ['', 'svg'],
  [' @webgl @full', 'maplibre'],
] as const;

/** The whole region, neither cut nor stretched, on the first page, with the words that explain it. */
async function expectMap(
  page: Page,
  sheet: Parameters<Page['pdf']>[0],
  words: readonly string[],
  { ramp = TOKENS.light.ramp, least = 0.3 } = {},
): Promise<void> {
  const pdf = await page.pdf({ printBackground: true, ...sheet });
  const told = JSON.stringify(sheet);
  const first = await paintedIn(page, pdf, ramp);
  if (!first.box) throw new Error(`nothing painted on paper, ${told}`);
  const { box } = first;
  const ratio = boxRatio(cog.region.bbox);
  expect(Math.abs(box.height / box.width / ratio - 1), `ratio, ${told}`).toBeLessThan(0.06);
  expect(box.x, told).toBeGreaterThan(10);
  expect(box.x + box.width, told).toBeLessThan(first.page.width - 10);
  expect(box.height / first.page.height, `height, ${told}`).toBeGreaterThan(least);
  const [{ text = '' } = {}] = await readPages(pdf);
  for (const word of words) expect(text, told).toContain(word);
}

const settled = async (page: Page, renderer: 'svg' | 'maplibre'): Promise<void> => {
  await page.waitForFunction(() => performance.getEntriesByName('carte:interactive').length > 0, undefined, {
    timeout: 40_000,
  });
  await expect(page.locator('[data-renderer]').first()).toHaveAttribute('data-renderer', renderer);
};
const WORDS = ['Pas-de-Calais', '€/hab.', 'COG 2026'];

test.describe('without its sheet of paper', () => {
  // What is refused is said by the browser as well.
  test.use({ expectFaults: FILE_FAULTS });
  const refuse = (page: Page): Promise<unknown> =>
    page.route(/\/print-pane-[^/]*\.js/, (route) => route.abort());

  for (const [tag, renderer, [width, height]] of [
    ['', 'svg', [1920, 1080]],
    [' @full', 'svg', [1366, 768]],
    [' @webgl @full', 'maplibre', [1366, 768]],
  ] as const)
    test(`and with it, the explorer is on paper: ${width} × ${height}${tag}`, async ({ page, explorer }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height });
      await refuse(page);
      await explorer.open();
      await settled(page, renderer);
      // What the page asks for is A4 upright: a day prints it without its sheet once, either way up.
      const sheets = tag === '' ? SHEETS.slice(1) : SHEETS;
      for (const sheet of sheets) await expectMap(page, sheet, WORDS, { least: 0.2 });
      await page.unroute(/\/print-pane-[^/]*\.js/);
      await explorer.open();
      await page.waitForFunction(() => performance.getEntriesByName('carte:imprimable').length > 0);
      for (const sheet of tag === '' ? SHEETS.slice(0, 1) : SHEETS)
        await expectMap(page, sheet, WORDS, { ramp: TOKENS.print.ramp });
    });

  for (const [tag, renderer] of RENDERERS)
    test(`what has just changed is what is printed${tag}`, async ({ page, explorer }) => {
      await refuse(page);
      await explorer.open();
      await settled(page, renderer);
      await explorer.theme('France Travail');
      await expect(explorer.legend).toContainText('Vague 1');
      const pdf = await page.pdf({ printBackground: true });
      const waves = await paintedIn(page, pdf, Object.values(TOKENS.light.categories));
      expect(waves.box?.height ?? 0).toBeGreaterThan(40);
      const money = await paintedIn(page, pdf, TOKENS.light.ramp.slice(1));
      expect(money.box?.height ?? 0).toBeLessThan(40);
    });
});

for (const [tag, renderer] of RENDERERS) {
  test(`an embed by itself, in light and dark, and a room${tag || ' @full'}`, async ({ page }) => {
    test.setTimeout(90_000);
    for (const look of ['clair', 'sombre'] as const) {
      await page.goto(`./?mode=integration&apparence=${look}`);
      await settled(page, renderer);
      const { ramp } = TOKENS[look === 'clair' ? 'light' : 'dark'];
      // The sheet of another colour is the same sheet: what the page asks for in one, either way up in the other.
      for (const sheet of look === 'clair' ? SHEETS.slice(1) : SHEETS.slice(0, 1))
        await expectMap(page, sheet, WORDS, { ramp, least: 0.2 });
    }
    await page.goto(`./?mode=presentation&scene=${mapScene(/^axe=/)}`);
    await settled(page, renderer);
    const room = await paintedIn(page, await page.pdf({ printBackground: true }), TOKENS.projector.ramp);
    expect(room.box?.height ?? 0).toBeGreaterThan(60);
  });
}

// Drawn in SVG: `hosts.spec.ts`.
test('a page of another site that holds an embed @webgl @full', async ({ page, baseURL }) => {
  const host = await openHost();
  await page.goto(
    host.page(
      `<p>Avant la carte.</p><iframe title="Carte" src="${baseURL}?mode=integration&apparence=clair" width="640" height="760"></iframe>`,
    ),
  );
  const frame = page.frames()[1];
  if (!frame) throw new Error('no frame');
  await frame.waitForFunction(() => performance.getEntriesByName('carte:interactive').length > 0, undefined, {
    timeout: 40_000,
  });
  await expect(frame.locator('[data-renderer]')).toHaveAttribute('data-renderer', 'maplibre');
  await expectMap(page, { format: 'A4' }, ['Avant la carte.'], { least: 0.2 });
  // Taller than a sheet laid on its side, it begins on the second: what it holds ends there, and not on a third.
  const across = await page.pdf({ printBackground: true, format: 'A4', landscape: true });
  const pages = await readPages(across);
  const at = pages.findIndex(({ text }) => text.includes('COG 2026'));
  expect(pages.map(({ text }) => /€\/hab|COG 2026/.test(text)).filter(Boolean)).toHaveLength(1);
  const { box } = await paintedIn(page, across, TOKENS.light.ramp, at + 1);
  const ratio = boxRatio(cog.region.bbox);
  expect(Math.abs((box?.height ?? 0) / (box?.width ?? 1) / ratio - 1)).toBeLessThan(0.06);
  await host.close();
});

/** Text of all pages. */
const printed = async (page: Page): Promise<string> =>
  (await readPages(await page.pdf({ preferCSSPageSize: true, printBackground: true })))
    .map(({ text }) => text)
    .join(' ');
const imprimable = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('carte:imprimable').length > 0);

test('paper holds the sheet of what is chosen: what reaches it, precision, source', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await imprimable(page);
  for (const [link, words] of [
    ['sel=epci-200093201', ['Contrat du département', 'Valeur', 'Précision', 'Source', 'COG']],
    ['sel=departement-59,departement-62', ['2 territoires choisis', 'Précision']],
    ['theme=france-travail&sel=ft-laon', ['Périmètre approché', 'Dans le support']],
  ] as const) {
    await follow(page, link);
    // The sheet of several comes with a file of its own.
    await expect(explorer.sheet.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(explorer.sheet).not.toContainText('La fiche arrive');
    // Its lines for paper come with another, and paper without them says so.
    await expect.poll(() => printed(page), link).not.toContain('pas arrivée');
    const text = await printed(page);
    for (const word of words) expect(text, link).toContain(word);
  }
});

test('paper that lacks the communes says so, whoever prints', async ({ page }) => {
  await page.route(/\/communes-(?!cog)[^/]*\.(arcs|json)$/, () => undefined);
  for (const link of ['limites=departement,commune', 'sel=commune-59350']) {
    await page.goto(`./?${link}`);
    await expect(part(page, 'word of paper'), link).toBeAttached();
    expect(await printed(page), link).toContain('communes n’étaient pas');
  }
});

test('paper holds no table of all communes: it says how many lines there are, and where they are', async ({
  page,
  explorer,
}) => {
  await explorer.open('theme=couverture&unite=commune');
  await imprimable(page);
  await expect(part(page, 'word of paper')).toHaveCount(0);
  const pages = await readPages(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(pages.length).toBeLessThan(5);
  const text = pages.map((one) => one.text).join(' ');
  expect(text).toMatch(/Le tableau a .* lignes/);
  expect(text).toContain('Exporter');
});

const [ASKED, SET] = [{ preferCSSPageSize: true }, { format: 'A4' }] as const;
/** As the page asks for it, or on the sheet that a browser is set to: each form of scene on one, two maps on both. */
for (const [forms, tag] of [
  [
    [
      ['chiffres', [SET]],
      ['avant-apres', [SET, ASKED]],
    ],
    '',
  ],
  [
    [
      ['actions', [ASKED]],
      ['tableau', [SET]],
    ],
    ' @full',
  ],
] as const)
  test(`a room prints the scene that it shows, on one page: no map waits under words, two stand side by side, ${forms.map(([genre]) => genre)}${tag}`, async ({
    page,
  }) => {
    test.slow();
    const rankOf = (genre: string): number => publishedScenes().findIndex((one) => one.genre === genre) + 1;
    const show = new ShowDriver(page);
    for (const [genre, sheets] of forms) {
      await show.open(`scene=${rankOf(genre)}`);
      const title = (await show.title.textContent()) ?? '';
      for (const sheet of sheets) {
        const pdf = await page.pdf({ printBackground: true, ...sheet });
        const pages = await readPages(pdf);
        expect(pages, genre).toHaveLength(1);
        expect(pages[0]?.text.replace(/\s/g, ''), genre).toContain(title.replace(/\s/g, ''));
        const painted = await paintedIn(page, pdf, [...TOKENS.projector.ramp, TOKENS.projector.land]);
        // Of the largest map: each of two takes less than half of the sheet.
        const width = (painted.box?.width ?? 0) / painted.page.width;
        expect(width, genre).toBeLessThan(0.5);
        if (genre === 'avant-apres') expect(width).toBeGreaterThan(0.2);
        else expect(width, genre).toBeLessThan(0.05);
      }
    }
  });
