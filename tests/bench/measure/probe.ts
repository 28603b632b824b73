/** What a measured page says of itself: same clock and same rule of "painted" for all. */

export interface Task {
  readonly startTime: number;
  readonly duration: number;
}

export interface Probe {
  /** `marked`: time of the mark; `visible`: what was drawn then is on screen. */
  readonly visible: () => Promise<{ visible: number; marked: number }>;
  /**
   * The document, and the files that had arrived in full at `time`, with the compressed size of their bodies. A map
   * that is in the page waits (`awaited`) for what blocks rendering alone; any other for all that came before it.
   */
  readonly filesUntil: (time: number) => { name: string; bytes: number; awaited: boolean }[];
  /** When the files whose address matches had arrived, or `null` for none. */
  readonly arrival: (pattern: string) => number | null;
  readonly sizeOf: (pattern: string) => number | null;
  /** Time of the page's own mark, else when the file has come and what it set off is drawn. */
  readonly drawnAfter: (pattern: string, ownMark: string | null) => Promise<number>;
  /** Resolves when no long task has run for `span` milliseconds. */
  readonly quiet: (span: number) => Promise<void>;
  readonly tasks: () => readonly Task[];
  readonly commits: () => number;
  /** Listens for the next event of that type; `answer` is then the time from it to the paint of what it did. */
  readonly next: (type: 'click' | 'pointermove' | 'input') => void;
  answer?: Promise<number>;
}

declare global {
  interface Window {
    probe: Probe;
    __REACT_DEVTOOLS_GLOBAL_HOOK__?: unknown;
    /** Set by a page whose library draws later than the event: resolves when it has drawn. */
    bench?: { settled?: () => Promise<unknown> };
  }
}

/** Runs in the page before its own script, so it knows nothing of this file: all it needs is inside. */
export function installProbe(): void {
  const tasks: Task[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  // A production React tells this hook of every commit.
  let commits = 0;
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: () => {
      commits += 1;
    },
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
  };

  const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
  const idle = (): Promise<unknown> => new Promise((done) => requestIdleCallback(done));
  /** The second frame begins when the first has been handed over: what was drawn before it is on screen. */
  const painted = async (): Promise<number> => {
    await frame();
    await frame();
    return performance.now();
  };

  let marked: number | null = null;
  let tellVisible: (time: number) => void = () => undefined;
  const visible = new Promise<number>((done) => {
    tellVisible = done;
  });
  const mark = performance.mark.bind(performance);
  performance.mark = (name, options) => {
    const entry = mark(name, options);
    if (name === 'carte:visible' && marked === null) {
      marked = entry.startTime;
      // A mark set in the past names the paint itself; any other is followed by one.
      if (options?.startTime === undefined) painted().then(tellVisible);
      else tellVisible(entry.startTime);
    }
    return entry;
  };

  const files = (): PerformanceResourceTiming[] =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ responseEnd, name }) => responseEnd > 0 && !name.startsWith('data:'));
  const matching = (pattern: string): PerformanceResourceTiming[] =>
    files().filter(({ name }) => new RegExp(pattern).test(name));
  const arrival = (pattern: string): number | null => {
    const found = matching(pattern);
    return found.length === 0 ? null : Math.max(...found.map(({ responseEnd }) => responseEnd));
  };

  window.probe = {
    visible: async () => ({ visible: await visible, marked: marked ?? 0 }),
    filesUntil: (time) => {
      const byPage = performance.getEntriesByName('first-contentful-paint')[0]?.startTime === time;
      const blocking = (entry: object): boolean =>
        'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking';
      return files()
        .filter(({ entryType, responseEnd }) => entryType === 'navigation' || responseEnd <= time)
        .map((entry) => ({
          name: entry.name,
          bytes: entry.encodedBodySize,
          awaited: !byPage || entry.entryType === 'navigation' || blocking(entry),
        }));
    },
    arrival,
    sizeOf: (pattern) => matching(pattern)[0]?.encodedBodySize ?? null,
    drawnAfter: async (pattern, ownMark) => {
      for (;;) {
        const own = ownMark === null ? undefined : performance.getEntriesByName(ownMark)[0];
        if (own) return own.startTime;
        // A page that marks the paint itself is waited for: between the file and its paint, idle moments come late.
        if (ownMark === null && arrival(pattern) !== null) break;
        await frame();
      }
      // Two idle moments, each after the work that was waiting.
      await idle();
      await frame();
      await idle();
      return painted();
    },
    quiet: async (span) => {
      for (;;) {
        const last = tasks.at(-1);
        const since = performance.now() - (last ? last.startTime + last.duration : 0);
        if (since > span) return;
        await new Promise((done) => setTimeout(done, span - since + 20));
      }
    },
    tasks: () => tasks,
    commits: () => commits,
    next: (type) => {
      window.probe.answer = new Promise((done) => {
        const listen = async ({ timeStamp }: Event): Promise<void> => {
          await frame();
          // Libraries that draw in a worker or a queue say themselves when they have drawn.
          await window.bench?.settled?.();
          await frame();
          done(performance.now() - timeStamp);
        };
        window.addEventListener(type, listen, { capture: true, once: true });
      });
    },
  };
}
