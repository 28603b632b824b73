import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * A program in the background.
 * @typedef {{ child: import('node:child_process').ChildProcess, stop: () => Promise<void> }} Started
 */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, said?: 'stdout' }} [options]
 * @returns {Started}
 */
export function start(command, args, { env = {}, said } = {}) {
  const child = spawn(command, [...args], {
    env: { ...process.env, ...env },
    // What a browser says of its own toolkit would hide the journeys.
    stdio: ['ignore', said ? 'pipe' : 'ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((done) => child.once('close', done));
  child.on('error', () => undefined);
  const stop = async () => {
    child.kill();
    await ended;
  };
  return { child, stop };
}

/**
 * First line of a stream of a program.
 * @param {import('node:stream').Readable | null | undefined} stream
 * @returns {Promise<string>}
 */
export const firstLine = (stream) =>
  new Promise((done, fail) => {
    let text = '';
    stream?.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) done(text.split('\n', 1)[0] ?? '');
    });
    stream?.once('end', () => fail(new Error('arrêté avant d’avoir répondu')));
  });

/**
 * Where a program is: the variable of the environment, then the folders of `PATH`.
 * @param {string} variable
 * @param {...string} names
 * @returns {string | null}
 */
export function findProgram(variable, ...names) {
  const named = process.env[variable];
  if (named && existsSync(named)) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync) ?? null;
}

/** The small browser that comes with WebKitGTK; each distribution has its folder. */
export function findMiniBrowser() {
  const named = process.env.MINIBROWSER_PATH;
  if (named && existsSync(named)) return named;
  for (const top of ['/usr/lib', '/usr/libexec', '/usr/lib64']) {
    if (!existsSync(top)) continue;
    const folders = [top, ...readdirSync(top).map((name) => join(top, name))];
    for (const folder of folders) {
      for (const version of ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']) {
        const path = join(folder, version, 'MiniBrowser');
        if (existsSync(path)) return path;
      }
    }
  }
  return null;
}

/**
 * A screen that nobody sees, or the one that there is.
 * @returns {Promise<{ display: string, stop: () => Promise<void> } | null>} `null`: no screen and no Xvfb
 */
export async function screen() {
  const xvfb = findProgram('XVFB_PATH', 'Xvfb');
  if (!xvfb) {
    const { DISPLAY } = process.env;
    return DISPLAY ? { display: DISPLAY, stop: async () => undefined } : null;
  }
  const { child, stop } = start(xvfb, ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp']);
  const [, , , numbers] = child.stdio;
  const number = numbers && 'on' in numbers && 'read' in numbers ? await firstLine(numbers) : '';
  return { display: `:${number.trim()}`, stop };
}
