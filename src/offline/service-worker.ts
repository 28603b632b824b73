/**
 * Keeps the site usable without network after a first visit. Our own rather than a library: one list of files, one
 * cache a version, no run-time caching, and nothing that a policy without `eval` would stop. Cache first: page and
 * chunks always come from the same version, so that an old page never asks for a new chunk.
 */
export {};

declare const self: ServiceWorkerGlobalScope;
/** Written by the build: what a show and the explorer need, and a name that changes with any byte of it. */
declare const __PRECACHE__: { readonly version: string; readonly files: readonly string[] };

const { version, files } = __PRECACHE__;
const PREFIX = 'pactes-hdf-';
const CACHE = `${PREFIX}${version}`;

const urlOf = (file: string): string => new URL(file, self.registration.scope).href;

async function precache(): Promise<void> {
  const cache = await caches.open(CACHE);
  // Names under assets/ hold a hash of their content: what the page has just loaded is taken from the browser's cache.
  await cache.addAll(
    files.map((file) => new Request(urlOf(file), file.startsWith('assets/') ? {} : { cache: 'reload' })),
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
  const kept = await cache.match(page ? urlOf('index.html') : request, { ignoreSearch: page });
  return kept ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(precache()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answer(request));
});
self.addEventListener('message', (event) => {
  // Asked by a person, in the page: a new version never takes over under a reader.
  if (event.data === 'prendre-la-main') void self.skipWaiting();
});
