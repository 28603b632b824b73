/** What must be there before anything runs: a recent Node, the dependencies of the lock file. Built-ins only. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT } from './run.mjs';
import { announce, tell } from './say.mjs';

/**
 * Is this Node at least the one that `engines.node` asks for (`>=20.19`)?
 * @param {string} version  as in `process.versions.node`
 * @param {string} engines
 */
export function nodeIsRecent(version, engines) {
  const numbers = (/** @type {string} */ text) => (text.match(/\d+/g) ?? []).map(Number);
  const [have, want] = [numbers(version), numbers(engines)];
  for (const [rank, least] of want.entries()) {
    const ours = have[rank] ?? 0;
    if (ours !== least) return ours > least;
  }
  return true;
}

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockEntry
 * @typedef {{ packages?: Record<string, LockEntry> }} Lock
 */

/**
 * Why the dependencies must be installed again, or `null` when they are those of the lock file. `installed` is the
 * list that npm itself keeps in `node_modules`. Packages for another system are optional and rightly absent.
 * @param {Lock} wanted
 * @param {Lock | null} installed
 * @param {(folder: string) => boolean} exists
 */
export function whyInstall(wanted, installed, exists) {
  if (!installed) return 'les dépendances ne sont pas encore installées';
  for (const [folder, entry] of Object.entries(wanted.packages ?? {})) {
    if (folder === '' || entry.link) continue;
    const name = folder.replace(/^.*node_modules\//, '');
    const there = installed.packages?.[folder];
    if (!there || !exists(folder)) {
      if (entry.optional || entry.devOptional) continue;
      return `il manque ${name}`;
    }
    if (there.version !== entry.version) {
      return `${name} ${there.version ?? '?'} est installé, le fichier de verrouillage demande ${entry.version ?? '?'}`;
    }
  }
  return null;
}

/**
 * @param {string} path
 * @returns {unknown}
 */
function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/** Tells the person and returns `false` when this Node is too old. */
function checkNode() {
  const { engines } = /** @type {{ engines: { node: string } }} */ (readJson(join(ROOT, 'package.json')));
  if (nodeIsRecent(process.versions.node, engines.node)) return true;
  tell({
    what: `Node ${process.versions.node} est trop ancien : il faut Node ${engines.node.replace('>=', '')} ou plus récent.`,
    where: process.execPath,
    todo: 'installez la version LTS de https://nodejs.org puis relancez la commande.',
  });
  return false;
}

/** Runs `npm ci` when the dependencies are missing or not those of the lock file. */
async function installDependencies() {
  const lock = /** @type {Lock | null} */ (readJson(join(ROOT, 'package-lock.json')));
  if (!lock) {
    tell({
      what: 'Le fichier package-lock.json est absent : la copie du projet est incomplète.',
      where: ROOT,
      todo: 'récupérez le projet en entier (git clone, ou une archive complète).',
    });
    return false;
  }
  const installed = /** @type {Lock | null} */ (readJson(join(ROOT, 'node_modules/.package-lock.json')));
  const why = whyInstall(lock, installed, (folder) => existsSync(join(ROOT, folder, 'package.json')));
  if (!why) return true;
  announce(`Installation des dépendances (${why}) ; une à deux minutes la première fois…`);
  // A person's own configuration may leave development packages out; the build tools are among them.
  const { code } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code === 0) return true;
  tell({
    what: `L'installation des dépendances a échoué (npm ci, code ${code}).`,
    where: ROOT,
    todo:
      "lisez le message de npm ci-dessus. Pas de réseau : vérifiez l'accès au registre npm et le proxy de l'organisme " +
      '(npm config set proxy …). Fichier verrouillé ou droits refusés : fermez les programmes qui utilisent ' +
      'node_modules, supprimez ce dossier, relancez.',
  });
  return false;
}

/** Everything needed before the tools can run; `false` when a person must act first (told). */
export async function setUp() {
  return checkNode() && (await installDependencies());
}
