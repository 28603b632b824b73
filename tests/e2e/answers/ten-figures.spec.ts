import { expect, test } from '../support/browser';
import { follow } from '../support/readers/follow';
import { crossScreens, needScreens } from '../support/told/crossings';
import { moneyScreens, pactScreens, waveScreens } from '../support/told/schemes-and-money';
import { buttonName, type Screen } from '../support/told/told';

/** Ten figures of each theme at least, read on screen: value, unit, what it is, how sure it is, where it comes from. */
const THEMES: readonly (readonly [theme: string, screens: readonly Screen[]])[] = [
  ['Financements', moneyScreens()],
  ['France Travail', waveScreens()],
  ['Pactes territoriaux', pactScreens()],
  ['Couverture croisée', crossScreens()],
  ['Besoins', needScreens()],
];

for (const [theme, screens] of THEMES) {
  test(`${theme}: ten figures and their words are those of the CSV`, async ({ explorer, page }) => {
    test.setTimeout(120_000);
    expect(screens.flatMap(({ figures }) => figures).length).toBeGreaterThanOrEqual(10);
    await explorer.open();
    for (const { link, figures } of screens) {
      await follow(page, link);
      for (const told of figures) {
        const button = explorer.sheet.getByRole('button', { name: buttonName(told) }).first();
        await expect(button, `${link} ${told.text} ${told.words.source} ${told.degree}`).toBeVisible();
        await button.click();
        const dialog = page.getByRole('dialog');
        await expect(dialog).toContainText('Précision');
        await expect(dialog).toContainText(told.degree);
        await expect(dialog).toContainText(told.source);
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      }
    }
  });
}
