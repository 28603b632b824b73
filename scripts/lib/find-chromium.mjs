/**
 * Which Chromium the tests drive: the one named by `CHROMIUM_PATH`, else one that is installed, else Playwright's own
 * copy. Pure: the machine is a parameter, so that every system can be tested on any. Node built-ins only.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/**
 * @typedef {object} Machine
 * @property {string} platform  as in `process.platform`
 * @property {string} home
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {(path: string) => boolean} exists
 * @property {(folder: string) => string[]} list  names in a folder; empty when there is none
 * @property {(path: string) => boolean} runs  does it start and tell its version?
 */

/**
 * @typedef {{ path: string, source: string }} Candidate
 * @typedef {{ found: Candidate | null, rejected: Candidate[] }} Search
 */

/** The same engine without windows: a page costs a fifth less there. Debian has it as a package. */
const SHELL = 'chromium-headless-shell';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Usual places outside PATH. Windows ones are relative to the program folders named by the environment. */
const PLACES = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/usr/lib/chromium'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/opt/homebrew/bin/chromium',
  ],
  win32: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'],
};

/** Where a Playwright build keeps its executable, by system, newest layout first. */
const PLAYWRIGHT_LAYOUTS = {
  linux: [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-headless-shell-linux64/chrome-headless-shell',
  ],
  darwin: [
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['chrome-win64\\chrome.exe', 'chrome-win\\chrome.exe'],
};

/**
 * @param {string} platform
 * @returns {'linux' | 'darwin' | 'win32'}
 */
const family = (platform) => (platform === 'win32' || platform === 'darwin' ? platform : 'linux');

/**
 * Executables in PATH and in the usual places, in order of preference.
 * @param {Machine} machine
 * @param {readonly string[]} names
 * @returns {string[]}
 */
function installedPaths({ platform, env, home }, names) {
  const system = family(platform);
  if (system === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return folders.flatMap((folder) =>
      folder ? PLACES.win32.map((place) => win32.join(folder, place)) : [],
    );
  }
  const inPath = (env.PATH ?? '').split(':').filter(Boolean);
  const folders = system === 'linux' ? [...inPath, ...PLACES.linux] : inPath;
  const paths = names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  if (system === 'linux') return paths;
  return [...paths, ...PLACES.darwin, ...PLACES.darwin.map((place) => posix.join(home, place))];
}

/**
 * Executables in Playwright's cache, highest revision first, the headless shell before the whole browser or after it.
 * @param {Machine} machine
 * @param {'whole' | 'light'} kind
 * @returns {string[]}
 */
function playwrightPaths({ platform, env, home, list }, kind) {
  const system = family(platform);
  const { join } = system === 'win32' ? win32 : posix;
  const usual = {
    linux: join(env.XDG_CACHE_HOME ?? join(home, '.cache'), 'ms-playwright'),
    darwin: join(home, 'Library/Caches/ms-playwright'),
    win32: join(env.LOCALAPPDATA ?? home, 'ms-playwright'),
  };
  const cache = env.PLAYWRIGHT_BROWSERS_PATH || usual[system];
  const revision = (/** @type {string} */ name) => Number(name.split('-').at(-1));
  const rank = (/** @type {string} */ name) => Number(name.includes('shell') === (kind === 'whole'));
  const builds = list(cache)
    .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort((a, b) => rank(a) - rank(b) || revision(b) - revision(a));
  return builds.flatMap((build) => PLAYWRIGHT_LAYOUTS[system].map((layout) => join(cache, build, layout)));
}

/**
 * The first Chromium that exists and starts; `rejected` holds those that exist and do not start, and a wrong
 * `CHROMIUM_PATH`, to be told to the person.
 * @param {Machine} machine
 * @param {'whole' | 'light'} kind  `light` where pages alone count, as in journeys: the headless shell first
 * @returns {Search}
 */
export function findChromium(machine, kind = 'whole') {
  const named = machine.env.CHROMIUM_PATH;
  const names = kind === 'light' ? [SHELL, ...NAMES] : [...NAMES, SHELL];
  const candidates = [
    ...(named ? [{ path: named, source: 'CHROMIUM_PATH' }] : []),
    ...installedPaths(machine, names).map((path) => ({ path, source: 'installé' })),
    ...playwrightPaths(machine, kind).map((path) => ({ path, source: 'cache de Playwright' })),
  ];
  /** @type {Candidate[]} */
  const rejected = [];
  const seen = new Set();
  for (const candidate of candidates) {
    if (seen.has(candidate.path)) continue;
    seen.add(candidate.path);
    if (machine.exists(candidate.path)) {
      if (machine.runs(candidate.path)) return { found: candidate, rejected };
      rejected.push(candidate);
    } else if (candidate.source === 'CHROMIUM_PATH') {
      rejected.push(candidate);
    }
  }
  return { found: null, rejected };
}

/**
 * The machine that we are on.
 * @returns {Machine}
 */
export function thisMachine() {
  return {
    platform: process.platform,
    home: homedir(),
    env: process.env,
    exists: existsSync,
    list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
    // Ubuntu ships a `chromium-browser` that only says "install the snap": existing is not enough. On Windows,
    // `chrome.exe --version` opens a window instead of answering: there, existing must do.
    runs: (path) =>
      process.platform === 'win32' ||
      spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0,
  };
}
