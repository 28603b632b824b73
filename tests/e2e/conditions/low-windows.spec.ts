import { expect, test } from '../support/browser';
import { ShowDriver } from '../support/presentation-driver';

/** Where the page stands, and how much of it lies below. */
const scroll = () => ({
  at: window.scrollY,
  below: document.documentElement.scrollHeight - window.innerHeight - window.scrollY,
});

test('in a low window the page scrolls through the whole table, from its first line to its last', async ({
  explorer,
  page,
}) => {
  for (const [width, height] of [
    [320, 256],
    [640, 360],
    [320, 480],
  ] as const) {
    await page.setViewportSize({ width, height });
    if (width === 320 && height === 256) await explorer.open('tableau=1');
    const table = page.getByRole('region', { name: /Montants cités/ });
    const told = `${width} × ${height}`;
    await expect(table, told).toBeVisible();
    // None of it is in a frame that only the keys move.
    await expect
      .poll(() => table.evaluate((box) => box.scrollHeight - box.clientHeight), told)
      .toBeLessThanOrEqual(1);
    const last = table.getByRole('row').last();
    await last.scrollIntoViewIfNeeded();
    await expect(last, told).toBeInViewport();
    const clear = await last.evaluate((row) => {
      const { left, top, height } = row.getBoundingClientRect();
      return row.contains(document.elementFromPoint(left + 40, top + height / 2));
    });
    expect(clear, told).toBe(true);
    expect((await page.evaluate(scroll)).at, told).toBeGreaterThan(0);
    await page.evaluate(() => window.scrollTo(0, 0));
  }
});

test('on a screen magnified four times a scene of words begins with its title, and arrows read its text', async ({
  page,
}) => {
  const show = new ShowDriver(page);
  await page.setViewportSize({ width: 320, height: 256 });
  await show.open('scene=6');
  await expect(show.title).toBeInViewport({ ratio: 1 });
  expect((await show.title.boundingBox())?.y).toBeLessThan(100);
  await show.side.focus();
  for (const _ of [1, 2, 3, 4]) await show.press('ArrowDown');
  await expect.poll(async () => (await page.evaluate(scroll)).at).toBeGreaterThan(40);
  await show.expectRank(6);
  await show.side.blur();
  await show.press('ArrowRight');
  await show.expectRank(7);
  await expect(show.title).toBeInViewport({ ratio: 1 });
  await show.press('ArrowDown');
  await show.expectRank(8);
});
