import type { Page } from '@playwright/test';

/** What stands beside what in one frame of the page. */
export interface Frame {
  readonly colours: string;
  readonly legend: string;
  /** What the page around says of it. */
  readonly caption: string;
}

declare global {
  interface Window {
    frames_: Frame[];
  }
}

/** Notes what each frame shows, from now on. */
export const watchFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.frames_ = [];
    const text = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
    const note = (): void => {
      const fills = [...document.querySelectorAll('.carte-aires > path')].map((path) =>
        path.getAttribute('fill'),
      );
      window.frames_.push({
        colours: fills.join(),
        legend: text('.legend-entries'),
        caption: text('.caption-title'),
      });
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });

/** The frames since then, each but once. */
export const framesSeen = async (page: Page): Promise<readonly Frame[]> => {
  const frames = await page.evaluate(() => window.frames_);
  return frames.filter((frame, i) => JSON.stringify(frame) !== JSON.stringify(frames[i - 1]));
};
