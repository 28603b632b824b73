import type { Page } from '@playwright/test';

/** A tab opened behind another one: hidden, and without frames until it is shown. */
export async function openHidden(page: Page): Promise<{ readonly show: () => Promise<void> }> {
  await page.addInitScript(() => {
    let hidden = true;
    const waiting = new Map<number, FrameRequestCallback>();
    let last = 1e9;
    const frame = window.requestAnimationFrame.bind(window);
    const cancel = window.cancelAnimationFrame.bind(window);
    window.requestAnimationFrame = (run) => {
      if (!hidden) return frame(run);
      last += 1;
      waiting.set(last, run);
      return last;
    };
    window.cancelAnimationFrame = (id) => {
      if (!waiting.delete(id)) cancel(id);
    };
    Object.defineProperty(document, 'hidden', { get: () => hidden });
    Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') });
    // Its own paint is not told either.
    const observe = PerformanceObserver.prototype.observe;
    PerformanceObserver.prototype.observe = function (options) {
      if (!(hidden && options?.type === 'paint')) observe.call(this, options);
    };
    Reflect.set(window, 'showTab', () => {
      hidden = false;
      for (const run of waiting.values()) frame(run);
      waiting.clear();
      document.dispatchEvent(new Event('visibilitychange'));
    });
  });
  return {
    show: async () => {
      for (const frame of page.frames()) {
        await frame.evaluate(() => Reflect.get(window, 'showTab')());
      }
    },
  };
}
