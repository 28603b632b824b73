/** What a published site must answer, whatever the server: headers of each kind of file, then the app in Chromium. */
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { findChromium, thisMachine } from '../../../scripts/lib/find-chromium.mjs';
import { ROOT } from '../../../scripts/lib/run.mjs';

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {(name: string, ok: boolean, found?: unknown) => void} Tell */

/**
 * @returns {{ count: Count, tell: Tell }}
 */
export function counter() {
  const count = { passed: 0, failed: 0 };
  return {
    count,
    tell: (name, ok, found) => {
      if (ok) count.passed += 1;
      else count.failed += 1;
      console.log(`${ok ? '✓' : '✗'} ${name}${ok ? '' : ` (trouvé : ${JSON.stringify(found)})`}`);
    },
  };
}

/**
 * @param {RegExp} pattern
 * @param {string} folder
 */
const asset = (pattern, folder = 'assets') => {
  const name = readdirSync(`${ROOT}dist/${folder}`).find((file) => pattern.test(file));
  if (!name) throw new Error(`dist/${folder} : aucun fichier ${pattern}`);
  return `${folder}/${name}`;
};

/**
 * @param {string} base  address of the start page, with its final slash
 * @param {Tell} tell
 */
export async function checkHeaders(base, tell) {
  const hashed = 'public, max-age=31536000, immutable';
  /** @type {readonly (readonly [path: string, type: RegExp, cache: string])[]} */
  const files = [
    ['', /^text\/html; ?charset=utf-8$/i, 'no-cache'],
    ['accessibilite.html', /^text\/html; ?charset=utf-8$/i, 'no-cache'],
    ['donnees/', /^text\/html; ?charset=utf-8$/i, 'no-cache'],
    ['territoires/', /^text\/html; ?charset=utf-8$/i, 'no-cache'],
    [asset(/^index-.*\.js$/), /^(text|application)\/javascript/, hashed],
    [asset(/worker.*\.m?js$/), /^(text|application)\/javascript/, hashed],
    [asset(/^niveaux.*\.json$/, 'donnees/partage'), /^application\/json/, 'no-cache'],
    [asset(/\.woff2$/), /^font\/woff2/, hashed],
    ['donnees/actions.csv', /^text\/csv; ?charset=utf-8$/i, 'no-cache'],
    ['donnees/datapackage.json', /^application\/json/, 'no-cache'],
    ['images/financements.svg', /^image\/svg\+xml/, 'no-cache'],
    ['images/financements-vignette.png', /^image\/png/, 'no-cache'],
  ];
  for (const [path, type, cache] of files) {
    const { status, headers } = await fetch(base + path);
    const get = (/** @type {string} */ name) => headers.get(name) ?? '';
    const name = path === '' ? 'page de départ' : path;
    tell(`${name} : 200`, status === 200, status);
    tell(`${name} : type`, type.test(get('content-type')), get('content-type'));
    tell(`${name} : cache`, get('cache-control') === cache, get('cache-control'));
    tell(
      `${name} : politique`,
      /^default-src 'none'; /.test(get('content-security-policy')) &&
        !/unsafe/.test(get('content-security-policy')),
      get('content-security-policy'),
    );
    tell(`${name} : nosniff`, get('x-content-type-options') === 'nosniff', get('x-content-type-options'));
    tell(
      `${name} : origine opaque`,
      get('access-control-allow-origin') === '*',
      get('access-control-allow-origin'),
    );
    tell(
      `${name} : provenance et appareils`,
      get('referrer-policy') === 'strict-origin-when-cross-origin' &&
        /camera=\(\)/.test(get('permissions-policy')),
      [get('referrer-policy'), get('permissions-policy')],
    );
  }
  // That of the map: what is smaller than a packet has no compressed twin.
  const script = await fetch(base + asset(/^carte-.*\.js$/), { headers: { 'Accept-Encoding': 'gzip' } });
  tell('le script est compressé', script.headers.get('content-encoding') === 'gzip');
  for (const hidden of ['_headers', 'nginx.conf', '.htaccess']) {
    const { status } = await fetch(base + hidden);
    tell(`${hidden} : caché`, status === 403 || status === 404, status);
  }
  const etag = (await fetch(base, { headers: { 'Accept-Encoding': 'gzip' } })).headers.get('etag') ?? '';
  const again = await fetch(base, { headers: { 'If-None-Match': etag, 'Accept-Encoding': 'gzip' } });
  tell('page inchangée : 304', again.status === 304, again.status);
}

/**
 * What a site of several regions must answer: each folder by its bare address, by a link, by its files, and no other.
 * @param {string} base  address of the top of the site, with its final slash
 * @param {string} region  made by `several-site.ts`
 * @param {Tell} tell
 */
export async function checkRegions(base, region, tell) {
  const hashed = 'public, max-age=31536000, immutable';
  /** @type {readonly (readonly [path: string, text: string, cache: string])[]} */
  const files = [
    ['regions.html', 'choix', 'no-cache'],
    [`region/${region}/`, `départ ${region}`, 'no-cache'],
    [`region/${region}/?theme=besoins`, `page ${region}`, 'no-cache'],
    [`region/${region}/donnees/`, `données ${region}`, 'no-cache'],
    [`region/${region}/donnees/actions.csv`, 'id\n', 'no-cache'],
    [`region/${region}/assets/vue-0123abcd.js`, 'export {};\n', hashed],
  ];
  for (const [path, text, cache] of files) {
    const answer = await fetch(base + path);
    const found = await answer.text();
    tell(`${path} : la page de cette région`, answer.status === 200 && found === text, [
      answer.status,
      found,
    ]);
    const kept = answer.headers.get('cache-control') ?? '';
    tell(`${path} : cache`, kept === cache, kept);
    const policy = answer.headers.get('content-security-policy') ?? '';
    tell(`${path} : politique`, /^default-src 'none'; /.test(policy), policy);
  }
  for (const path of [`region/${region}`, 'donnees']) {
    const { status, url } = await fetch(base + path);
    tell(`${path} sans barre : mène au dossier`, status === 200 && url === `${base}${path}/`, [status, url]);
  }
  for (const path of [
    'region/',
    'region/99/',
    `region/${region}/rien.html`,
    `region/${region}/assets/rien.js`,
  ]) {
    const { status } = await fetch(base + path);
    // A folder without a page is refused by some servers, not found by others.
    tell(`${path} : rien`, status === 404 || status === 403, status);
  }
}

/** Opens the app by itself, then in the strictest frame of another site. */
export async function checkInChromium(/** @type {string} */ base, /** @type {Tell} */ tell) {
  const path =
    process.env.CHROMIUM_WHOLE ?? process.env.CHROMIUM_PATH ?? findChromium(thisMachine()).found?.path;
  const browser = await chromium.launch({
    ...(path ? { executablePath: path } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const host = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="fr"><title>Hôte</title><iframe title="Carte" width="900" height="700" sandbox="allow-scripts" src="${base}"></iframe></html>`,
    );
  });
  await new Promise((resolve) => host.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = host.address();
  const hostUrl = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}/`;
  try {
    for (const [name, url] of [
      ['seule', base],
      ['dans un cadre sandbox="allow-scripts"', hostUrl],
    ]) {
      const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
      // Chosen, since this machine may have no graphics card; in the frame, which can keep nothing, told as if it had been.
      await page.addInitScript(() => {
        const kept = {
          getItem: (/** @type {string} */ key) => (key === 'pactes-hdf:dessin' ? 'webgl' : null),
        };
        Object.defineProperty(window, 'localStorage', { value: kept });
      });
      /** @type {string[]} */
      const faults = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()) && !/GL Driver Message/.test(message.text()))
          faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(url ?? base);
      const frame = url === base ? page.mainFrame() : page.frames().find((one) => one.url() === base);
      await frame?.waitForSelector('[data-ready]', { timeout: 60_000 });
      tell(`carte ${name} : visible`, frame !== undefined);
      // MapLibre takes over only when its worker has drawn the sources.
      await frame?.waitForFunction(
        () => performance.getEntriesByName('carte:interactive').length > 0,
        undefined,
        { timeout: 90_000 },
      );
      const renderer = await frame?.locator('[data-renderer]').first().getAttribute('data-renderer');
      tell(`carte ${name} : dessinée par MapLibre et son worker`, renderer === 'maplibre', renderer);
      tell(`carte ${name} : aucune violation, aucune erreur`, faults.length === 0, faults);
      await page.close();
    }
  } finally {
    await browser.close();
    host.close();
  }
}
