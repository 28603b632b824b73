import type { Page, Frame as PageFrame } from '@playwright/test';

/** What stands beside what in one frame of the page. */
export interface Frame {
  readonly colours: string;
  readonly legend: string;
  /** What the page around says of it. */
  readonly caption: string;
  /** Elements that were put into the map or beside it since the frame before. */
  readonly written: number;
}

declare global {
  interface Window {
    frames_: Frame[];
  }
}

/** Notes what each frame shows, from the present one on. */
export const watchFrames = (page: Page | PageFrame): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((noted) => {
        window.frames_ = [];
        const text = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
        let written = 0;
        new MutationObserver((changes) => {
          for (const { addedNodes } of changes) written += addedNodes.length;
        }).observe(document.body, { childList: true, subtree: true });
        const note = (): void => {
          const areas = [...document.querySelectorAll('.carte-hote .carte-aires > path')];
          window.frames_.push({
            colours: areas.map((area) => area.getAttribute('fill')).join(),
            legend: text('.legend:not([data-etat]) .legend-entries, .show:not(.show-words) .scene-key'),
            caption: text('.caption-title, .embed h1, .show:not(.show-words) h1'),
            written,
          });
          written = 0;
          noted();
          requestAnimationFrame(note);
        };
        requestAnimationFrame(note);
      }),
  );

/** The frames since then, each but once. */
export const framesSeen = async (page: Page | PageFrame): Promise<readonly Frame[]> => {
  const frames = await page.evaluate(() => window.frames_);
  return frames.filter((frame, i) => JSON.stringify(frame) !== JSON.stringify(frames[i - 1]));
};
