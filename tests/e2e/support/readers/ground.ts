import type { Page } from '@playwright/test';

interface Ground {
  /** Box of all areas of the map, in CSS pixels of the window, rounded to a tenth. */
  readonly areas: readonly number[];
  /** Where each name stands. */
  readonly names: Readonly<Record<string, readonly [number, number]>>;
  /** The picture is being moved: it has not been drawn where it is. */
  readonly onTheWay: boolean;
}

/** Where the ground of the drawn map and its names stand on screen. */
export const readGround = (page: Page): Promise<Ground> =>
  page.evaluate(() => {
    const map = document.querySelector('[data-renderer]');
    const areas = map?.querySelector('.carte-aires');
    if (!map || !areas) throw new Error('no drawn map');
    const tenth = (value: number): number => Math.round(value * 10) / 10;
    const { x, y, width, height } = areas.getBoundingClientRect();
    const names = [...map.querySelectorAll('.carte-etiquettes text')].map((name) => {
      const box = name.getBoundingClientRect();
      return [name.textContent, [tenth(box.x), tenth(box.y)]] as const;
    });
    return {
      areas: [x, y, width, height].map(tenth),
      names: Object.fromEntries(names),
      onTheWay: [...map.querySelectorAll<SVGSVGElement>('svg')].some((svg) => svg.style.transform !== ''),
    };
  });
