/**
 * `npm run build`: checks the data, builds the app and the open data next to `dist/`, then puts them in its place.
 * A fault leaves the last good build where it was.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { writeOpenData } from './data/open-data';
import { licencesText } from './lib/checks/licences';
import { contentSecurityPolicy } from './lib/csp';
import { writeServiceWorker } from './offline/write-service-worker';
import { type StartPage, startPage } from './start-page/start-page';
import { loadGround } from './start-page/start-scene';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NEXT = `${ROOT}.cache/dist-next`;
const DIST = `${ROOT}dist`;

/** `_headers` of Netlify-like hosts; the test server reads it too, so that the tests see the shipped policy. */
const headers = (page: StartPage): string =>
  [
    '/*',
    `  Content-Security-Policy: ${contentSecurityPolicy(page)}`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    '  Access-Control-Allow-Origin: *',
    '/assets/*',
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n');

async function main(): Promise<void> {
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING ??= 'true';
  rmSync(NEXT, { recursive: true, force: true });
  mkdirSync(NEXT, { recursive: true });
  await build({ root: ROOT, build: { outDir: NEXT, emptyOutDir: true } });
  const page = startPage(loadGround(ROOT), readFileSync(`${NEXT}/index.html`, 'utf8'));
  writeFileSync(`${NEXT}/index.html`, page.html);
  writeOpenData(ROOT, `${NEXT}/donnees`);
  writeFileSync(`${NEXT}/_headers`, headers(page));
  writeFileSync(`${NEXT}/licences.txt`, licencesText(ROOT));
  // Last: it lists what the site is made of.
  await writeServiceWorker(ROOT, NEXT);
  // The last good build leaves its place only when the new one can take it.
  const previous = `${ROOT}.cache/dist-previous`;
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(DIST)) renameSync(DIST, previous);
  try {
    renameSync(NEXT, DIST);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, DIST);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
  console.log('Site construit dans dist/');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(
    'La construction a échoué ; la dernière version construite, s’il y en a une, reste dans dist/.',
  );
  process.exitCode = 1;
});
