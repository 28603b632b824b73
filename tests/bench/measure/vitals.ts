/** What the browser says of an arrival and of interactions (Web Vitals), read by its own observers in every page alike. */

interface Paints {
  readonly fcp: number;
  readonly lcp: number;
  readonly cls: number;
}

export interface PageVitals {
  /** As they stand now: first and largest contentful paint in milliseconds, layout shift without unit. */
  readonly paints: () => Paints;
  /** Longest duration of each interaction seen, in milliseconds; those below 16 are counted and not timed. */
  readonly interactions: () => { readonly count: number; readonly durations: readonly number[] };
}

declare global {
  interface Window {
    vitals: PageVitals;
  }
  interface Performance {
    /** Event Timing: interactions since the page began. */
    readonly interactionCount: number;
  }
}

/** Runs in the page before its own script: all it needs is inside. */
export function installVitals(): void {
  let lcp = 0;
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) lcp = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });

  // The worst window of shifts: less than a second apart, at most five seconds in all.
  let cls = 0;
  let shifts = { from: 0, last: 0, sum: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { startTime: at } = entry;
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      };
      if (hadRecentInput) continue;
      const goesOn = shifts.sum > 0 && at - shifts.last < 1000 && at - shifts.from < 5000;
      shifts = goesOn ? { ...shifts, last: at, sum: shifts.sum + value } : { from: at, last: at, sum: value };
      cls = Math.max(cls, shifts.sum);
    }
  }).observe({ type: 'layout-shift', buffered: true });

  const durations = new Map<number, number>();
  const options = { type: 'event', buffered: true, durationThreshold: 16 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!(entry instanceof PerformanceEventTiming) || !entry.interactionId) continue;
      durations.set(entry.interactionId, Math.max(durations.get(entry.interactionId) ?? 0, entry.duration));
    }
  }).observe(options);

  window.vitals = {
    paints: () => ({
      fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      lcp,
      cls,
    }),
    interactions: () => ({ count: performance.interactionCount, durations: [...durations.values()] }),
  };
}

/** Total Blocking Time: what is over 50 ms of each task that ends after the first contentful paint, from that paint on. */
export function blockingTime(
  tasks: readonly { readonly startTime: number; readonly duration: number }[],
  fcp: number,
): number {
  return tasks
    .map(({ startTime, duration }) => startTime + duration - Math.max(startTime, fcp))
    .reduce((sum, after) => sum + Math.max(0, after - 50), 0);
}

/**
 * Interaction to Next Paint as the browsers' makers define it: the longest, without one for each fifty interactions.
 * @param count all interactions, those too short to be timed included
 * @returns 16 ms (what is not timed is shorter) when so few were timed that the percentile falls among the others
 */
export function interactionToNextPaint(durations: readonly number[], count: number): number {
  const sorted = [...durations].sort((a, b) => b - a);
  return sorted[Math.floor(count / 50)] ?? 16;
}
