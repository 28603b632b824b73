/** What the page knows of its life without network. */
export type Offline = 'unknown' | 'ready' | 'new-version';

const MARK = 'carte:interactive';
let state: Offline = 'unknown';
let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

const set = (next: Offline): void => {
  state = next;
  for (const listener of listeners) listener();
};

export const offlineState = (): Offline => state;
export function onOffline(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Takes the version that waits: the page loads again, whole, from it. */
export function takeNewVersion(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload());
  waiting?.postMessage('prendre-la-main');
}

/** Not in a frame (the host page decides what it keeps), not from a disk, not where it is refused. */
const isAllowed = (): boolean =>
  import.meta.env.PROD &&
  window.self === window.top &&
  window.isSecureContext &&
  /^https?:$/.test(window.location.protocol) &&
  'serviceWorker' in navigator;

function whenInteractive(run: () => void): void {
  if (performance.getEntriesByName(MARK).length > 0) {
    run();
    return;
  }
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName(MARK).length === 0) return;
    observer.disconnect();
    run();
  });
  observer.observe({ type: 'mark', buffered: true });
}

function follow(registration: ServiceWorkerRegistration): void {
  const look = (): void => {
    waiting = registration.waiting;
    if (waiting && navigator.serviceWorker.controller) set('new-version');
    else if (registration.active?.state === 'activated') set('ready');
  };
  const watch = (worker: ServiceWorker | null): void => worker?.addEventListener('statechange', look);
  for (const worker of [registration.installing, registration.waiting, registration.active]) watch(worker);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  look();
}

let started = false;

/** Once the map answers, and not before: the files to keep must not delay the map. */
export function startOffline(): void {
  if (started || !isAllowed()) return;
  started = true;
  whenInteractive(() => {
    const asked: Promise<ServiceWorkerRegistration | undefined> = navigator.serviceWorker.register(
      './sw.js',
      {
        scope: './',
      },
    );
    asked.then(
      // Some settings and tools answer a refusal with nothing at all.
      (registration) => registration && follow(registration),
      () => {
        // Refused by the browser's settings: the site works with the network, as before.
      },
    );
  });
}
