/** Sixty gestures, the same kinds in the same seeded order on every page, at the pace of a person who does not wait. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type Dice, makeDice } from '../../full/monkey/dice';
import { APP_EMBED, APP_SHOW, type PageSpec } from '../report/pages';
import type { Condition, Session } from '../report/results';
import { type Bases, firstMap, goTo, settle } from './arrive';
import { freeNetwork, launch, type Opened, open } from './browser';
import { appPoints, PEER_POINTS, type Point, recolourButton } from './drive';
import { interactionToNextPaint } from './vitals';

const SEED = 24;
/** How often each kind is made. Moves, wheel and drag are no interactions of INP: they are there for memory, and in the way. */
const MIX = { select: 18, choose: 16, hover: 10, key: 8, zoom: 4, drag: 4 } as const;
type Kind = keyof typeof MIX;

/** The kinds in the order of the seed. */
export function planOf(dice: Dice): Kind[] {
  const bag = Object.entries(MIX).flatMap(([kind, count]) => Array<Kind>(count).fill(kind as Kind));
  return bag
    .map((kind) => ({ kind, at: dice.unit() }))
    .sort((a, b) => a.at - b.at)
    .map(({ kind }) => kind);
}

/** A hand on the way to what it presses, and on its way from there, milliseconds. */
const pause = (page: Page, dice: Dice, least: number): Promise<void> =>
  page.waitForTimeout(least + dice.below(least));

async function press(page: Page, dice: Dice, { x, y }: Point): Promise<void> {
  await page.mouse.move(x, y, { steps: 3 });
  await pause(page, dice, 80);
  await page.mouse.down();
  await page.mouse.up();
}

/** What a page lets one choose that is not chosen, where the pointer would reach it. */
const offered = (page: Page): Promise<Point[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('label')]
      .filter((label) => label.querySelector('input[type=radio]:not(:checked)'))
      .flatMap((label) => {
        const { x, y, width, height } = label.getBoundingClientRect();
        const point = { x: x + width / 2, y: y + height / 2 };
        return document.elementFromPoint(point.x, point.y)?.closest('label') === label ? [point] : [];
      }),
  );

/** Typed letter by letter, a letter a gesture; then anew. */
const WORD = 'amiens';

interface Hand {
  readonly page: Page;
  readonly dice: Dice;
  readonly points: () => Promise<readonly Point[]>;
  readonly choose: () => Promise<void>;
  readonly key: (turn: number) => Promise<void>;
}

const any = (dice: Dice, points: readonly Point[]): Point =>
  points[dice.below(points.length)] ?? { x: 690, y: 400 };

/** The same six kinds, by what a page has for them. */
function handOf(page: Page, dice: Dice, { id, kind }: PageSpec): Hand {
  const hand = { page, dice };
  if (kind === 'peer') {
    return {
      ...hand,
      points: async () => PEER_POINTS,
      choose: async () => press(page, dice, await recolourButton(page)),
      key: async () => {
        await page.locator('#recolour').focus();
        await page.keyboard.press('Enter');
      },
    };
  }
  const points = (): Promise<Point[]> => appPoints(page);
  const key =
    (...names: [string, ...string[]]) =>
    async (): Promise<void> =>
      page.keyboard.press(dice.pick(names));
  // A show goes on by its keys, and a frame has no settings: another territory is chosen.
  if (id === APP_SHOW)
    return { ...hand, points, choose: key('ArrowRight', 'ArrowRight', 'ArrowLeft'), key: key('ArrowRight') };
  const select = async (): Promise<void> => press(page, dice, any(dice, await points()));
  if (id === APP_EMBED) return { ...hand, points, choose: select, key: key('Tab') };
  return {
    ...hand,
    points,
    choose: async () => press(page, dice, any(dice, await offered(page))),
    key: async (turn) => {
      const field = page.getByRole('combobox', { name: /Chercher/ });
      await field.focus();
      const at = turn % WORD.length;
      if (at === 0) await field.fill('');
      await page.keyboard.press(WORD[at] ?? 'a');
    },
  };
}

async function make({ page, dice, points, choose, key }: Hand, kind: Kind, turn: number): Promise<void> {
  if (kind === 'choose') return choose();
  if (kind === 'key') return key(turn);
  const { x, y } = any(dice, await points());
  if (kind === 'select') return press(page, dice, { x, y });
  await page.mouse.move(x, y);
  if (kind === 'hover') return page.mouse.move(x - 120, y + 40, { steps: 10 });
  if (kind === 'zoom') {
    // There and back again: the next gesture finds the places where they were.
    for (const by of [-200, 200]) {
      await page.mouse.wheel(0, by);
      await pause(page, dice, 80);
    }
    return;
  }
  for (const to of [-90, 0]) {
    await page.mouse.down();
    await page.mouse.move(x + to, y + to / 2, { steps: 6 });
    await page.mouse.up();
    await pause(page, dice, 40);
  }
}

/** Private memory of the process that draws the page: of all that draw pages, the one that has worked. */
async function processMemory(opened: Opened): Promise<number | null> {
  const browser = opened.page.context().browser();
  if (process.platform !== 'linux' || !browser) return null;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const drawing = processInfo
    .filter(({ type }) => type === 'renderer')
    .sort((a, b) => b.cpuTime - a.cpuTime)[0];
  if (!drawing) return null;
  const kilobytes = readFileSync(`/proc/${drawing.id}/smaps_rollup`, 'utf8').matchAll(
    /^Private_\w+:\s+(\d+) kB/gm,
  );
  return [...kilobytes].reduce((sum, [, size]) => sum + Number(size) * 1024, 0);
}

async function memory(opened: Opened): Promise<Pick<Session, 'heap' | 'process'>> {
  const { session } = opened;
  // Twice: what the first frees may hold more.
  for (let turn = 0; turn < 2; turn += 1) await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  return { heap, process: await processMemory(opened) };
}

/** In a browser of its own, so that its memory is that of this page alone. */
export async function session(spec: PageSpec, condition: Condition, bases: Bases): Promise<Session> {
  const browser = await launch();
  const opened = await open(browser, condition);
  try {
    const { page } = opened;
    await goTo(opened, spec, bases);
    await firstMap(opened, spec);
    await settle(opened, spec);
    if (condition === 'slow') await freeNetwork(opened.session);
    const dice = makeDice(SEED);
    const hand = handOf(page, dice, spec);
    const turns: Partial<Record<Kind, number>> = {};
    for (const kind of planOf(dice)) {
      const turn = turns[kind] ?? 0;
      turns[kind] = turn + 1;
      await make(hand, kind, turn);
      await pause(page, dice, 40);
    }
    await settle(opened, spec);
    const { count, durations } = await page.evaluate(() => window.vitals.interactions());
    return { inp: interactionToNextPaint(durations, count), interactions: count, ...(await memory(opened)) };
  } finally {
    await browser.close();
  }
}
