import { expect, FILE_FAULTS, test } from '../support/browser';
import { part } from '../support/parts';
import { changedShare } from '../support/pixels';
import { holdBack } from '../support/readers/hold-back';

/** The map alone, as in the start view. */
const MAP = { x: 320, y: 200, width: 560, height: 500 };

test.describe('a view that is written for its link', () => {
  test.use({ expectFaults: FILE_FAULTS });

  for (const [query, subject, word] of [
    ['?theme=france-travail', /expérimentation France Travail/, 'Hors expérimentation'],
    ['?axe=2&utm_source=lettre', /Financements cités/, '€'],
    ['?mode=integration&theme=pactes-territoriaux', /Pactes territoriaux/, 'Sans pacte territorial'],
  ] as const)
    test(`shows without the app: ${query}`, async ({ page, explorer }) => {
      await page.route(/\.js$/, (route) => route.abort());
      await page.goto(`./${query}`);
      await expect(explorer.start.getByRole('img', { name: subject })).toBeVisible();
      await expect(explorer.start.getByRole('region', { name: 'Légende' })).toContainText(word);
    });
});

test('the view written for a link and that of the app are one picture', async ({ page, explorer }) => {
  for (const query of ['?theme=france-travail', '?axe=2', '?sel=departement-59']) {
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
    expect(await changedShare(page, written, await page.screenshot({ clip: MAP })), query).toBeLessThan(0.02);
  }
});

test('a written view that comes late does not come over the map of the app', async ({ page, explorer }) => {
  const release = await holdBack(page, /vue-[^/]*\.txt$/);
  await page.goto('./?theme=france-travail');
  await expect(explorer.legend).toContainText('Vague 1');
  release();
  await explorer.whenSettled();
  await expect(explorer.start).toHaveCount(0);
  await expect(explorer.map).toHaveCount(1);
});
