import type { Page } from '@playwright/test';

/**
 * Names of the map that lie under a card, a chip, a button or the foot, or over one another. A map without a name, or with
 * nothing over it, is not read: it would pass for one that is in order.
 */
export function namesInTheWay(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const boxes = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => ({
        name: element.textContent ?? '',
        box: element.getBoundingClientRect(),
      }));
    const meet = (a: DOMRect, b: DOMRect): boolean =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    // One label is one group: its letters count, not the line that may lead to them; a hidden one has no size.
    const names = [...document.querySelectorAll('.carte-hote .carte-etiquettes > g')].flatMap((group) => {
      // A letter that stands for a label is at its symbol.
      const lines = [...group.querySelectorAll('text')]
        .filter(({ textContent }) => textContent?.length !== 1)
        .map((line) => line.getBoundingClientRect());
      const [left, top] = [Math.min(...lines.map((b) => b.left)), Math.min(...lines.map((b) => b.top))];
      const right = Math.max(...lines.map((b) => b.right));
      const bottom = Math.max(...lines.map((b) => b.bottom));
      const box = new DOMRect(left, top, right - left, bottom - top);
      return right > left ? [{ name: group.textContent ?? '', box }] : [];
    });
    const over = boxes('[data-over-map]').filter(({ box }) => box.width > 0);
    if (names.length === 0 || over.length === 0)
      return [`${names.length} names, ${over.length} parts over the map`];
    return names.flatMap(({ name, box }, i) => [
      ...over.filter((other) => meet(box, other.box)).map((other) => `${name} / ${other.name}`),
      ...names
        .slice(i + 1)
        .filter((other) => meet(box, other.box))
        .map((other) => `${name} / ${other.name}`),
    ]);
  });
}

/** Shares of the window that the map takes, and the box around the region within it. */
export function shares(page: Page): Promise<{ readonly map: number; readonly region: number }> {
  return page.evaluate(() => {
    const share = (selector: string): number => {
      const { left, right, top, bottom } =
        document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const width = Math.min(right, window.innerWidth) - Math.max(left, 0);
      const height = Math.min(bottom, window.innerHeight) - Math.max(top, 0);
      return (Math.max(width, 0) * Math.max(height, 0)) / (window.innerWidth * window.innerHeight);
    };
    return { map: share('[data-renderer]'), region: share('[data-renderer] .carte-terre') };
  });
}

/** Colour of the land of the map. */
export const groundColour = (page: Page): Promise<string | null> =>
  page.locator('.carte-terre path').first().getAttribute('fill');

/** Cards, chips and buttons that lie over the land of the region, by their text; no land, or none of these, is not read. */
export const cardsOverRegion = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    // What a point is worth on screen is worked out once a path, and a path is asked of what its box holds.
    const land = [...document.querySelectorAll<SVGPathElement>('[data-renderer] .carte-terre path')].map(
      (path) => ({
        path,
        box: path.getBoundingClientRect(),
        toPath: path.getScreenCTM()?.inverse(),
      }),
    );
    const isLand = (x: number, y: number): boolean =>
      land.some(
        ({ path, box, toPath }) =>
          x >= box.left &&
          x <= box.right &&
          y >= box.top &&
          y <= box.bottom &&
          path.isPointInFill(new DOMPoint(x, y).matrixTransform(toPath)),
      );
    const steps = (from: number, to: number): readonly number[] =>
      Array.from({ length: Math.ceil((to - from) / 6) }, (_, i) => from + i * 6);
    const cards = [...document.querySelectorAll('[data-over-map]')];
    if (land.length === 0 || cards.length === 0)
      return [`${land.length} areas of land, ${cards.length} parts over the map`];
    return cards.flatMap((card) => {
      const { left, right, top, bottom } = card.getBoundingClientRect();
      const over = steps(left, right).some((x) => steps(top, bottom).some((y) => isLand(x, y)));
      return over ? [card.textContent ?? ''] : [];
    });
  });
