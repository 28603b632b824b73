import { expect, test } from '../support/browser';
import { part } from '../support/parts';

test('a draft is edited without loss: moved by keys, taken away and put back, recaptured, a file asked for @full', async ({
  explorer,
  page,
}) => {
  await explorer.open('axe=2');
  await page.getByRole('button', { name: 'Présenter' }).click();
  const dialog = page.getByRole('dialog', { name: 'Présenter' });
  for (let i = 0; i < 3; i += 1) await dialog.getByRole('button', { name: 'Ajouter cette vue' }).click();
  const title = (rank: number) => dialog.getByLabel(`Titre de la scène ${rank}`);
  for (const rank of [1, 2, 3]) await title(rank).fill(`S${rank}`);
  await expect(part(dialog, 'picture of a scene')).toHaveCount(3);

  // The keys stay with the scene that they move.
  await dialog.getByRole('button', { name: 'Monter la scène 3' }).focus();
  await page.keyboard.press('Enter');
  await expect(title(2)).toHaveValue('S3');
  await expect(dialog.getByRole('button', { name: 'Monter la scène 2' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(title(1)).toHaveValue('S3');
  await expect(dialog.getByRole('button', { name: 'Descendre la scène 1' })).toBeFocused();

  await dialog.getByRole('button', { name: 'Retirer la scène 2' }).click();
  await expect(title(2)).toHaveValue('S2');
  await dialog.getByRole('button', { name: 'La remettre' }).click();
  await expect(title(2)).toHaveValue('S1');

  await dialog.getByText('Phrase, chiffres et notes').first().click();
  await dialog.getByLabel('Ligne au-dessus du titre').first().fill('Axe 2');
  await dialog.getByLabel('Chiffres, le premier en grand').first().selectOption('total.axe2');
  await expect(part(dialog, 'figures of a scene').first()).toContainText('total.axe2');

  await page.keyboard.press('Escape');
  await explorer.theme('France Travail');
  await page.getByRole('button', { name: 'Présenter' }).click();
  await dialog.getByText('Phrase, chiffres et notes').first().click();
  await dialog.getByRole('button', { name: 'Remplacer par la vue actuelle' }).first().click();
  await expect(dialog.getByRole('status')).toContainText('vue remplacée');

  const scenes = [{ titre: 'Du fichier', vue: '' }];
  const file = JSON.stringify({ format: 'pactes-hdf-scenes', version: 1, titre: 'T', scenes });
  const give = (): Promise<void> =>
    dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'f.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await give();
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  await expect(title(1)).toHaveValue('S3');
  await give();
  await dialog.getByRole('button', { name: 'Ajouter à la suite' }).click();
  await expect(title(4)).toHaveValue('Du fichier');
  await give();
  await dialog.getByRole('button', { name: 'Remplacer mes scènes' }).click();
  await expect(title(1)).toHaveValue('Du fichier');
  await expect(title(2)).toHaveCount(0);
});
