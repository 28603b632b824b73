/** Starts other programs the same way on every system. Node built-ins only. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top of the repository, whatever the working folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @typedef {object} Outcome
 * @property {number} code  exit code; 127 when the program could not start, 124 when it was stopped for time
 * @property {string} output  what it printed, when asked to keep it; else empty
 * @property {boolean} interrupted  a person (Ctrl-C) or the system asked us to stop meanwhile
 */

/**
 * Runs a program to its end with its output on screen. Never throws: the outcome says it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, timeoutMs?: number, keep?: boolean, held?: boolean, shell?: boolean }} [options]
 *   `keep`: also return what goes to standard output; `held`: show nothing before its end, beside another program
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { env = {}, timeoutMs, keep = false, held = false, shell = false } = {}) {
  return new Promise((resolve) => {
    // A timed program gets its own group, so that stopping it also stops what it started. An untimed one must
    // stay in ours, or Ctrl-C would leave it behind.
    const ownGroup = timeoutMs !== undefined && process.platform !== 'win32';
    const child = spawn(command, [...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['inherit', keep || held ? 'pipe' : 'inherit', held ? 'pipe' : 'inherit'],
      detached: ownGroup,
      shell,
    });
    let output = '';
    /** @type {Buffer[]} */
    const shown = [];
    let late = false;
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      if (held) shown.push(chunk);
      else process.stdout.write(chunk);
    });
    child.stderr?.on('data', (chunk) => shown.push(chunk));
    const stop = () => {
      late = true;
      try {
        if (ownGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
        else child.kill();
      } catch {
        // already gone
      }
    };
    const timer = timeoutMs === undefined ? undefined : setTimeout(stop, timeoutMs);
    // A terminal sends Ctrl-C to the whole group: only wait for the program's own goodbye. SIGTERM comes to us
    // alone and must be passed on, or a server would outlive its launcher.
    let interrupted = false;
    const onInterrupt = () => {
      interrupted = true;
    };
    const onTerminate = () => {
      interrupted = true;
      child.kill('SIGTERM');
    };
    process.on('SIGINT', onInterrupt);
    process.on('SIGTERM', onTerminate);
    const end = (/** @type {number} */ code) => {
      clearTimeout(timer);
      if (held) process.stdout.write(Buffer.concat(shown));
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
      resolve({ code: late ? 124 : code, output, interrupted });
    };
    child.on('error', () => end(127));
    child.on('close', (code) => end(code ?? 1));
  });
}

/**
 * How to call npm. Under `npm start` npm names its own script, which avoids `npm.cmd` and its shell on Windows.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} platform
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(env, platform) {
  const cli = env.npm_execpath;
  if (cli && /^npm-cli\.c?js$/.test(basename(cli.replaceAll('\\', '/')))) {
    return { command: process.execPath, args: [cli], shell: false };
  }
  return { command: 'npm', args: [], shell: platform === 'win32' };
}

/**
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, held?: boolean }} [options]
 */
export function npm(args, options = {}) {
  const { command, args: first, shell } = npmCommand(process.env, process.platform);
  return run(command, [...first, ...args], { ...options, shell });
}

/**
 * A TCP port free at this moment on this machine.
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
