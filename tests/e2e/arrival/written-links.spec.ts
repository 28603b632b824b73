import type { Page } from '@playwright/test';
import { expect, FILE_FAULTS, test } from '../support/browser';
import type { ExplorerDriver } from '../support/explorer-driver';
import { part } from '../support/parts';
import { changedShare } from '../support/pixels';
import { holdBack } from '../support/readers/hold-back';

/** A view written at build for a link: held back in one journey, which fails where nothing bears this name. */
const VIEW_FILE = /vue-[^/]*\.txt$/;
/** The map alone, as in the start view. */
const MAP = { x: 320, y: 200, width: 560, height: 500 };

/**
 * Each as it is written in the page, then as the app draws it.
 * @param said what the page says of communes that are held back, a moment after its map: closed, so that it moves nothing
 */
async function samePictures(
  page: Page,
  explorer: ExplorerDriver,
  queries: readonly string[],
  said?: string,
): Promise<void> {
  for (const query of queries) {
    const release = await holdBack(page, /mount-.*\.js$/);
    const main = await holdBack(page, /index-.*\.js$/);
    await page.goto(`./${query}`, { waitUntil: 'commit' });
    await expect(part(page, 'frame of the start map')).toBeVisible();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const written = await page.screenshot({ clip: MAP });
    main();
    release();
    await explorer.whenMap();
    await expect(explorer.title).toBeVisible();
    await expect(explorer.start).toHaveCount(0);
    if (said) {
      await explorer.notices.filter({ hasText: said }).getByRole('button', { name: 'Fermer' }).click();
      await expect(explorer.notices).toHaveCount(0);
    }
    expect(await changedShare(page, written, await page.screenshot({ clip: MAP })), query).toBeLessThan(0.02);
  }
}

test.describe('a view that is written for its link', () => {
  test.use({ expectFaults: FILE_FAULTS });

  test('shows without the app, in every theme, shell and level of territory', async ({ page, explorer }) => {
    await page.route(/\.js$/, (route) => route.abort());
    for (const [query, subject, word] of [
      ['?theme=france-travail', /expérimentation France Travail/, 'Hors expérimentation'],
      ['?axe=2&utm_source=lettre', /Financements cités/, '€'],
      ['?mode=integration&theme=pactes-territoriaux', /Pactes territoriaux/, 'Sans pacte territorial'],
      ['?sel=commune-80620', /Financements cités/, '€'],
      ['?mode=integration&sel=epci-200018083', /Financements cités/, '€'],
      ['?theme=couverture&unite=commune', /croisés/, 'Pacte territorial seul'],
      [
        '?theme=france-travail&vague=1&sel=departement-59',
        /expérimentation France Travail/,
        'Hors expérimentation',
      ],
    ] as const) {
      await page.goto(`./${query}`);
      await expect(explorer.start.getByRole('img', { name: subject }), query).toBeVisible();
      await expect(explorer.start.getByRole('region', { name: 'Légende' }), query).toContainText(word);
    }
  });
});

test.describe('without what comes later', () => {
  test.use({ expectFaults: FILE_FAULTS });

  test('a small territory is brought nearer before any script of the app, as the app would', async ({
    page,
  }) => {
    await page.route(/\/(index|mount)-[^/]*\.js$/, (route) => route.abort());
    const box = part(page, 'box of the start map');
    const sides = async (query: string): Promise<number> => {
      await page.goto(query);
      // What is written for a link comes in a file of its own.
      await expect(box).toBeVisible();
      const found = await box.boundingBox();
      return found ? found.height / found.width : 0;
    };
    const region = await sides('./');
    // The box of the region in a window that shows the place well, and its own in a frame.
    await page.setViewportSize({ width: 1366, height: 768 });
    expect(await sides('./?sel=epci-200018083')).toBeCloseTo(region, 2);
    await page.setViewportSize({ width: 500, height: 420 });
    expect(Math.abs((await sides('./?mode=integration&sel=epci-200018083')) - region)).toBeGreaterThan(0.05);
  });
});

test('a commune is shown at once where the app shows it, before its outline and its name @painted', async ({
  page,
  explorer,
}) => {
  const release = await holdBack(page, /\/communes-(?!cog)[^/]*\.(arcs|json)$/);
  await samePictures(page, explorer, ['?sel=commune-80620', '?sel=commune-02691'], 'pas encore là');
  release();
});

for (const [queries, tag] of [
  [['?indicateur=euros&axe=2', '?theme=couverture&unite=commune', '?sel=departement-59'], ''],
  // Of two choices, and of a choice and a département.
  [
    ['?indicateur=euros&axe=2&sel=departement-62', '?theme=couverture&unite=commune&sel=departement-80'],
    ' @full',
  ],
  [
    [
      '?axe=2',
      '?theme=france-travail',
      '?sel=epci-200067999',
      '?sel=arrondissement-595',
      '?theme=besoins&sel=departement-02',
    ],
    ' @full',
  ],
  [['?theme=pactes-territoriaux&pts=mobilite&publics=jeunes-decrocheurs'], ' @full'],
] as const)
  test(`the view written for a link and that of the app are one picture: ${queries.join(' ')} @painted${tag}`, async ({
    page,
    explorer,
  }) => {
    await samePictures(page, explorer, queries);
  });

test('a written frame has the title of its view, as the app says it', async ({ page }) => {
  const release = await holdBack(page, /mount-.*\.js$/);
  // The app may draw the map of the link before the view that is written has come: that one is not looked at here.
  const main = await holdBack(page, /index-.*\.js$/);
  const said = async (): Promise<readonly string[]> => {
    const titles = part(page, 'start title');
    await expect(titles.first()).toBeAttached();
    return titles.evaluateAll((all) =>
      all.flatMap((title) =>
        title.checkVisibility({ visibilityProperty: true }) && title instanceof HTMLElement
          ? [title.textContent.replace(/\s+/g, ' ').replace(/^\. /, '').trim()]
          : [],
      ),
    );
  };
  await page.goto('./?mode=integration&axe=2', { waitUntil: 'commit' });
  await expect.poll(said).toEqual([expect.stringContaining('Axe 2')]);
  const [title = ''] = await said();
  main();
  release();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(part(page, 'frame ready')).toBeVisible();
  await expect(heading).toHaveText(new RegExp(title.replaceAll(' ', '\\s')));
});

test('a written view that comes late does not come over the map of the app', async ({ page, explorer }) => {
  const release = await holdBack(page, VIEW_FILE);
  await page.goto('./?theme=france-travail');
  await expect(explorer.legend).toContainText('Vague 1');
  release();
  await explorer.whenSettled();
  await expect(explorer.start).toHaveCount(0);
  await expect(explorer.map).toHaveCount(1);
});

test('a place of another region asks for no view, and is told as unknown', async ({ page, explorer }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const link of ['sel=departement-99', 'sel=commune-99999', 'sel=epci-123456789']) {
    await explorer.open(link);
    await expect(page.getByText(/n’est pas un territoire connu/)).toBeVisible();
  }
  expect(asked.filter((url) => VIEW_FILE.test(url))).toEqual([]);
});

test('a link whose outlines the page has asks for none of communes', async ({ page, explorer }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const query of ['theme=france-travail', 'theme=france-travail&sel=departement-60']) {
    await explorer.open(query);
    await explorer.whenSettled();
  }
  expect(asked.filter((url) => url.endsWith('.arcs'))).toEqual([]);
});
