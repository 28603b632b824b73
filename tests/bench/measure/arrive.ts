/** Opens a page and waits for its map, then until it has nothing left to do. */
import { APP_COMMUNES, type PageSpec } from '../report/pages';
import type { Opened } from './browser';

/** Where our build and the pages of the peers are served. */
export interface Bases {
  readonly app: string;
  readonly peers: string;
}

/** The geometry of all communes, and the mark of the app for it where there is one. */
export const COMMUNES_FILE = '/communes[^/]*\\.arcs$';
const COMMUNES_MARK = 'carte:communes';
const MAPLIBRE_FILE = '/map-adapter[^/]*\\.m?js$';
/** Without an answer by then, the page is broken, not slow. */
const PATIENCE = 90_000;
export const QUIET = 500;

/** @throws Error that says what had no answer in time. */
export function within<T>(work: Promise<T>, what: string): Promise<T> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`${what}: no answer in ${PATIENCE} ms`)), PATIENCE);
    work.then(done, fail).finally(() => clearTimeout(timer));
  });
}

/** When the map is painted, and when the page marked it; of the view of communes, when these are. */
export async function firstMap({ page }: Opened, { id }: PageSpec) {
  const first = await within(
    page.evaluate(() => window.probe.visible()),
    `${id}: first map`,
  );
  let { visible, marked } = first;
  if (id === APP_COMMUNES) {
    visible = await within(
      page.evaluate(([file, mark]) => window.probe.drawnAfter(file, mark), [
        COMMUNES_FILE,
        COMMUNES_MARK,
      ] as const),
      `${id}: communes`,
    );
    marked = visible;
  }
  return { visible, marked };
}

/** Waits until the page has nothing left to do; the times of MapLibre's arrival in the app. */
export async function settle({ page }: Opened, { kind, marksEnd }: PageSpec) {
  if (kind === 'peer' && !marksEnd) {
    await page.evaluate((span) => window.probe.quiet(span), QUIET);
    return { interactive: null, boundary: Number.POSITIVE_INFINITY };
  }
  await page.waitForFunction(() => performance.getEntriesByName('carte:interactive').length > 0, undefined, {
    timeout: PATIENCE,
  });
  await page.evaluate((span) => window.probe.quiet(span), QUIET);
  if (kind === 'peer') return { interactive: null, boundary: Number.POSITIVE_INFINITY };
  return page.evaluate((file) => {
    const interactive = performance.getEntriesByName('carte:interactive')[0]?.startTime ?? null;
    return { interactive, boundary: window.probe.arrival(file) ?? Number.MAX_VALUE };
  }, MAPLIBRE_FILE);
}

export const goTo = (
  { page }: Opened,
  { kind, address }: PageSpec,
  { app, peers }: Bases,
): Promise<unknown> => page.goto(`${kind === 'app' ? app : peers}${address}`, { waitUntil: 'commit' });
