import type { TestInfo } from '@playwright/test';
import { THEMES } from '../../src/themes/list';
import { expect, test } from './support/browser';
import type { ExplorerDriver } from './support/explorer-driver';
import { part } from './support/parts';
import { MAP_WAVES, ShowDriver } from './support/presentation-driver';
import { follow } from './support/readers/follow';
import { holdBack } from './support/readers/hold-back';
import { toldInOrder } from './support/reading-order';

/** The states of the explorer, as links, and what a reader must meet there. */
const LINKS: readonly (readonly [link: string, meets: RegExp])[] = [
  ['', /Hauts-de-France/],
  ['sel=departement-62', /Pas-de-Calais/],
  ['theme=france-travail&vague=1', /Hauts-de-France/],
  ...THEMES.slice(2).map((theme) => [`theme=${theme}`, /Hauts-de-France/] as const),
  ['sel=departement-02,departement-80', /2 territoires choisis/],
  ['sel=region', /appels à projets nationaux/i],
  ['theme=france-travail&tableau=1', /périmètres/i],
];

/** Those among them that a phone lays out in a way of their own: the start, several territories, a table for the map. */
const FRAMES = /^$|^sel=dep.*,|tableau/;

/**
 * A day reads all rules in the light; in the dark, where nothing but colours changes, those of colour are read in full. On a
 * phone a day reads the views, and the whole suites what is opened over them and the show.
 */
const LOOKS = [
  ['light', ' @phone', ' @fullphone'],
  ['dark', ' @full', ' @full'],
] as const;
type Look = (typeof LOOKS)[number][0];

/** Where all is read in the light on a wide screen; what a phone has of its own here: the frame, or its width alone. */
interface Reading {
  readonly light?: 'here' | 'elsewhere';
  readonly phone?: 'structure' | 'layout';
}

/** Reads the state on screen. A phone has the colours of the wide screen: there they are not read again. */
async function read(
  explorer: ExplorerDriver,
  { project }: TestInfo,
  look: Look,
  { light = 'here', phone = 'structure' }: Reading = {},
): Promise<void> {
  if (look === 'dark') await explorer.axe_('colours');
  else if (project.name.endsWith('phone')) await explorer.axe_(phone);
  else if (light === 'here') await explorer.axe_();
}

for (const [look, tag, over] of LOOKS) {
  test.describe(`no fault of axe nor of RGAA, ${look}`, () => {
    test.beforeEach(({ page }) => page.emulateMedia({ colorScheme: look }));

    test(`in any view; each is told in order${tag}`, async ({ page, explorer }, info) => {
      test.setTimeout(180_000);
      await explorer.open();
      for (const [link, meets] of LINKS) {
        await follow(page, link);
        await toldInOrder(page, meets);
        // Elsewhere the frame of a phone is the one that has just been read.
        const phone = FRAMES.test(link) ? 'structure' : 'layout';
        await read(explorer, info, look, { phone });
      }
    });

    test(`in the search and in the dialogs${over}`, async ({ page, explorer }, info) => {
      test.setTimeout(120_000);
      await explorer.open();
      await explorer.typeSearch('hesdin', /Hesdin-la-Forêt/);
      await read(explorer, info, look);
      await page.keyboard.press('Escape');
      for (const name of ['Exporter', 'Aide', 'Partager'] as const) {
        await (await explorer.tool(name)).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await read(explorer, info, look);
        await page.keyboard.press('Escape');
      }
    });

    test(`presenting: room, all scenes, notes; nor in an embed${over}`, async ({ page, explorer }, info) => {
      test.setTimeout(120_000);
      const show = new ShowDriver(page);
      await show.open();
      await toldInOrder(page, /pactes des solidarités/i);
      // With a contrast of 7:1, in the journeys of the show.
      await read(explorer, info, look, { light: 'elsewhere' });
      // On a wide screen, in the light, all that follows of the show is read at 7:1 in its own journeys.
      const isPhone = info.project.name.endsWith('phone');
      if (isPhone || look === 'dark') {
        await show.press('o');
        await expect(show.overview).toBeVisible();
        await read(explorer, info, look, { phone: 'layout' });
        await page.goto('./?mode=presentation&ecran=notes');
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        await read(explorer, info, look, { phone: 'layout' });
      }
      for (const asked of [
        '',
        // Of colours alone, which a phone does not read.
        ...(isPhone ? [] : ['&apparence=sombre']),
        '&montrer=titre,legende,fiche,reglages,recherche,tableau',
      ]) {
        await explorer.open(`mode=integration&sel=departement-62${asked}`);
        // What the page shows before the app is another state.
        await expect(part(page, 'frame ready')).toBeVisible();
        if (asked === '') await toldInOrder(page, /Pas-de-Calais/);
        await read(explorer, info, asked.includes('sombre') ? 'dark' : look);
      }
    });
  });
}

test('the sheets of a show have no fault on a phone @full @phone-only', async ({ page, explorer }) => {
  // The colours of sheets are read in the journey of the handout, light and dark.
  await page.goto('./?mode=presentation&ecran=feuilles');
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await explorer.axe_('layout');
});

test('a text longer than the screen of a show is read by up and down; the scene stays @phone-only', async ({
  page,
}) => {
  const show = new ShowDriver(page);
  // Upright, the words have the height that they need: a low screen has not got it.
  await page.setViewportSize({ width: 390, height: 520 });
  await show.open(`scene=${MAP_WAVES}`);
  const text = page.getByRole('region', { name: 'Texte et légende' });
  await text.focus();
  await show.press('ArrowDown');
  await expect.poll(() => text.evaluate((box) => box.scrollTop)).toBeGreaterThan(0);
  await show.expectRank(MAP_WAVES);
});

test('the territories of the map answer to arrows, Enter and Esc, and Tab is never trapped', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  const units = page.getByRole('listbox', { name: /Territoires de la carte/ });
  await units.focus();
  const unit = part(units, 'territory of the keys');
  await expect(unit).toContainText('Aisne');
  const active = await units.getAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowLeft');
  await expect(unit).not.toContainText('Aisne');
  // Another element, since a screen reader speaks of a move and not of a text that changes…
  await expect(units).not.toHaveAttribute('aria-activedescendant', active ?? '');
  const option = page.locator(`[id="${await units.getAttribute('aria-activedescendant')}"]`);
  await expect(option).toHaveText((await unit.textContent()) ?? '');
  // … and those that were left stay: Orca takes one that goes for its reader's place, and names the map again.
  for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(key);
  await expect(units.getByRole('option', { name: /^Aisne/ })).toHaveAttribute('id', active ?? '');
  await expect(option).toHaveCount(1);
  const name = (await unit.textContent())?.split('\u00a0:')[0] ?? '';
  await page.keyboard.press('Enter');
  await expect(explorer.title).toHaveText(name);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Agrandir' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(units).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Agrandir' })).toBeFocused();
  await expect(explorer.title).toHaveText(name);
});

test('an embed and a show are walked by keys as well', async ({ page, explorer }) => {
  const units = page.getByRole('listbox', { name: /Territoires de la carte/ });
  const next = async (): Promise<string> => {
    await units.focus();
    await page.keyboard.press('ArrowLeft');
    return ((await part(units, 'territory of the keys').textContent()) ?? '').split('\u00a0:')[0] ?? '';
  };
  await explorer.open('mode=integration');
  await page.keyboard.press('Tab');
  const chosen = await next();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Territoire sélectionné' })).toContainText(chosen);
  const said = page.getByRole('status').filter({ hasText: chosen });
  await expect(said).toHaveCount(1);

  const show = new ShowDriver(page);
  await show.open(`scene=${MAP_WAVES}`);
  await page.keyboard.press('Tab');
  const walked = await next();
  await show.expectRank(MAP_WAVES);
  await page.keyboard.press('Enter');
  await expect(show.card.getByRole('heading')).toHaveText(walked);
  await expect(page.getByRole('status').filter({ hasText: walked })).toHaveCount(1);
  await page.keyboard.press('PageDown');
  await show.expectRank(MAP_WAVES + 1);
});

test('? opens the help, unless it is switched off', async ({ page, explorer }) => {
  await explorer.open();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Aide' });
  await help.getByRole('checkbox', { name: 'touche active' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('?');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /Chercher/ })).toBeFocused();
  await expect(help).toBeHidden();
});

test('a dialog stays, and closes, while another part of the page is still on its way', async ({
  page,
  explorer,
}) => {
  const release = await holdBack(page, /\/print-pane-[^/]*\.js/);
  const asked = page.waitForRequest(/\/print-pane-[^/]*\.js/);
  await explorer.open();
  const help = page.getByRole('dialog', { name: 'Aide' });
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(help).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await asked;
  await explorer.whenSettled();
  await expect(help).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /Chercher/ })).toBeFocused();
  release();
});

test('320 pixels wide or text at 200 %: the page never scrolls sideways', async ({ page, explorer }) => {
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.setViewportSize({ width: 320, height: 640 });
  await explorer.open();
  for (const link of ['', 'sel=departement-62', 'theme=pactes-territoriaux', 'theme=besoins']) {
    await follow(page, link);
    expect(await overflow()).toBe(0);
  }
  await (await explorer.tool('Exporter')).click();
  const body = page.getByRole('dialog');
  expect(await body.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1280, height: 800 });
  await follow(page, '');
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await overflow()).toBe(0);
});
