/**
 * Keeps the site usable without network after a first visit. Our own rather than a library: one list of files, one
 * cache a version, no run-time caching, and nothing that a policy without `eval` would stop. Cache first: page and
 * chunks always come from the same version, so that an old page never asks for a new chunk.
 */
export {};

declare const self: ServiceWorkerGlobalScope;
/** Written by the build: what a show and the explorer need, and a name that changes with any byte of it. */
declare const __PRECACHE__: {
  readonly version: string;
  /** Begins the name of every cache of this site: a site beside it keeps its own. */
  readonly space: string;
  readonly files: readonly string[];
};

const { version, space, files } = __PRECACHE__;
const PREFIX = `${space}-`;
const CACHE = `${PREFIX}${version}`;

const urlOf = (file: string): string => new URL(file, self.registration.scope).href;

async function precache(): Promise<void> {
  const cache = await caches.open(CACHE);
  // Names under assets/ hold a hash of their content: what the page has just loaded is taken from the browser's cache.
  await cache.addAll(
    files.map((file) => new Request(urlOf(file), /^(\.\.\/)*assets\//.test(file) ? {} : { cache: 'reload' })),
  );
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  );
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const { pathname } = new URL(request.url);
  const home = new URL(self.registration.scope).pathname;
  // Every link of the app is the same page: its query is read by the page itself.
  const page = request.mode === 'navigate' && (pathname === home || pathname === `${home}index.html`);
  // The atelier shows its draft in a frame, by the code of today: an app of before may know of no draft.
  if (page && request.destination === 'iframe' && /\/atelier\.html([?#]|$)/.test(request.referrer)) {
    const today = await fetch(request).catch(() => null);
    if (today?.ok) return today;
  }
  const kept = await cache.match(page ? urlOf('index.html') : request, { ignoreSearch: page });
  return kept ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(precache()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  // A script that asks what the site says now is not told what it said. A page loaded again asks so too, of itself and,
  // in some browsers, of its files: it has what is kept, or a show would not come back without network.
  const asked = request.destination === '';
  if (asked && (request.cache === 'no-cache' || request.cache === 'no-store')) return;
  event.respondWith(answer(request));
});
/**
 * Other figures than those kept are on the site: they come whole, with the page that shows them at first, or not at all.
 * Files that bear their content in their names stay: a page that is open goes on with its own.
 */
async function renewFigures(): Promise<void> {
  const [page, figures] = ['index.html', 'donnees/chiffres.json'].map(urlOf);
  if (page === undefined || figures === undefined) return;
  const fresh = (url: string): Promise<Response> => fetch(url, { cache: 'reload' });
  const [written, told] = await Promise.all([fresh(page), fresh(figures)]);
  if (!written.ok || !told.ok) throw new Error('figures');
  // A page of other code asks for chunks that this cache does not have: the worker that waits brings both.
  const cache = await caches.open(CACHE);
  // Names whole: those of boundaries end in `.json`, which begins as `.js` does.
  const named = (await written.clone().text()).match(/(?:\.\.\/)*assets\/[\w.-]+/g) ?? [];
  const chunks = named.filter((name) => /\.(?:js|css|woff2)$/.test(name));
  for (const chunk of chunks) if (!(await cache.match(urlOf(chunk)))) throw new Error('code');
  const { fichiers }: { readonly fichiers: Readonly<Record<string, string>> } = await told.clone().json();
  await cache.addAll(Object.values(fichiers).map((file) => urlOf(`donnees/${file}`)));
  await cache.put(figures, told);
  await cache.put(page, written);
}

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.data === 'nouveaux-chiffres' && port) {
    event.waitUntil(
      renewFigures().then(
        () => port.postMessage(true),
        () => port.postMessage(false),
      ),
    );
  }
  // Asked by a person, in the page: a new version never takes over under a reader.
  if (event.data === 'prendre-la-main') void self.skipWaiting();
});
