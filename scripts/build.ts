/**
 * `npm run build`: checks the data, builds the app and the open data next to `dist/`, then puts them in its place.
 * A fault leaves the last good build where it was.
 */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { writeOpenData } from './data/open-data';
import { licencesText } from './lib/checks/licences';
import { contentSecurityPolicy } from './lib/csp';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NEXT = `${ROOT}.cache/dist-next`;
const DIST = `${ROOT}dist`;

/** `_headers` of Netlify-like hosts; the test server reads it too, so that the tests see the shipped policy. */
const headers = (): string =>
  [
    '/*',
    `  Content-Security-Policy: ${contentSecurityPolicy()}`,
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
  writeOpenData(ROOT, `${NEXT}/donnees`);
  writeFileSync(`${NEXT}/_headers`, headers());
  writeFileSync(`${NEXT}/licences.txt`, licencesText(ROOT));
  rmSync(DIST, { recursive: true, force: true });
  // A rename fails between two file systems; a copy does not.
  try {
    renameSync(NEXT, DIST);
  } catch {
    cpSync(NEXT, DIST, { recursive: true });
  }
  console.log(`Site construit dans ${existsSync(DIST) ? 'dist/' : NEXT}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(
    'La construction a échoué ; la dernière version construite, s’il y en a une, reste dans dist/.',
  );
  process.exitCode = 1;
});
