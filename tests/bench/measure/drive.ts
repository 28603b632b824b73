/** Works a page as a person does, with a real pointer, and times each gesture from the event to its paint. */
import type { Page } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}
/** A gesture, the event that begins the measure, and what the pointer does. */
interface Gesture {
  readonly event: 'click' | 'pointermove';
  readonly at: Point;
}

async function timed(page: Page, { event, at }: Gesture): Promise<number> {
  // The pointer is there before the click: what the page does on the way is not of the click.
  if (event === 'click') {
    await page.mouse.move(at.x, at.y);
    await rest(page);
  }
  await page.evaluate((type) => window.probe.next(type), event);
  if (event === 'click') await page.mouse.click(at.x, at.y);
  else await page.mouse.move(at.x, at.y);
  const time = await page.evaluate(() => window.probe.answer);
  if (time === undefined) throw new Error(`no ${event} was seen`);
  return time;
}

/** A throttled Chromium now and then forgets a frame that nothing on the page asks for: then time alone is waited for. */
const FORGOTTEN = 2000;

/** Two idle frames: a gesture must not pay for the one before it. */
export const rest = (page: Page): Promise<void> =>
  page.evaluate(
    (timeout) =>
      new Promise<void>((done) => {
        setTimeout(done, timeout);
        requestIdleCallback(() => requestAnimationFrame(() => requestIdleCallback(() => done())));
      }),
    FORGOTTEN,
  );

export async function all(
  page: Page,
  event: Gesture['event'],
  points: readonly (Point | (() => Promise<Point>))[],
): Promise<number[]> {
  const times: number[] = [];
  for (const point of points) {
    await rest(page);
    times.push(await timed(page, { event, at: typeof point === 'function' ? await point() : point }));
  }
  return times;
}

const middle = (box: { x: number; y: number; width: number; height: number } | null): Point => {
  if (!box) throw new Error('nothing to click on');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

export const recolourButton = async (page: Page): Promise<Point> =>
  middle(await page.locator('#recolour').boundingBox());

/** Places of the window that lie in the region on every peer, some 40 px apart and more: each is another unit. */
export const PEER_POINTS: readonly Point[] = [
  { x: 690, y: 240 },
  { x: 620, y: 330 },
  { x: 700, y: 420 },
  { x: 600, y: 500 },
  { x: 760, y: 560 },
  { x: 690, y: 620 },
  { x: 800, y: 470 },
  { x: 560, y: 420 },
];

/** Choice of the app by the words on its label. */
const choice = (page: Page, text: RegExp) => async (): Promise<Point> => {
  const label = page.locator('label', { has: page.locator('input[type=radio]'), hasText: text }).first();
  await label.scrollIntoViewIfNeeded();
  return middle(await label.boundingBox());
};

/** Themes, waves and indicators in turn; ends where it began. */
export const appChoices = (page: Page): (() => Promise<Point>)[] =>
  [/^France Travail/, /^Vague 1/, /^Vague 2/, /^Financements/, /^Actions/, /^€/].map((text) =>
    choice(page, text),
  );

/** Names on the map: each lies in another territory. */
export async function appPoints(page: Page): Promise<Point[]> {
  const found = await page.evaluate(() => {
    const map = document.querySelector('[data-renderer]');
    if (!map) return [];
    const frame = map.getBoundingClientRect();
    return [...map.querySelectorAll('.carte-etiquettes text')]
      .map((label) => label.getBoundingClientRect())
      .map((box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 }))
      .filter(
        ({ x, y }) => document.elementFromPoint(x, y)?.closest('[data-renderer]') === map && y > frame.y,
      );
  });
  return found;
}
