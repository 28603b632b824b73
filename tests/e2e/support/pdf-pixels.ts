import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';

/** What a page of a PDF shows in some colours, in points from its top left corner. */
export interface Painted {
  readonly page: { readonly width: number; readonly height: number };
  /** Box around the largest thing drawn in them: the map, and not the legend that has the same; `null` for none. */
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  } | null;
}

/** Points: more than a limit is wide, less than what separates a map from its legend. */
const CELL = 5;
const PDF_JS = 'http://pdf.invalid/pdf.mjs';
const pdfJs = (): string =>
  readFileSync(join(dirname(createRequire(import.meta.url).resolve('unpdf')), 'pdfjs.mjs'), 'utf8');

/** A blank tab that reads PDF, one for all the sheets that a page prints. */
const tabs = new WeakMap<Page, Page>();

async function tabOf(page: Page): Promise<Page> {
  const open = tabs.get(page);
  if (open && !open.isClosed()) return open;
  const tab = await page.context().newPage();
  await tab.route(PDF_JS, (route) => route.fulfill({ contentType: 'text/javascript', body: pdfJs() }));
  await tab.route('http://pdf.invalid/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>PDF</title>' }),
  );
  await tab.goto('http://pdf.invalid/');
  tabs.set(page, tab);
  return tab;
}

/**
 * Draws a page of a PDF in a tab of the browser, and looks for pixels of some colours: what paper will show, and
 * not what the file says that it holds.
 */
export async function paintedIn(
  page: Page,
  pdf: Uint8Array,
  colors: readonly string[],
  rank = 1,
): Promise<Painted> {
  const tab = await tabOf(page);
  const painted = await tab.evaluate(
    async ({ address, base64, wanted, cell, rank: sheetRank }) => {
      const { getDocument } = await import(address);
      const data = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const document_ = await getDocument({ data, useSystemFonts: true }).promise;
      const rgb = wanted.map((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)));
      const sheet = await document_.getPage(sheetRank);
      const viewport = sheet.getViewport({ scale: 1 });
      const canvas = Object.assign(document.createElement('canvas'), {
        width: Math.round(viewport.width),
        height: Math.round(viewport.height),
      });
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      await sheet.render({ canvas, canvasContext: context, viewport }).promise;
      const { data: pixels } = context.getImageData(0, 0, canvas.width, canvas.height);
      // In cells, so that limits and names do not cut the map into pieces.
      const across = Math.ceil(canvas.width / cell);
      const on = new Set<number>();
      // Most of a sheet is one colour after another the same: what was said of it is said again.
      let [last, wantedLast] = [-1, false];
      for (let i = 0; i < pixels.length; i += 4) {
        const here = ((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0);
        if (here !== last) {
          last = here;
          wantedLast = rgb.some((color) =>
            color.every((value, c) => Math.abs(value - (pixels[i + c] ?? 0)) < 4),
          );
        }
        if (!wantedLast) continue;
        const [x, y] = [(i / 4) % canvas.width, Math.floor(i / 4 / canvas.width)];
        on.add(Math.floor(y / cell) * across + Math.floor(x / cell));
      }
      let largest: number[] = [];
      while (on.size > 0) {
        const piece: number[] = [];
        const [first = 0] = on;
        const next = [first];
        on.delete(first);
        for (let at = next.pop(); at !== undefined; at = next.pop()) {
          piece.push(at);
          for (const by of [-across - 1, -across, -across + 1, -1, 1, across - 1, across, across + 1])
            if (on.delete(at + by)) next.push(at + by);
        }
        if (piece.length > largest.length) largest = piece;
      }
      const xs = largest.map((at) => (at % across) * cell);
      const ys = largest.map((at) => Math.floor(at / across) * cell);
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      const box = { x, y, width: Math.max(...xs) - x + cell, height: Math.max(...ys) - y + cell };
      await document_.destroy();
      return {
        page: { width: canvas.width, height: canvas.height },
        box: largest.length === 0 ? null : box,
      };
    },
    { address: PDF_JS, base64: Buffer.from(pdf).toString('base64'), wanted: colors, cell: CELL, rank },
  );
  // A page behind another gets no frames.
  await page.bringToFront();
  return painted;
}
