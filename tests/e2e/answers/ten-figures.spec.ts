import { expect, test } from '../support/browser';
import { follow } from '../support/readers/follow';
import { crossScreens, needScreens } from '../support/told/crossings';
import { moneyScreens, pactScreens, waveScreens } from '../support/told/schemes-and-money';
import { buttonName, type Screen, type Told } from '../support/told/told';

/** Ten figures of each theme at least, read on screen: value, unit, what it is, how sure it is, where it comes from. */
const THEMES: readonly (readonly (readonly [theme: string, screens: readonly Screen[]])[])[] = [
  [
    ['Financements', moneyScreens()],
    ['France Travail', waveScreens()],
    ['Pactes territoriaux', pactScreens()],
  ],
  [
    ['Couverture croisée', crossScreens()],
    ['Besoins', needScreens()],
  ],
];

/**
 * The window of a figure tells its kind: what it is, how sure, where from. A day opens it once for each kind, and reads the
 * button of every figure, which says all but the source; the whole suites open the windows of the others.
 */
function firstOfKind(screens: readonly Screen[]): (told: Told) => boolean {
  const first = new Map<string, Told>();
  const kind = ({ words, degree, source }: Told): string => `${words.source} ${degree} ${source}`;
  for (const told of screens.flatMap(({ figures }) => figures))
    if (!first.has(kind(told))) first.set(kind(told), told);
  return (told) => first.get(kind(told)) === told;
}

for (const themes of THEMES)
  for (const [which, tag] of [
    ['figures', ''],
    ['other windows', ' @full'],
  ] as const)
    test(`${themes.map(([theme]) => theme).join(', ')}: ten figures each and their words are those of the CSV, ${which}${tag}`, async ({
      explorer,
      page,
    }) => {
      test.setTimeout(themes.length * 120_000);
      await explorer.open();
      for (const [theme, screens] of themes) {
        expect(screens.flatMap(({ figures }) => figures).length, theme).toBeGreaterThanOrEqual(10);
        const isFirst = firstOfKind(screens);
        const isOpened = (told: Told): boolean => isFirst(told) === (tag === '');
        for (const { link, figures } of screens) {
          if (tag !== '' && !figures.some(isOpened)) continue;
          await follow(page, link);
          for (const told of figures) {
            const button = explorer.sheet.getByRole('button', { name: buttonName(told) }).first();
            await expect(button, `${link} ${told.text} ${told.words.source} ${told.degree}`).toBeVisible();
            if (!isOpened(told)) continue;
            await button.click();
            const dialog = page.getByRole('dialog');
            await expect(dialog).toContainText('Précision');
            await expect(dialog).toContainText(told.degree);
            await expect(dialog).toContainText(told.source);
            await page.keyboard.press('Escape');
            await expect(dialog).toBeHidden();
          }
        }
      }
    });
