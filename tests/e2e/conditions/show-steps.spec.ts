import { test as base, expect } from '../support/browser';
import { ShowDriver } from '../support/presentation-driver';
import { framesSeen, watchFrames } from '../support/readers/watch-frames';

const test = base.extend<{ show: ShowDriver }>({
  show: ({ page }, use) => use(new ShowDriver(page)),
});

/** Maps and words by turns, then maps one after the other. */
const FIRST = 18;
const STEPS = 10;
const HERE = { colours: '', legend: '', caption: '' };

test('ten scenes stepped through quickly, forth and back: each shows what its link shows, in no frame half of another', async ({
  show,
  page,
}) => {
  test.slow();
  /** By its title: the colours of the map and the signs beside it. */
  const linked = new Map<string, typeof HERE>();
  for (let rank = FIRST; rank <= FIRST + STEPS; rank += 1) {
    await show.open(`scene=${rank}`);
    await watchFrames(page);
    await expect.poll(async () => (await show.title.textContent()) ?? '').not.toBe('');
    const at = (await framesSeen(page)).at(-1);
    if (!at || at.caption === '') continue;
    const { written: _, ...shown } = at;
    linked.set(at.caption, shown);
  }
  expect(linked.size).toBeGreaterThanOrEqual(6);

  await show.open(`scene=${FIRST}`);
  await watchFrames(page);
  for (const [key, end] of [
    ['ArrowRight', FIRST + STEPS],
    ['ArrowLeft', FIRST],
    ['ArrowRight', FIRST + STEPS],
  ] as const) {
    for (let step = 0; step < STEPS; step += 1) await show.press(key);
    await show.expectRank(end);
    const last = (await framesSeen(page)).at(-1);
    expect(linked.get(last?.caption ?? '')).toMatchObject({ legend: last?.legend, colours: last?.colours });
  }
  for (const { written: _, ...frame } of await framesSeen(page))
    if (frame.caption !== '') expect(linked.get(frame.caption)).toEqual(frame);
});
