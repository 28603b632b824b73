import { expect, test } from './support/browser';
import { part } from './support/parts';
import { follow } from './support/readers/follow';

const field = { name: /Chercher/ };

test('after a choice by keys the focus is on the sheet, which opens if it was folded @phone', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  const fold = page.getByRole('button', { name: 'Replier la fiche' });
  if (await fold.isVisible()) await fold.click();
  await explorer.typeSearch('peronne', /^Péronne/);
  await page.keyboard.press('Enter');
  await expect(page.locator('#fiche')).toBeFocused();
  await expect(explorer.title).toHaveText('Péronne');
});

test('a national call opens the sheet of the region at its line', async ({ explorer }) => {
  await explorer.open();
  await explorer.search('O2R', /repérage/);
  const line = explorer.sheet.locator('[data-appel="o2r"]');
  await expect(line).toBeFocused();
  await expect(line).toBeInViewport();
  await explorer.search('TZNR', /non-recours/);
  await expect(explorer.sheet.locator('[data-appel="tznr"]')).toBeFocused();
});

for (const parts of ['recherche,fiche', 'recherche'])
  test(`in an embed that shows ${parts}, a call shows its card`, async ({ page, explorer }) => {
    await page.goto(`./?mode=integration&montrer=${parts}&selection=departement-02`);
    await part(page, 'frame ready').waitFor();
    const card = page.getByRole('region', { name: 'Territoire sélectionné' });
    await explorer.search('O2R', /repérage/);
    await expect(card).toContainText('Offre de repérage et de remobilisation (O2R)');
    await expect(card).toBeFocused();
    if (parts === 'recherche') await explorer.axe_();
    await card.getByRole('button', { name: /Fermer/ }).click();
    await expect(card).toHaveCount(0);
    await explorer.search('peronne', /^Péronne/);
    await expect(parts.includes('fiche') ? card : page.locator('#carte')).toBeFocused();
  });

const SIZES = [
  [390, 844],
  [1366, 768],
] as const;
const MORE_SIZES = [
  [320, 640],
  [740, 360],
  [900, 700],
  [1024, 768],
] as const;

for (const [sizes, tag] of [
  [SIZES, ''],
  [MORE_SIZES, ' @full'],
] as const)
  test(`the list of answers is never cut, ${sizes.join(', ')}${tag}`, async ({ page, explorer }) => {
    for (const link of ['', 'mode=integration&montrer=titre,legende,recherche,fiche']) {
      await page.goto(`./?${link}`);
      await page.locator('#depart').waitFor({ state: 'detached' });
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height });
        await explorer.typeSearch('62140', /Hesdin-la-Forêt/);
        const told = `${width} ${link}`;
        await expect
          .poll(async () => {
            const { x, width: wide } = (await part(page, 'answers of the search').boundingBox()) ?? {
              x: -1,
              width: 0,
            };
            return x >= 0 && x + wide <= width;
          }, told)
          .toBe(true);
        await expect(page.getByRole('combobox', field)).toBeVisible();
      }
    }
  });

test('another theme begins at the top of its sheet, of its table and of its legend', async ({ explorer }) => {
  await explorer.open();
  // Until the page has heard of it: it comes a frame later.
  const scroll = (down: number) =>
    explorer.sheet.evaluate(
      (box, to) =>
        new Promise<void>((done) => {
          box.addEventListener('scroll', () => done(), { once: true });
          box.scrollTo(0, to);
        }),
      down,
    );
  const place = () => explorer.sheet.evaluate((box) => box.scrollTop);
  await scroll(400);
  await explorer.theme('Couverture croisée');
  await expect(explorer.legend).toContainText('Les deux');
  // The sheet follows the map.
  await expect.poll(place).toBe(0);
  await scroll(300);
  await explorer.theme('France Travail');
  await expect(explorer.legend).toContainText('Vague 1');
  await expect.poll(place).toBe(0);
  await explorer.theme('Couverture croisée');
  await expect.poll(place).toBe(300);
});

for (const [heights, tag] of [
  [[520, 768], ''],
  [[600, 660, 720], ' @full'],
] as const)
  test(`the chosen axe is read with its amount in a window ${heights.join(' or ')} high${tag}`, async ({
    page,
    explorer,
  }) => {
    await explorer.open();
    for (const height of heights) {
      await page.setViewportSize({ width: 1366, height });
      for (const axe of [2, 4]) {
        await follow(page, `axe=${axe}`);
        const seen = await explorer.settings.evaluate((column) => {
          const amount = column.querySelector('.axe-on .amount')?.getBoundingClientRect();
          if (!amount) return 'no amount';
          // The last line of the column fades over 24 pixels.
          return amount.bottom <= column.getBoundingClientRect().bottom - 24;
        });
        expect(seen, `${height} axe ${axe}`).toBe(true);
      }
    }
  });

test.describe('« Ma commune »', () => {
  const here = { name: /^Ma commune/ };

  test('opens the commune that the device is in, on a press alone, and sends nothing', async ({
    page,
    context,
    explorer,
  }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 49.9317, longitude: 2.9355 });
    const left: string[] = [];
    page.on('request', (request) => {
      if (/49[.,]93|2[.,]93/.test(`${request.url()}${request.postData() ?? ''}`)) left.push(request.url());
    });
    await explorer.open();
    await page.getByRole('combobox', field).focus();
    await explorer.axe_();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', here)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(explorer.title).toHaveText('Péronne');
    expect(left).toEqual([]);
  });

  test('outside the region says so, and the search goes on', async ({ page, context, explorer }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 48.8566, longitude: 2.3522 });
    await explorer.open();
    await page.getByRole('combobox', field).focus();
    await page.getByRole('button', here).click();
    await expect(page.getByText(/Cet appareil n’est dans aucune commune de la région/)).toBeVisible();
    await explorer.search('peronne', /^Péronne/);
    await expect(explorer.title).toHaveText('Péronne');
  });

  test('refused says so', async ({ page, context, explorer }) => {
    await context.clearPermissions();
    await explorer.open();
    await page.getByRole('combobox', field).focus();
    await page.getByRole('button', here).click();
    await expect(page.getByText(/position de cet appareil est refusée à ce site/)).toBeVisible();
  });
});
