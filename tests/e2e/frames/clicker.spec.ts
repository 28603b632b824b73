import { test as base, expect } from '../support/browser';
import { part } from '../support/parts';
import { ShowDriver } from '../support/presentation-driver';

/** A clicker is a keyboard of four keys; who holds it sees the room and not the screen. */
const test = base.extend<{ show: ShowDriver }>({
  show: ({ page }, use) => use(new ShowDriver(page)),
});

test('pages turn whatever is open, and close it; arrows walk the overview, Enter opens', async ({
  show,
  page,
}) => {
  await show.open('scene=3');
  await show.press('m');
  await expect(show.menu).toBeVisible();
  await show.press('PageDown');
  await show.expectRank(4);
  await expect(show.menu).toBeHidden();
  await show.press('o');
  await expect(show.overview).toBeVisible();
  await show.press('PageUp');
  await show.expectRank(3);
  await expect(show.overview).toBeHidden();
  await page.getByRole('button', { name: 'Menu de la présentation' }).click();
  await page.getByLabel(/Raccourcis d’une seule touche/).focus();
  await show.press('PageDown');
  await show.expectRank(4);
  await expect(show.menu).toBeHidden();

  await show.press('o');
  const [current, next] = [4, 5].map((rank) =>
    show.overview.getByRole('button', { name: new RegExp(`^${rank}\\. `) }),
  );
  if (!current || !next) throw new Error('no scene');
  await expect(current).toBeFocused();
  await show.press('ArrowRight');
  await expect(next).toBeFocused();
  await show.press('ArrowDown');
  await show.press('ArrowUp');
  await expect(next).toBeFocused();
  await show.press('Enter');
  await expect(show.overview).toBeHidden();
  await show.expectRank(5);
  await expect(part(page, 'room of the show').getByRole('heading', { level: 1 })).toBeVisible();
});

test('start and stop alternate: full screen and back, never a reload, never a menu; the black-screen button works by its place on a French keyboard', async ({
  show,
  page,
}) => {
  await show.open('scene=3');
  await page.evaluate(() => Reflect.set(window, 'same', true));
  const full = () => page.evaluate(() => document.fullscreenElement !== null);
  for (const _ of [1, 2]) {
    await show.press('F5');
    await expect.poll(full).toBe(true);
    await show.press('F5');
    await show.press('Escape');
    await expect.poll(full).toBe(false);
    await expect(show.menu).toBeHidden();
  }
  await show.expectRank(3);
  expect(await page.evaluate(() => Reflect.get(window, 'same'))).toBe(true);

  const black = () =>
    page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: ':', code: 'Period', bubbles: true, cancelable: true }),
      ),
    );
  await black();
  await expect(show.blank).toBeVisible();
  await black();
  await expect(show.blank).toBeHidden();
});

test('keys pressed while the show is loading are kept', async ({ show, page }) => {
  let release = (): void => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/assets\/presentation-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./?mode=presentation&scene=2');
  await page.waitForFunction(() => document.documentElement.dataset.mode === 'presentation');
  await expect(page.getByText('Chargement de la carte…')).toBeVisible();
  for (const key of ['PageDown', 'F5', 'PageDown']) await show.press(key);
  release();
  await page.waitForSelector('.show [data-ready]');
  await show.expectRank(4);
});
