import { isMapReady, onMapChange } from '../../map/page-map';

/** What the page knows of its life without network. */
export type Offline = 'unknown' | 'ready' | 'new-version';

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

function whenMapReady(run: () => void): void {
  if (isMapReady()) {
    run();
    return;
  }
  const stop = onMapChange(() => {
    if (!isMapReady()) return;
    stop();
    run();
  });
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

/** Once the map is ready, and not before: the files to keep must not delay the map. */
export function startOffline(): void {
  if (started || !isAllowed()) return;
  started = true;
  whenMapReady(() => {
    // In a promise: where storage is forbidden, the very name throws.
    const asked = Promise.resolve().then(
      (): Promise<ServiceWorkerRegistration | undefined> =>
        navigator.serviceWorker.register('./sw.js', { scope: './' }),
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
