import type { Frame } from '@playwright/test';
import { expect, test } from '../support/browser';
import { openHost } from '../support/host-pages';

test('a link that its carrier has spoiled is the same frame, or says what it left out @full', async ({
  page,
  baseURL,
}) => {
  const host = await openHost();
  const site = baseURL ?? '';
  const open = async (query: string): Promise<Frame> => {
    await page.goto(
      host.page(`<iframe title="Carte" src="${site}?${query}" width="800" height="600"></iframe>`),
    );
    const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
    if (!frame) throw new Error('no frame');
    await frame.waitForSelector('.embed [data-ready]');
    return frame;
  };
  for (const query of [
    'mode=integration&amp;amp;theme=france-travail).',
    'mode%3Dintegration%26theme%3Dfrance-travail',
  ]) {
    const frame = await open(query);
    await expect(frame.getByRole('heading', { level: 1 })).toContainText('France Travail');
    await expect(frame.getByText('Une partie du lien a été ignorée')).toHaveCount(0);
  }
  const frame = await open('mode=integration&theme=france-tra');
  await expect(frame.getByText('« theme=france-tra » : ce thème n’existe pas.')).toBeVisible();
  await host.close();
});
