import { type CDPSession, expect, type Page } from '@playwright/test';
import { frame, go, mapInGl, unfold } from './same-state';

/** What the page holds after collection. */
export interface Held {
  /** All objects, strings and arrays of JavaScript, in bytes; what the rule is about. */
  readonly objects: number;
  /**
   * Code that V8 has compiled and what it noted while running it. It is bounded by the program, and grows as long as
   * gestures find paths not taken yet: by 1.5 MB in 1 600 gestures during which the objects grew by 0.4.
   */
  readonly code: number;
  readonly nodes: number;
  /** Of these nodes, those of the document itself. */
  readonly shown: number;
  readonly listeners: number;
}

/** The part of a snapshot that is read here. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
}

/** Bytes by type of node; taking a snapshot collects all garbage first. */
async function sizes(cdp: CDPSession): Promise<ReadonlyMap<string, number>> {
  const chunks: string[] = [];
  const onChunk = ({ chunk }: { chunk: string }): unknown => chunks.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', onChunk);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', onChunk);
  const { snapshot, nodes }: Snapshot = JSON.parse(chunks.join(''));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const sums = new Map<string, number>();
  for (let i = 0; i < nodes.length; i += fields.length) {
    const name = types[0][nodes[i + type] ?? -1] ?? '';
    sums.set(name, (sums.get(name) ?? 0) + (nodes[i + size] ?? 0));
  }
  return sums;
}

/** Garbage leaves in several goes: what is weakly held, then what that held. */
async function collected(page: Page, cdp: CDPSession): Promise<Held> {
  for (let i = 0; i < 4; i += 1) {
    await cdp.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(200);
  }
  const { metrics } = await cdp.send('Performance.getMetrics');
  const count = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  const sums = await sizes(cdp);
  const code = sums.get('code') ?? 0;
  // Native: what the browser holds beside JavaScript; of that, the elements and listeners are counted.
  const all = [...sums].reduce((sum, [name, bytes]) => (name === 'native' ? sum : sum + bytes), 0);
  const shown = await page.evaluate(() => {
    const nodes = document.createNodeIterator(document, NodeFilter.SHOW_ALL);
    let number = 0;
    while (nodes.nextNode()) number += 1;
    return number;
  });
  return { objects: all - code, code, nodes: count('Nodes'), shown, listeners: count('JSEventListeners') };
}

/** Nor does it let go of what a selection of text stood in. */
const leaveFocus = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.getSelection()?.removeAllRanges();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });

/** A gesture may have chosen another drawing in « Options »; what is weighed is a map in WebGL. */
async function chooseWebGl(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Aide', exact: true }).click();
  await page.getByRole('radio', { name: /^Accéléré/ }).check();
  await page.locator('dialog[open]').getByRole('button', { name: 'Fermer', exact: true }).click();
}

/**
 * MapLibre keeps its last wheel event, and the browser with it all that the event went through: an interface that has
 * been taken away since, some 3 MB, by the chance of the gestures before. The wheel is turned over the one that is weighed.
 */
async function turnWheel(page: Page): Promise<void> {
  const map = await page.locator('.maplibregl-canvas').boundingBox();
  if (!map) throw new Error('no map to turn the wheel over');
  await page.mouse.move(map.x + map.width / 2, map.y + map.height / 2);
  await page.mouse.wheel(0, 1);
  await frame(page);
  await page.mouse.move(0, 0);
}

/**
 * What the page holds after collection, in one and the same state: the start view, in WebGL, with its search ready.
 * The frame of a phone and back makes the map and the search anew; else the tiles that MapLibre keeps of the places
 * seen (it bounds them itself), and the index of a search that was opened or not, would make up a third of the figure.
 */
export async function held(page: Page, cdp: CDPSession): Promise<Held> {
  await unfold(page);
  await go(page, '');
  await expect(page.locator('.panel h2').first()).toHaveText('Hauts-de-France');
  await chooseWebGl(page);
  // Chromium holds a focused part that is removed, and the whole interface with it, until the next focus.
  await leaveFocus(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.locator('.phone')).toBeVisible();
  await frame(page);
  await unfold(page);
  await mapInGl(page);
  await page.getByRole('combobox', { name: /Chercher/ }).fill('hesdin');
  await expect(page.getByRole('listbox', { name: 'Résultats' }).getByRole('option').first()).toBeVisible();
  await page.getByRole('combobox', { name: /Chercher/ }).fill('');
  await page.keyboard.press('Escape');
  await leaveFocus(page);
  await turnWheel(page);
  let least = await afterRenders(page, cdp);
  // What a late render lets go of is no leak; what leaks is there each time.
  for (let next = await afterRenders(page, cdp); next.nodes < least.nodes; ) {
    least = next;
    next = await afterRenders(page, cdp);
  }
  return least;
}

/** React lets go of the elements it has removed at its next renders. */
async function afterRenders(page: Page, cdp: CDPSession): Promise<Held> {
  for (const query of ['?theme=france-travail', '']) {
    await go(page, query);
    await frame(page);
  }
  return collected(page, cdp);
}
