import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findChromium, type Machine } from '../../../scripts/lib/find-chromium.mjs';
import { getChromium } from '../../../scripts/lib/get-chromium.mjs';

/** A machine with these files; `broken` ones exist but do not start. */
function machine(
  files: readonly string[],
  changes: Partial<Machine> = {},
  broken: readonly string[] = [],
): Machine {
  return {
    platform: 'linux',
    home: '/home/ada',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    exists: (path) => files.includes(path),
    list: () => [],
    runs: (path) => !broken.includes(path),
    ...changes,
  };
}

const chosen = (search: ReturnType<typeof findChromium>): string | undefined => search.found?.path;

describe('finding Chromium', () => {
  test('the one named by CHROMIUM_PATH comes first', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/mine' };
    expect(chosen(findChromium(machine(['/opt/mine', '/usr/bin/chromium'], { env })))).toBe('/opt/mine');
  });

  test('a CHROMIUM_PATH that does not exist is told, and another one taken', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/gone' };
    const search = findChromium(machine(['/usr/bin/chromium'], { env }));
    expect(search.rejected).toEqual([{ path: '/opt/gone', source: 'CHROMIUM_PATH' }]);
    expect(chosen(search)).toBe('/usr/bin/chromium');
  });

  test('one that exists but does not start is told, and the next taken', () => {
    const stub = '/usr/bin/chromium-browser';
    const search = findChromium(machine([stub, '/usr/bin/google-chrome'], {}, [stub]));
    expect(search.rejected.map(({ path }) => path)).toEqual([stub]);
    expect(chosen(search)).toBe('/usr/bin/google-chrome');
  });

  test('Chromium is preferred to Chrome, PATH to the usual places', () => {
    expect(chosen(findChromium(machine(['/usr/bin/google-chrome', '/usr/bin/chromium'])))).toBe(
      '/usr/bin/chromium',
    );
    const env = { PATH: '/nix/bin' };
    expect(chosen(findChromium(machine(['/usr/bin/chromium', '/nix/bin/chromium'], { env })))).toBe(
      '/nix/bin/chromium',
    );
  });

  test('the headless shell is preferred where pages alone count, and taken for want of another', () => {
    const [shell, whole] = ['/usr/bin/chromium-headless-shell', '/usr/local/bin/chromium'];
    expect(chosen(findChromium(machine([shell, whole]), 'light'))).toBe(shell);
    expect(chosen(findChromium(machine([shell, whole]), 'whole'))).toBe(whole);
    expect(chosen(findChromium(machine([whole]), 'light'))).toBe(whole);
    expect(chosen(findChromium(machine([shell]), 'whole'))).toBe(shell);
  });

  test('usual places are searched when PATH is empty', () => {
    expect(chosen(findChromium(machine(['/snap/bin/chromium'], { env: {} })))).toBe('/snap/bin/chromium');
  });

  test('an installed one is preferred to the cache of Playwright, whose newest full build comes first', () => {
    const cache = '/home/ada/.cache/ms-playwright';
    const list = (folder: string) =>
      folder === cache
        ? ['chromium-999', 'chromium_headless_shell-1200', 'firefox-1500', 'chromium-1200']
        : [];
    const builds = ['chromium-999', 'chromium-1200'].map((build) => `${cache}/${build}/chrome-linux/chrome`);
    expect(chosen(findChromium(machine(builds, { list })))).toBe(
      `${cache}/chromium-1200/chrome-linux/chrome`,
    );
    expect(chosen(findChromium(machine([...builds, '/usr/bin/chromium'], { list })))).toBe(
      '/usr/bin/chromium',
    );
  });

  test('of that cache, the headless shell comes first where pages alone count', () => {
    const cache = '/home/ada/.cache/ms-playwright';
    const list = (folder: string) =>
      folder === cache ? ['chromium-1200', 'chromium_headless_shell-1200'] : [];
    const shell = `${cache}/chromium_headless_shell-1200/chrome-headless-shell-linux64/chrome-headless-shell`;
    const whole = `${cache}/chromium-1200/chrome-linux64/chrome`;
    expect(chosen(findChromium(machine([shell, whole], { list }), 'light'))).toBe(shell);
    expect(chosen(findChromium(machine([shell, whole], { list }), 'whole'))).toBe(whole);
  });

  test('PLAYWRIGHT_BROWSERS_PATH moves that cache', () => {
    const list = (folder: string) => (folder === '/browsers' ? ['chromium-1'] : []);
    const path = '/browsers/chromium-1/chrome-linux64/chrome';
    const env = { PLAYWRIGHT_BROWSERS_PATH: '/browsers' };
    expect(chosen(findChromium(machine([path], { env, list })))).toBe(path);
  });

  test('macOS applications, for everyone or for one person', () => {
    const app = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(chosen(findChromium(machine([app], { platform: 'darwin' })))).toBe(app);
    expect(chosen(findChromium(machine([`/home/ada${app}`], { platform: 'darwin' })))).toBe(
      `/home/ada${app}`,
    );
  });

  test('Windows program folders', () => {
    const path = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const env = { PROGRAMFILES: 'C:\\Program Files' };
    expect(chosen(findChromium(machine([path], { platform: 'win32', env })))).toBe(path);
  });

  test('nothing anywhere', () => {
    expect(findChromium(machine([]))).toEqual({ found: null, rejected: [] });
  });
});

describe('getting Chromium', () => {
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const files: string[] = [];
  const installer = (name: string, path: string | null, possible = true) => ({
    sentence: name,
    possible: () => possible,
    install: async () => {
      if (path) files.push(path);
      tried.push(name);
    },
  });
  let tried: string[] = [];

  test('nothing is installed when there is one', async () => {
    tried = [];
    const found = await getChromium('whole', machine(['/usr/bin/chromium']), [installer('apt', null)]);
    expect([found, tried]).toEqual(['/usr/bin/chromium', []]);
  });

  test('installers are tried in order until one brings a browser', async () => {
    tried = [];
    files.length = 0;
    const installers = [
      installer('impossible', '/usr/bin/chromium', false),
      installer('fails', null),
      installer('works', '/usr/bin/chromium'),
      installer('too much', null),
    ];
    const found = await getChromium(
      'whole',
      machine([], { exists: (path) => files.includes(path) }),
      installers,
    );
    expect([found, tried]).toEqual(['/usr/bin/chromium', ['fails', 'works']]);
  });

  test('without any, the answer is null and a sentence is printed', async () => {
    expect(await getChromium('whole', machine([]), [])).toBeNull();
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining('CHROMIUM_PATH='));
  });
});
