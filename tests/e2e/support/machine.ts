import type { BrowserContext, Page } from '@playwright/test';

/** What the app may find of the machine, from the next page on. Headless Chromium has no graphics card. */
type Target = Page | BrowserContext;

/** What a browser holds of a reader who has chosen WebGL in « Options ». */
export const webGlChosen = (site: string) => ({
  cookies: [],
  origins: [{ origin: new URL(site).origin, localStorage: [{ name: 'pactes-hdf:dessin', value: 'webgl' }] }],
});

/** The same in the frames of a page, which keep things apart from it, or may keep nothing at all. */
export const webGlChosenInFrames = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    if (window === window.top) return;
    const kept = { getItem: (key: string) => (key === 'pactes-hdf:dessin' ? 'webgl' : null) };
    Object.defineProperty(window, 'localStorage', { value: kept });
  });

/** A driver that gives itself out for a graphics card; what draws then is what was there. */
export const withGraphicsCard = (target: Target): Promise<unknown> =>
  target.addInitScript(() => {
    const own = HTMLCanvasElement.prototype.getContext;
    const card = { RENDERER: 0, getParameter: () => 'ANGLE (NVIDIA, GeForce RTX)', getExtension: () => null };
    HTMLCanvasElement.prototype.getContext = function ask(
      this: HTMLCanvasElement,
      kind: string,
      how?: object,
    ) {
      const asked = how && Reflect.get(how, 'failIfMajorPerformanceCaveat') === true;
      return asked ? card : Reflect.apply(own, this, [kind, how]);
    } as typeof own;
  });

/** What the browser says of its link to the network. */
export const withLink = (
  target: Target,
  link: { readonly saveData?: boolean; readonly effectiveType: '4g' | '3g' },
): Promise<unknown> =>
  target.addInitScript(
    (told) => Object.defineProperty(Navigator.prototype, 'connection', { get: () => told }),
    link,
  );

/**
 * Gives MapLibre a canvas of few pixels: the processor draws each of them, which is most of what a frame costs, and few
 * journeys look at one. All the rest keeps its size.
 */
export const withFewPixels = (target: Target): Promise<unknown> =>
  target.addInitScript(() => Object.defineProperty(window, 'devicePixelRatio', { value: 0.25 }));
