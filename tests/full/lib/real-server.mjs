/** Starts a real web server over a copy of `dist/`, in a folder of its own, on a free port. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { freePort, ROOT } from '../../../scripts/lib/run.mjs';
import { temporaryFolder } from '../../temporary-folder.mjs';

/** Customary exit code for "could not be tried here". */
export const SKIPPED = 77;

/** Region that has a folder in the site that is tried. */
export const OTHER_REGION = '28';

/**
 * The first of these programs in PATH or in the folders of system programs; `null` for none.
 * @param {readonly string[]} names
 */
export function findProgram(names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'].filter(
    Boolean,
  );
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync) ?? null;
}

/** An account that serves files: servers started by root give up its rights. */
export function servingUser() {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':')[0] ?? '');
  return (
    ['www-data', 'nginx', 'apache', 'http', 'nobody'].find((name) => accounts.includes(name)) ?? 'nobody'
  );
}

/**
 * @typedef {object} Place
 * @property {string} folder  for the configuration, the logs, the process number
 * @property {string} www  root of the site; the app is in `pactes/`
 * @property {number} port
 */

/**
 * @typedef {object} Started
 * @property {string} origin  `http://127.0.0.1:…`
 * @property {() => Promise<void>} stop
 */

/**
 * @param {string} program
 * @param {(place: Place) => string} config  text of its configuration file
 * @param {(file: string) => readonly string[]} args  to stay in the foreground with that file
 * @returns {Promise<Started>}
 */
export async function startServer(program, config, args) {
  const folder = temporaryFolder('serveur');
  // The server reads under another account.
  chmodSync(folder, 0o755);
  const www = join(folder, 'www');
  mkdirSync(www);
  cpSync(join(ROOT, 'dist'), join(www, 'pactes'), { recursive: true });
  const several = join(ROOT, 'tests/full/lib/several-site.ts');
  const made = spawnSync(process.execPath, ['--import', 'tsx', several, join(www, 'pactes'), OTHER_REGION], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (made.status !== 0)
    throw new Error('tests/full/lib/several-site.ts : le site de plusieurs régions n’est pas fait');
  const port = await freePort();
  const file = join(folder, 'serveur.conf');
  writeFileSync(file, config({ folder, www, port }));
  const child = spawn(program, [...args(file)], { stdio: ['ignore', 'inherit', 'inherit'] });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const answered = await Promise.race([answers(`${origin}/pactes/`), ended]);
  if (answered !== true) {
    await stop();
    throw new Error(
      `${program} ne démarre pas (${answered === false ? 'aucune réponse' : `code ${answered}`})`,
    );
  }
  return { origin, stop };
}

/**
 * Asks until an answer comes, whatever it says.
 * @param {string} url
 */
async function answers(url) {
  for (let left = 100; left > 0; left -= 1) {
    try {
      await fetch(url, { method: 'HEAD' });
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return false;
}
