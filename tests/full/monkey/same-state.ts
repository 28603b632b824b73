import { expect, type Locator, type Page } from '@playwright/test';
import { THEMES } from '../../../src/themes/list';

/** What brings the page to one known state, so that two of its states can be told apart or held to be the same. */

/** The next frame: what was asked before it has been rendered. */
export const frame = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => done());
      }),
  );

/** As a link clicked inside the page: the app reads the address again. */
export const go = (page: Page, query: string): Promise<void> =>
  page.evaluate((search) => {
    window.history.pushState(null, '', `${window.location.pathname}${search}`);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, query);

/** Presses the first until there is none: each one pressed goes, or changes its name, and the others change rank. */
async function pressAll(page: Page, buttons: Locator): Promise<void> {
  for (let i = 0; i < 5 && (await buttons.count()) > 0; i += 1) {
    await buttons.first().click();
    await frame(page);
  }
  await expect(buttons).toHaveCount(0);
}

/** A window wide enough for every part, nothing folded, no dialog. */
export async function unfold(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce', forcedColors: 'none' });
  await page.mouse.move(0, 0);
  await pressAll(page, page.locator('dialog[open]').getByRole('button', { name: 'Fermer', exact: true }));
  await pressAll(page, page.getByRole('button', { name: /^Déplier/ }));
  await expect(page.locator('.frame .panel')).toBeVisible();
}

/** Text of every view, as a reader may have it: what is folded counts, the order of rows does not. */
const viewText = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts = (selector: string): string[] =>
      [...document.querySelectorAll(selector)].map((element) => element.textContent?.trim() ?? '');
    const without = (selector: string, out: string): string[] =>
      [...document.querySelectorAll(selector)].map((element) => {
        const copy = element.cloneNode(true);
        if (copy instanceof Element) for (const part of copy.querySelectorAll(out)) part.remove();
        return copy.textContent?.trim() ?? '';
      });
    return [
      document.title,
      ...texts('.caption'),
      ...texts('.source-line'),
      // Not the one that is written ahead of a choice, unseen.
      ...without('.legend:not([data-etat])', '.sr-only'),
      // « Retour » depends on what was opened before, not on the view; so does what to try first.
      ...without('.panel', '.panel-tools, :has(> .questions)'),
      ...texts('.data-table caption, .data-table .quiet'),
      // Nor the arrow of the column that it is sorted by.
      ...without('.data-table tr', '.sort [aria-hidden]').sort(),
    ];
  });

/**
 * Sorts and unfolds the table of the other page as that of the first: neither is in the link, and of a long table only
 * the first rows in its order are drawn.
 */
async function sortAlike(page: Page, other: Page): Promise<void> {
  const sorts = (of: Page): Promise<readonly (string | null)[]> =>
    of
      .locator('.data-table thead th')
      .evaluateAll((heads) => heads.map((head) => head.getAttribute('aria-sort')));
  const wanted = await sorts(page);
  const column = wanted.findIndex((sort) => sort !== 'none');
  const rest = /^Afficher les .* autres lignes$/;
  if (wanted.length === 0) return;
  await other.locator('.data-table thead th').first().waitFor();
  // The first press sorts one way, the second the other way.
  for (let i = 0; i < 2 && column >= 0; i += 1) {
    if ((await sorts(other))[column] === wanted[column]) break;
    await other.locator('.data-table thead th').nth(column).getByRole('button').click();
  }
  const isWhole = (await page.getByRole('button', { name: rest }).count()) === 0;
  if (isWhole) await pressAll(other, other.getByRole('button', { name: rest }));
}

/**
 * The map in WebGL; without it, what the page holds differs by that map. By a locator: `waitForSelector` hands out the
 * element, which then stays in memory, and with it the whole interface of which it was a part.
 */
export const mapInGl = (page: Page): Promise<void> =>
  page.locator('[data-renderer=maplibre]').waitFor({ timeout: 60_000 });

/**
 * Opens once all that comes late, so that none of it is taken for a leak: communes with their fine outlines and names,
 * table, themes, sheets, dialogs, glossary, search.
 */
export async function loadEverything(page: Page): Promise<void> {
  await go(page, '?theme=pactes-territoriaux&limites=departement,epci,commune&sel=commune-59350&tableau=1');
  await expect(page.getByRole('table').first()).toBeVisible();
  await go(page, '?limites=departement,epci,commune');
  await mapInGl(page);
  // Fine outlines are asked for from this zoom on, once all communes are there.
  const fine = page.waitForResponse(/territoires\.topo-[^/]*\.json/);
  await go(page, '?vue=2.3,50.4,11.5');
  await (await fine).finished();
  for (const theme of THEMES) {
    await go(page, `?theme=${theme}&limites=departement,epci,commune&superposer=lieux`);
    await frame(page);
  }
  for (const selection of ['region', 'partages', 'departement-62,departement-59', 'commune-62041']) {
    await go(page, `?sel=${selection}`);
    await frame(page);
  }
  await go(page, '');
  for (const name of ['Présenter', 'Exporter', 'Aide', 'Partager']) {
    await page.getByRole('button', { name, exact: true }).click();
    const dialog = page.locator('dialog[open]');
    const embed = dialog.getByRole('button', { name: /^Intégrer/ });
    if (name === 'Partager') {
      await embed.click();
      await expect(dialog.locator('iframe')).toBeVisible();
    }
    await dialog.getByRole('button', { name: 'Fermer' }).click();
    await expect(dialog).toHaveCount(0);
  }
}

/** Waits until the link of the page, opened in the mirror, shows the same view. */
export async function expectSameFromLink(page: Page, mirror: Page, about: string): Promise<void> {
  await unfold(page);
  const link = page.url();
  await mirror.goto(link);
  // Behind the table, the map is there and hidden: to wait for a visible one would never end.
  await mirror.locator('[data-ready], .data-table').first().waitFor({ state: 'attached' });
  await sortAlike(page, mirror);
  await expect
    .poll(() => viewText(mirror), { message: `${link}\n${about}`, timeout: 30_000 })
    .toEqual(await viewText(page));
  // Its map would go on being made beside the next gestures.
  await mirror.goto('about:blank');
}
