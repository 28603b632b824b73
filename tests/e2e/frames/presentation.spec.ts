import { test as base, expect } from '../support/browser';
import { french, inhabitantsOf, millions, money, reach, rows, sum } from '../support/figures';
import { carriedScenes, MAP_WAVES, ShowDriver } from '../support/presentation-driver';

const test = base.extend<{ show: ShowDriver }>({
  show: ({ page }, use) => use(new ShowDriver(page)),
});

const FORWARD = ['ArrowRight', 'ArrowDown', 'PageDown', ' '];
const BACKWARD = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Shift+ '];

test.describe('without network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('keys alone: through to the black end and back, then every other key', async ({
    show,
    page,
    context,
  }) => {
    test.slow();
    await show.open();
    await show.whenKept();
    await context.setOffline(true);
    await page.reload();
    await show.whenReady();
    const count = await show.count();
    expect(count).toBeGreaterThanOrEqual(15);
    for (let rank = 2; rank <= count; rank += 1) {
      await show.press(FORWARD[rank % FORWARD.length] ?? 'ArrowRight');
      await show.expectRank(rank);
    }
    // The end is black, and stays: the first scene does not come back by itself.
    for (const key of FORWARD) await show.press(key);
    await expect(show.blank).toBeVisible();
    await show.press('PageUp');
    await expect(show.blank).toBeHidden();
    for (const [back, key] of BACKWARD.entries()) {
      await show.press(key);
      await show.expectRank(count - 1 - back);
    }
    await show.press('Home');
    await show.expectRank(1);
    await show.press('End');
    await show.expectRank(count);
    for (const key of ['1', '2', 'Enter']) await show.press(key);
    await show.expectRank(12);
    // A digit taken back, then a number beyond the last scene: the last.
    for (const key of ['9', '8', 'Backspace', '9', 'Enter']) await show.press(key);
    await show.expectRank(count);
    await show.press('b');
    await expect(show.blank).toBeVisible();
    await show.press('b');
    await expect(show.blank).toBeHidden();
    await show.press('.');
    await expect(show.blank).toBeVisible();
    await show.press('Escape');
    await expect(show.blank).toBeHidden();
    await show.press('o');
    await expect(show.overview.getByRole('button', { name: /^\d+\. / })).toHaveCount(count);
    await show.press('o');
    await expect(show.overview).toBeHidden();
    await show.press('n');
    await expect(show.notes).toBeVisible();
    await show.press('n');
    await expect(show.notes).toBeHidden();
    for (const digit of String(MAP_WAVES)) await show.press(digit);
    await show.press('Enter');
    await show.press('+');
    await expect(show.home).toBeVisible();
    await show.press('r');
    await expect(show.home).toBeHidden();
    await show.press('f');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await show.press('f');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);

    await show.press('m');
    await expect(show.menu).toBeVisible();
    await show.press('Escape');
    await expect(show.menu).toBeHidden();
    // Nothing is left to close: Esc opens nothing.
    await show.press('Escape');
    await expect(show.menu).toBeHidden();
  });
});

test('a territory clicked shows a large card; one key comes back to the scene @both', async ({ show }) => {
  await show.open(`scene=${MAP_WAVES}`);
  await show.clickName(/Thiérache/);
  await expect(show.card.getByRole('heading')).toHaveText('Thiérache');
  const thierache = rows('france-travail').filter(({ id }) => id === 'thierache');
  await expect(show.card).toContainText(french(inhabitantsOf(reach(thierache))));
  // The map keeps its legend, and the pointer does not say again what the card says.
  expect(await show.coveredByButtons()).toEqual([]);
  await expect(show.pointerCard).toBeHidden();
  await show.press('Backspace');
  await expect(show.card).toBeHidden();
  await expect(show.side).toContainText(/^France Travail, \S+ vagues/);
  const whole = await show.figures.textContent();
  await show.press('v');
  await expect(show.legend).toContainText('contour seul');
  // Its words and figures follow its map.
  await expect(show.title).toContainText('vague 1');
  const first = rows('france-travail').filter(({ vague }) => vague === '1');
  await expect(show.figures).toContainText(`${first.length} périmètres`);
  await show.press('r');
  await expect(show.legend).not.toContainText('contour seul');
  await expect(show.figures).toHaveText(whole ?? '');
});

test('single keys can be switched off, and stay off; arrows still turn the pages', async ({ show, page }) => {
  await show.open();
  await page.getByRole('button', { name: 'Menu de la présentation' }).click();
  await page.getByLabel(/Raccourcis d’une seule touche/).uncheck();
  await show.press('Escape');
  await show.press('b');
  await show.press('ArrowRight');
  await show.expectRank(2);
  await expect(show.blank).toBeHidden();
  await page.reload();
  await show.whenReady();
  await show.press('b');
  await show.press('ArrowRight');
  await show.expectRank(3);
});

test('buttons do all that keys do @both', async ({ show, page }) => {
  await show.open(`scene=${MAP_WAVES}`);
  await page.getByRole('button', { name: 'Scène suivante' }).click();
  await show.expectRank(MAP_WAVES + 1);
  await page.getByRole('button', { name: 'Scène précédente' }).click();
  await show.expectRank(MAP_WAVES);
  await page.getByRole('button', { name: 'Vague 1 seule' }).click();
  await show.home.click();
  await page.getByRole('button', { name: 'Toutes les scènes' }).click();
  await show.overview.getByRole('button', { name: /^5\. / }).click();
  await show.expectRank(5);
});

test('the presenter’s window follows and leads, and outlives a reload of either', async ({
  show,
  context,
}) => {
  test.slow();
  await show.open('scene=4');
  const [popup] = await Promise.all([context.waitForEvent('page'), show.press('p')]);
  const heading = popup.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(/^4 \/ /, { timeout: 30_000 });
  await expect(popup.getByRole('region', { name: 'Notes' })).toContainText('Pas de notes pour cette scène');
  await show.press('ArrowRight');
  await expect(heading).toContainText(/^5 \/ /);
  await popup.getByRole('button', { name: 'Suivante' }).click();
  await show.expectRank(6);
  await popup.reload();
  await expect(heading).toContainText(/^6 \/ /);
  await popup.getByRole('button', { name: 'Suivante' }).click();
  await show.expectRank(7);
  await show.page.reload();
  await show.whenReady();
  await show.expectRank(7);
  await popup.getByRole('button', { name: 'Écran noir' }).click();
  await expect(show.blank).toBeVisible();
});

test('a scene whose data are gone says so, and the show goes on', async ({ show }) => {
  const carried = carriedScenes([
    { titre: 'Disparue', phrase: 'Soit {partie.99.total}.', vue: 'axe=2&sel=departement-99' },
    { titre: 'Entière', phrase: 'Soit {total.axe2}.', vue: 'axe=2' },
  ]);
  await show.open('', carried);
  await expect(show.title).toHaveText('Disparue');
  await expect(show.faults).toContainText('departement-99');
  await show.press('ArrowRight');
  await expect(show.sentence).toContainText(millions(sum(money.filter(({ axe }) => axe === '2'))));
  await expect(show.faults).toBeHidden();
});

test('a damaged link of scenes opens the site’s own scenes and says why', async ({ show, page }) => {
  await show.open('', 'abcdef');
  await expect(show.faults).toContainText('le lien est coupé ou abîmé');
  expect(await show.count()).toBeGreaterThanOrEqual(15);
  // Cut before its scenes: never other scenes in silence.
  await page.goto('about:blank');
  await page.goto('./?mode=presentation#scen');
  await expect(show.faults).toContainText('le lien est coupé ou abîmé');
});

test('a link to a scene beyond the last says so where it leads, and no further', async ({ show }) => {
  await show.open('scene=99');
  await expect(show.faults).toContainText('scene=99');
  await show.press('ArrowLeft');
  await expect(show.faults).toBeHidden();
});

test('every scene on three screens: nothing hidden, and no text smaller than it may be @full', async ({
  show,
  page,
}) => {
  test.slow();
  await show.open();
  const count = await show.count();
  const hidden: string[] = [];
  const named = new Map<number, readonly string[]>();
  for (const [width, height, least] of [
    [1024, 768, 14],
    [1920, 1080, 24],
    [3840, 2160, 48],
  ] as const) {
    await page.setViewportSize({ width, height });
    await show.press('Home');
    // The scale of the show follows its screen by a frame or two.
    await expect.poll(async () => (await show.smallestText()).size).toBeGreaterThanOrEqual(least - 0.01);
    for (let rank = 1; rank <= count; rank += 1) {
      await show.expectRank(rank);
      const { size, text } = await show.smallestText();
      expect(size, `${width} × ${height}, ${text}`).toBeGreaterThanOrEqual(least - 0.01);
      const cut = await show.hiddenHeight();
      if (cut > 0) hidden.push(`${width} × ${height}, scène ${rank} : ${cut} px`);
      const { names, size: letters } = await show.mapNames();
      expect(letters, `${width} × ${height}, scène ${rank}`).toBeGreaterThanOrEqual((least * 32) / 24 - 0.5);
      // A screen twice as large shows the same towns, and no more.
      if (width === 1920) named.set(rank, names);
      if (width === 3840) expect(names, `scène ${rank}`).toEqual(named.get(rank));
      for (const name of await show.cutNames()) hidden.push(`${width} × ${height}, scène ${rank} : ${name}`);
      // After the last comes the black end.
      if (rank < count) await show.press('ArrowRight');
    }
  }
  expect(hidden).toEqual([]);
});

test('accessible, and 7:1 everywhere: scene, card, menu, overview, notes', async ({ show, page }) => {
  test.slow();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await show.open(`scene=${MAP_WAVES}`);
  await show.accessible(true);
  await show.clickName(/Thiérache/);
  await show.accessible(true);
  await show.press('r');
  await show.press('m');
  await expect(show.menu).toBeVisible();
  await show.accessible(true);
  await show.press('Escape');
  await show.press('o');
  await expect(show.overview).toBeVisible();
  await show.accessible(true);
  await page.goto('./?mode=presentation&scene=3&ecran=notes');
  await expect(page.getByRole('region', { name: 'Notes' })).toBeVisible();
  await show.accessible(true);
});
