/**
 * Is what stands in `dist/` what a build would make now? A build says what it was made of, and what it made, in
 * `.cache/last-build.json`; `npm test` builds where either has changed, and wherever there is a doubt. Node built-ins only.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The top of the checkout that no build reads. All else counts: a new folder builds anew until somebody has said here that
 * it need not.
 */
const UNREAD = new Set([
  ...['.cache', '.ci', '.git', '.github', '.vite', 'coverage', 'docs', 'node_modules', 'playwright-report'],
  ...['test-results', 'tests', 'tsconfig.tsbuildinfo'],
  ...['CHANGELOG.md', 'README.md', 'SECURITY.md'],
  ...['.gitignore', 'biome.json', 'knip.json', 'playwright.config.ts', 'vitest.config.ts'],
]);
/** @param {string} name  at the top of the checkout */
export const isUnread = (name) => UNREAD.has(name) || /^dist(-|$)/.test(name) || name.endsWith('.log');

/** What npm has put into `node_modules`, as npm says it. */
const INSTALLED = 'node_modules/.package-lock.json';
/** Of the environment: what Node and Vite are told, and in which language and zone a program speaks. */
const SAID = /^(VITE_.*|NODE_OPTIONS|TZ|LANG|LANGUAGE|LC_.*)$/;
/** Set by the build itself. */
const OWN = 'VITE_CONFIG_NATIVE_IGNORE_WARNING';
/** Other figures, another region, another publisher: not the site that is tested. */
const ELSEWHERE = /^PACTES_/;

/**
 * Takes a file, or all of a folder, into a sum.
 * @param {import('node:crypto').Hash} hash
 * @param {string} top
 * @param {string} path from there
 * @throws where something is no file, or cannot be read
 */
function take(hash, top, path) {
  const folder = join(top, path);
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (path === '' && isUnread(entry.name)) continue;
    const own = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) take(hash, top, own);
    else if (entry.isFile()) takeFile(hash, top, own);
    else throw new Error(`${own}: what it leads to may change unseen`);
  }
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} top
 * @param {string} path
 */
function takeFile(hash, top, path) {
  const bytes = readFileSync(join(top, path));
  hash.update(`\0${path}\0${bytes.length}\0`).update(bytes);
}

/**
 * The sum of all that a build of the checkout reads; `null` where that cannot be said.
 * @param {string} root
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string | null}
 */
export function inputsKey(root, env) {
  const told = Object.entries(env).filter(([, value]) => value !== undefined && value !== '');
  if (told.some(([name]) => ELSEWHERE.test(name))) return null;
  const said = told.filter(([name]) => SAID.test(name) && name !== OWN).sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256').update(
    JSON.stringify([process.version, process.platform, process.arch, said]),
  );
  try {
    take(hash, root, '');
    takeFile(hash, root, INSTALLED);
  } catch {
    return null;
  }
  return hash.digest('hex');
}

/**
 * The sum of what a build has made: the site, and what Vite says of it.
 * @param {string} root
 * @returns {string | null}
 */
function outputsKey(root) {
  const hash = createHash('sha256');
  try {
    for (const path of ['dist', '.cache/dist-vite']) take(hash, root, path);
  } catch {
    return null;
  }
  return hash.digest('hex');
}

/** @param {string} root */
const recordPath = (root) => join(root, '.cache/last-build.json');

/**
 * To be called before a build that will stand in `dist/`: until it ends, what stands there is of nobody knows what.
 * @param {string} root
 */
export const forgetBuild = (root) => rmSync(recordPath(root), { force: true });

/**
 * To be called once a build stands in `dist/`.
 * @param {string} root
 * @param {string | null} before  sum of what it was to read: where that has changed meanwhile, it may have read either
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function rememberBuild(root, before, env) {
  if (before === null || inputsKey(root, env) !== before) return;
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(recordPath(root), JSON.stringify({ inputs: before, outputs: outputsKey(root) }));
}

/**
 * True where a build would make `dist/` again as it stands.
 * @param {string} root
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function isBuilt(root, env) {
  if (!existsSync(recordPath(root))) return false;
  try {
    const { inputs, outputs } = JSON.parse(readFileSync(recordPath(root), 'utf8'));
    return (
      typeof inputs === 'string' &&
      typeof outputs === 'string' &&
      inputs === inputsKey(root, env) &&
      outputs === outputsKey(root)
    );
  } catch {
    return false;
  }
}
