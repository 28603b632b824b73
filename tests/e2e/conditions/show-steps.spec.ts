import type { Page } from '@playwright/test';
import { test as base, expect } from '../support/browser';
import { mapScene, publishedScenes, ShowDriver } from '../support/presentation-driver';
import { framesSeen, watchFrames } from '../support/readers/watch-frames';

const test = base.extend<{ show: ShowDriver }>({
  show: ({ page }, use) => use(new ShowDriver(page)),
});

/** Maps and words by turns, then maps one after the other. */
const FIRST = mapScene(/sujet=mobilite/);
const STEPS = 10;

/** Said once communes have come, wherever the show is by then. */
const COMMUNES = /par commune/;

/** Title, colours and signs of each frame in which a map is seen. */
const mapsSeen = async (page: Page) =>
  (await framesSeen(page)).flatMap(({ caption, colours, legend }) =>
    caption === '' ? [] : [{ caption, colours, legend: COMMUNES.exec(legend)?.[0] ?? legend }],
  );

test('ten scenes stepped through quickly, forth and back: each shows what its link shows, in no frame half of another @full', async ({
  show,
  page,
}) => {
  test.slow();
  /** By rank, all that a link shows. */
  const linked = new Map<number, Awaited<ReturnType<typeof mapsSeen>>>();
  const scenes = publishedScenes();
  for (let rank = FIRST; rank <= FIRST + STEPS; rank += 1) {
    if ((scenes[rank - 1]?.genre ?? 'carte') !== 'carte') continue;
    await show.open(`scene=${rank}`);
    await watchFrames(page);
    linked.set(rank, await mapsSeen(page));
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
    await expect.poll(async () => (await mapsSeen(page)).at(-1)).toEqual(linked.get(end)?.at(-1));
  }
  const known = [...linked.values()].flat();
  for (const frame of await mapsSeen(page)) expect(known).toContainEqual(frame);
});
