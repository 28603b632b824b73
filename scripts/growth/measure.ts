/** What a reader waits for on a built site, in a real Chromium. */
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';

/** A view with communes drawn, in a region that the tiles alone know: around Dijon. */
const VIEW = { lon: 5.04, lat: 47.32, zoom: 6.5 };
/** Steps of the zoom button from there to communes. */
const STEPS = 3;
const HOVERS = 60;
/** Milliseconds without a request after which a page has all that it wants. */
const QUIET = 1500;
const PATIENCE = 60_000;
/** Slow 4G of the usual test benches, and a processor four times slower. */
const SLOW = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, offline: false };

export interface FirstView {
  /** Milliseconds to the mark `carte:visible`, then `carte:interactive`. */
  readonly visible: number;
  readonly interactive: number;
  /** Bytes on the wire: all of it, and the part of the tiles. */
  readonly bytes: number;
  readonly tileBytes: number;
}

const mark = (page: Page, name: string): Promise<number> =>
  page
    .waitForFunction((wanted) => performance.getEntriesByName(wanted)[0]?.startTime, name, {
      timeout: 60_000,
    })
    .then((handle) => handle.jsonValue())
    .then((time) => time ?? Number.NaN);

async function opened(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

/** The start page until nothing more comes. @param hasTiles wait for tiles too: they are asked for after all the rest */
export async function firstView(browser: Browser, url: string, hasTiles: boolean): Promise<FirstView> {
  const page = await opened(browser);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const tiles = new Set<string>();
  let [bytes, tileBytes] = [0, 0];
  let last = performance.now();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    last = performance.now();
    if (request.url.endsWith('.pmtiles')) tiles.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    last = performance.now();
    bytes += encodedDataLength;
    if (tiles.has(requestId)) tileBytes += encodedDataLength;
  });
  // Silence, not a count of what is on its way: the end of what a worker asks for is not told to the page.
  const arrived = async (): Promise<void> => {
    const end = performance.now() + PATIENCE;
    while (performance.now() - last < QUIET || (hasTiles && tileBytes === 0)) {
      if (performance.now() > end) throw new Error(`${url}: requests without end, or no tile`);
      await setTimeout(QUIET / 5);
    }
  };
  await page.goto(url);
  const visible = await mark(page, 'carte:visible');
  const interactive = await mark(page, 'carte:interactive');
  await arrived();
  await page.context().close();
  return { visible, interactive, bytes, tileBytes };
}

/** Milliseconds to `carte:visible` on a slow line and a slow processor. */
export async function slowFirstView(browser: Browser, url: string): Promise<number> {
  const page = await opened(browser);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url, { waitUntil: 'commit' });
  const visible = await mark(page, 'carte:visible');
  await page.context().close();
  return visible;
}

export interface Moves {
  /** Milliseconds from the gesture until a commune that it has brought answers the pointer. */
  readonly zoom: number;
  readonly pan: number;
  /** Milliseconds that a move of the pointer over communes takes: median, and nine in ten. */
  readonly hover: number;
  readonly hover90: number;
}

/** Runs a gesture, then moves the pointer about a place of the map until a commune answers there. */
async function answers(page: Page, at: { x: number; y: number }, gesture: () => Promise<void>) {
  const start = performance.now();
  await gesture();
  const card = page.locator('.hover-card');
  for (let i = 0; performance.now() - start < 30_000; i += 1) {
    await page.mouse.move(at.x + (i % 2), at.y);
    if (/Commune hors de la région/.test((await card.textContent()) ?? '') && !(await card.isHidden())) {
      return performance.now() - start;
    }
  }
  throw new Error('no commune answered');
}

/** Zoom to communes, pan to the next ones, pointer over them. */
export async function moves(browser: Browser, url: string): Promise<Moves> {
  const page = await opened(browser);
  await page.goto(`${url}?vue=${VIEW.lon},${VIEW.lat},${VIEW.zoom}`);
  await mark(page, 'carte:interactive');
  await page.waitForLoadState('networkidle');
  const box = await page.locator('[data-renderer]').boundingBox();
  if (!box) throw new Error('no map');
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const button = page.getByRole('button', { name: /Zoomer|Agrandir/ }).first();
  const zoom = await answers(page, centre, async () => {
    for (let i = 0; i < STEPS; i += 1) await button.click();
  });
  await page.mouse.move(box.x + 5, box.y + box.height - 5);
  const right = { x: centre.x + 150, y: centre.y };
  const pan = await answers(page, right, async () => {
    await page.mouse.move(right.x, right.y);
    await page.mouse.down();
    for (let i = 1; i <= 4; i += 1) await page.mouse.move(right.x - 80 * i, right.y);
    await page.mouse.up();
  });
  const times = await page.locator('.maplibregl-canvas').evaluate(
    (canvas, { count, x, y }) =>
      Array.from({ length: count }, (_, i) => {
        const event = new MouseEvent('mousemove', { clientX: x + 4 * i - 120, clientY: y, bubbles: true });
        const start = performance.now();
        canvas.dispatchEvent(event);
        return performance.now() - start;
      }).sort((a, b) => a - b),
    { count: HOVERS, ...centre },
  );
  await page.context().close();
  return {
    zoom,
    pan,
    hover: times[HOVERS / 2] ?? Number.NaN,
    hover90: times[HOVERS * 0.9] ?? Number.NaN,
  };
}
