import { expect, test } from '../support/browser';
import { earlyPaper } from '../support/readers/early-paper';
import { holdBack } from '../support/readers/hold-back';

test('printed before the interface has come, the page says so and holds no half of a view', async ({
  page,
  explorer,
}) => {
  const release = await holdBack(page, /assets\/mount-/);
  await page.goto('./?theme=france-travail', { waitUntil: 'commit' });
  await expect.poll(async () => (await earlyPaper(page)).map).toBe(true);
  await page.emulateMedia({ media: 'print' });
  const paper = await earlyPaper(page);
  expect(paper.said).toMatch(/pas encore prête à imprimer/);
  expect(paper.map).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  expect((await earlyPaper(page)).map).toBe(true);
  release();
  await explorer.whenSettled();
});
