import { expect, test } from '../e2e/support/browser';
import { withFewPixels } from '../e2e/support/machine';
import { makeDice } from './monkey/dice';
import { gesture } from './monkey/gestures';
import { type Held, held } from './monkey/held';
import { expectSameFromLink, frame, loadEverything } from './monkey/same-state';
import { within } from './monkey/within';

/** `MONKEY_SEED` plays other gestures; the seed of a run is printed, and gives the same ones again. */
const SEED = Number(process.env.MONKEY_SEED ?? 20_260_101);
/** A whole run has two thousand; four hundred fit in the twenty minutes that the CI may take. */
const GESTURES = Number(process.env.MONKEY_GESTURES ?? (process.env.CI ? 400 : 2_000));
/** By then most of the code is compiled, and the caches of the browser are full. */
const WARM_UP = Math.min(400, GESTURES / 2);
const COMPARE_EVERY = 200;
/** A gesture takes a fraction of a second; one that takes this long has hung, and the journal says which. */
const HANGS = 60_000;
/** Many steps of the page and a snapshot of its heap: on a busy machine, minutes. */
const MANY_STEPS = 5 * HANGS;

// What MapLibre holds is weighed too.
test.use({ webgl: true });

test(`${GESTURES} random gestures leave no error, no leak, and the view of their link`, async ({
  explorer,
  page,
  context,
  browser,
}) => {
  test.setTimeout(GESTURES * 2_000);
  console.log(`monkey: MONKEY_SEED=${SEED}, ${GESTURES} gestures`);
  const dice = makeDice(SEED);
  const journal: string[] = [];
  const told = (i: number): string => `gesture ${i}, seed ${SEED}\n${journal.slice(-12).join('\n')}`;
  // What leads to another page (a file, a show of the scenes that were made) is heard, and not followed: all that this
  // page held would be gone, and there would be nothing to weigh.
  await context.addInitScript(() => {
    const { navigation } = window as Window & { navigation?: EventTarget };
    navigation?.addEventListener('navigate', (event) => {
      const { destination } = event as Event & { destination?: { readonly sameDocument: boolean } };
      if (destination?.sameDocument === false) event.preventDefault();
    });
    document.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
    });
  });
  page.setDefaultTimeout(HANGS);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await explorer.open();
  await explorer.whenSettled();
  await loadEverything(page);
  // A window of its own: a page behind another gets no frames.
  const mirror = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  await withFewPixels(mirror);
  mirror.setDefaultTimeout(HANGS);
  let compared = 0;
  let warm: Held | null = null;
  const weigh = (i: number): Promise<Held> =>
    within(
      MANY_STEPS,
      () => `weighing after ${told(i)}`,
      () => held(page, cdp),
    );
  const start = performance.now();
  let slowest = { ms: 0, what: '' };

  for (let i = 1; i <= GESTURES; i += 1) {
    const before = performance.now();
    await within(
      HANGS,
      () => `gesture after ${told(i)}`,
      async () => {
        journal.push(await gesture(page, dice));
        await frame(page);
      },
    );
    const ms = performance.now() - before;
    if (ms > slowest.ms) slowest = { ms, what: `${i}, ${journal.at(-1)}` };
    expect(explorer.faults, told(i)).toEqual([]);
    if (i === WARM_UP) warm = await weigh(i);
    if (i % COMPARE_EVERY !== 0) continue;
    await within(
      MANY_STEPS,
      () => `comparison after ${told(i)}`,
      () => expectSameFromLink(page, mirror, told(i)),
    );
    compared += 1;
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(`monkey: ${i} gestures in ${seconds} s, view of ${page.url()} equal`);
  }

  await mirror.close();
  const end = await weigh(GESTURES);
  if (!warm) throw new Error(`not weighed after ${WARM_UP} gestures`);
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
  const line = ({ objects, code, nodes, shown, listeners }: Held): string =>
    `${megabytes(objects)} MB of objects, ${megabytes(code)} of compiled code, ${nodes} nodes (${shown} shown), ${listeners} listeners`;
  console.log(
    [
      `monkey: ${compared} views equal to those of their links`,
      `slowest gesture ${Math.round(slowest.ms)} ms (${slowest.what})`,
      `after ${WARM_UP} gestures ${line(warm)}`,
      `after ${GESTURES} ${line(end)}`,
    ].join('; '),
  );
  expect(compared).toBe(Math.floor(GESTURES / COMPARE_EVERY));
  expect(end.objects).toBeLessThan(warm.objects * 1.1);
  // The browser and React may each hold on for a while to parts of the last interface taken away: how many is chance
  // (220 to 2 000 of 2 000, by run and not by number of gestures). What leaks piles up beyond them.
  expect(end.nodes).toBeLessThan(3 * end.shown);
  expect(explorer.faults).toEqual([]);
});
