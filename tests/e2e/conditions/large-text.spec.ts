import { expect, test } from '../support/browser';

test('text at 200 %: the legend over the map leaves its title, and no name of a theme is cut', async ({
  explorer,
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await explorer.open('theme=couverture&croisement=aucun');
  // Beside the tab that folds the settings, at the usual size.
  const fold = await page.getByRole('button', { name: 'Replier les réglages' }).boundingBox();
  expect(fold).not.toBeNull();
  expect((await explorer.legend.boundingBox())?.x).toBeGreaterThanOrEqual(
    (fold?.x ?? 0) + (fold?.width ?? 0),
  );
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '32px'));
  await expect
    .poll(async () => {
      const [title, legend] = [await explorer.caption.boundingBox(), await explorer.legend.boundingBox()];
      return (legend?.y ?? 0) - ((title?.y ?? 0) + (title?.height ?? 0));
    })
    .toBeGreaterThan(0);
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect
    .poll(() =>
      explorer.settings.evaluate((box) => {
        const labels = [...box.querySelectorAll('fieldset label')];
        if (labels.length === 0) return ['no label'];
        return labels
          .filter((one) => one.getBoundingClientRect().right > box.getBoundingClientRect().right + 1)
          .map((one) => one.textContent);
      }),
    )
    .toEqual([]);
});

test('in the answers of the search, the one that Enter opens is told from the one under the pointer; a first question keeps the keys in the sheet that answers', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await page.getByRole('combobox', { name: /Chercher/ }).fill('saint omr');
  const options = page.getByRole('option');
  await expect(options.first()).toContainText('Saint-Omer');
  await options.nth(1).hover();
  const look = (at: number) =>
    options
      .nth(at)
      .evaluate((row) => `${getComputedStyle(row).backgroundColor} ${getComputedStyle(row).boxShadow}`);
  expect(await look(1)).not.toBe(await look(0));

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Qui finance/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Qui finance/ })).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('fiche');
});
