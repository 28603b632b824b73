/** One visit of one page: what came before its map, how long that took, and what its gestures cost. */
import type { Browser } from '@playwright/test';
import { webGlChosen } from '../../e2e/support/machine';
import { APP_LINK, drawingFloorId, type PageSpec } from '../report/pages';
import type { Condition, Results, Visit } from '../report/results';
import { largest, median } from '../report/stats';
import { type Bases, COMMUNES_FILE, firstMap, goTo, QUIET, settle, within } from './arrive';
import { freeNetwork, type Opened, open } from './browser';
import { all, appChoices, appPoints, PEER_POINTS, type Point, recolourButton, rest } from './drive';
import { blockingTime } from './vitals';

/** Fewer gestures over 3 782 areas, where some peers need more than a second for each. */
const COUNTS = { a: { recolour: 6, select: 4, hover: 6 }, b: { recolour: 6, select: 3, hover: 4 } } as const;

async function gestures({ page }: Opened, { id, kind, level, floor, arrival }: PageSpec) {
  const isDrawing = id === drawingFloorId(level);
  // A link only begins elsewhere: its gestures are those of the start view. A floor has those of its goal.
  if (id === APP_LINK || arrival || (floor && !isDrawing))
    return { recolour: null, select: null, hover: null };
  const counts = COUNTS[level];
  const choices: (() => Promise<Point>)[] =
    kind === 'app'
      ? appChoices(page)
      : Array.from({ length: counts.recolour }, () => () => recolourButton(page));
  const recolour = await all(page, 'click', choices.slice(0, counts.recolour));
  const points = kind === 'app' ? await appPoints(page) : PEER_POINTS;
  if (points.length < 4) throw new Error('too few places to point at');
  const nth = (count: number, shift: number): Point[] =>
    Array.from({ length: count }, (_, i) => points[(i + shift) % points.length] ?? { x: 0, y: 0 });
  const select = await all(page, 'click', nth(counts.select, 0));
  const hover = await all(page, 'pointermove', nth(counts.hover, counts.select));
  return { recolour: median(recolour), select: median(select), hover: median(hover) };
}

/** Times to a tenth of a millisecond; a shift, which is a small part of the window, to four places. */
const rounded = (visit: Visit): Visit => {
  const tenth = (value: number | null): number | null =>
    value === null ? null : Math.round(value * 10) / 10;
  const entries = Object.entries(visit).map(([key, value]) => [key, tenth(value)]);
  return { ...visit, ...Object.fromEntries(entries), cls: Math.round(visit.cls * 10_000) / 10_000 };
};

const sizeOf = (files: readonly { readonly bytes: number }[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);

/** @param picture - file for a screenshot, so that a person can see that the page draws what it should */
export async function visit(
  browser: Browser,
  spec: PageSpec,
  condition: Condition,
  bases: Bases,
  picture: string | null,
): Promise<Visit> {
  const opened = await open(browser, condition, spec.webgl ? { storageState: webGlChosen(bases.app) } : {});
  const { page, session } = opened;
  try {
    await goTo(opened, spec, bases);
    const { visible, marked } = await firstMap(opened, spec);
    const { interactive, boundary } = await settle(opened, spec);
    // Asked late: a document that is still coming when its map shows does not know its own size yet.
    const files = await page.evaluate((time) => window.probe.filesUntil(time), marked);
    const awaited = files.filter((file) => file.awaited);
    const tasks = await page.evaluate(() => window.probe.tasks());
    const paints = await page.evaluate(() => window.vitals.paints());
    if (condition === 'slow') await freeNetwork(session);
    const times = await gestures(opened, spec);
    if (picture) await page.screenshot({ path: picture });
    return rounded({
      visible,
      bytes: sizeOf(awaited),
      requests: awaited.length,
      arrived: sizeOf(files),
      interactive,
      longBefore: largest(tasks.flatMap((task) => (task.startTime < boundary ? [task.duration] : []))),
      longAfter: largest(tasks.flatMap((task) => (task.startTime < boundary ? [] : [task.duration]))),
      ...paints,
      tbt: blockingTime(tasks, paints.fcp),
      ...times,
    });
  } finally {
    await opened.close();
  }
}

/** React commits while the pointer, then the map, is moved; and the weight of the communes once they are there. */
export async function countCommits(browser: Browser, app: string): Promise<Results['commits']> {
  // The worker tells at any moment that the page is ready without network: one commit, of no gesture.
  const opened = await open(browser, 'fast', { serviceWorkers: 'block' });
  const { page } = opened;
  await page.goto(app);
  // The mark after which nothing more arrives by itself: what is committed later is of the gestures.
  await page.waitForFunction(() => performance.getEntriesByName('carte:imprimable').length > 0);
  await page.evaluate((span) => window.probe.quiet(span), QUIET);
  const points = await appPoints(page);
  const commits = (): Promise<number> => page.evaluate(() => window.probe.commits());
  const start = await commits();
  if (start === 0) throw new Error('React told of no commit: the count means nothing');
  for (const { x, y } of points) await page.mouse.move(x, y, { steps: 5 });
  await rest(page);
  const afterHover = await commits();
  const [from] = points;
  if (!from) throw new Error('no place on the map');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 120, from.y + 60, { steps: 12 });
  const afterCamera = await commits();
  await page.mouse.up();
  await opened.close();
  return { hover: afterHover - start, camera: afterCamera - afterHover };
}

/** Compressed size of the geometry of the communes. @throws Error when the app did not load it. */
export async function communesSize(browser: Browser, app: string, { address }: PageSpec): Promise<number> {
  const opened = await open(browser, 'fast');
  await opened.page.goto(app + address);
  const size = await within(
    opened.page.evaluate(async (file) => {
      await window.probe.drawnAfter(file, null);
      return window.probe.sizeOf(file);
    }, COMMUNES_FILE),
    'geometry of the communes',
  );
  await opened.close();
  if (size === null) throw new Error('the app loaded no geometry of communes');
  return size;
}
