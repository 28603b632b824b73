import type { Page } from '@playwright/test';
import { test as base, expect } from '../support/browser';
import { part } from '../support/parts';
import { mapScene, publishedScenes, ShowDriver } from '../support/presentation-driver';

const test = base.extend<{ show: ShowDriver }>({
  show: ({ page }, use) => use(new ShowDriver(page)),
});
const rankOf = (genre: string): number => publishedScenes().findIndex((one) => one.genre === genre) + 1;

async function presenterOf(show: ShowDriver): Promise<Page> {
  const [popup] = await Promise.all([show.page.context().waitForEvent('page'), show.press('p')]);
  await popup.getByRole('button', { name: 'Suivante' }).waitFor();
  return popup;
}

test('a territory pressed in the presenter’s window is shown to the room, and goes again from either @full', async ({
  show,
}) => {
  await show.open(`scene=${mapScene(/^axe=/)}`);
  const popup = await presenterOf(show);
  const press = () =>
    part(popup, 'name on the map of the presenter').filter({ hasText: 'Aisne' }).first().click();
  const home = popup.getByRole('button', { name: 'Revenir à la scène' });
  await press();
  await expect(show.card).toContainText('Aisne');
  await expect(popup.getByRole('region', { name: 'Ce que voit la salle' })).toContainText('Aisne');
  await home.click();
  await expect(show.card).toBeHidden();
  await press();
  await expect(show.card).toContainText('Aisne');
  await show.page.bringToFront();
  await show.press('r');
  await expect(show.card).toBeHidden();
  await expect(home).toBeHidden();
  await press();
  await expect(show.card).toContainText('Aisne');
  await popup.keyboard.press('r');
  await expect(show.card).toBeHidden();
  await press();
  await expect(show.card).toBeVisible();
  await popup.keyboard.press('PageDown');
  await expect(show.card).toBeHidden();
});

test('who presents reads all the words that the room sees, once, and tables with their headings', async ({
  show,
}) => {
  const texts = publishedScenes().findIndex(({ titre }) => titre === 'Une construction partenariale') + 1;
  await show.open(`scene=${texts}`);
  const points = await show.side.getByRole('listitem').allTextContents();
  const sentence = (await show.sentence.textContent()) ?? '';
  expect(points.length).toBeGreaterThan(4);
  const popup = await presenterOf(show);
  const room = popup.getByRole('region', { name: 'Ce que voit la salle' });
  await expect(room.getByRole('listitem')).toHaveText(points);
  await expect(popup.getByText(sentence)).toHaveCount(1);
  await popup.keyboard.type(String(rankOf('tableau')));
  await popup.keyboard.press('Enter');
  await expect.poll(() => show.rank()).toBe(rankOf('tableau'));
  const headings = await show.side.getByRole('columnheader').allTextContents();
  expect(headings.length).toBeGreaterThan(2);
  await expect(room.getByRole('columnheader')).toHaveText(headings);
});
