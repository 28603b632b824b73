import { describe, expect, test } from 'vitest';
import { hasDesktop } from '../../../scripts/lib/desktop.mjs';
import { npmCommand } from '../../../scripts/lib/run.mjs';
import { troubleText } from '../../../scripts/lib/say.mjs';
import { nodeIsRecent, whyInstall } from '../../../scripts/lib/set-up.mjs';

describe('the version of Node', () => {
  test.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
    ['20.18.9', false],
    ['18.99.0', false],
  ])('%s is recent enough for >=20.19: %s', (version, recent) => {
    expect(nodeIsRecent(version, '>=20.19')).toBe(recent);
  });
});

describe('the dependencies', () => {
  const wanted = {
    packages: {
      '': {},
      'node_modules/vite': { version: '8.0.0' },
      'node_modules/fsevents': { version: '2.0.0', optional: true },
    },
  };
  const all = () => true;

  test('are installed when npm has kept no list', () => {
    expect(whyInstall(wanted, null, all)).toContain('pas encore installées');
  });

  test('are left alone when they are those of the lock file, whatever another system would need', () => {
    expect(whyInstall(wanted, { packages: { 'node_modules/vite': { version: '8.0.0' } } }, all)).toBeNull();
  });

  test('are installed when one is missing, in the list or on disk', () => {
    expect(whyInstall(wanted, { packages: {} }, all)).toBe('il manque vite');
    const listed = { packages: { 'node_modules/vite': { version: '8.0.0' } } };
    expect(whyInstall(wanted, listed, () => false)).toBe('il manque vite');
  });

  test('are installed when one has another version', () => {
    expect(whyInstall(wanted, { packages: { 'node_modules/vite': { version: '7.9.9' } } }, all)).toContain(
      'vite 7.9.9',
    );
  });
});

describe('the machine', () => {
  test('a browser is opened only where a screen is', () => {
    expect(hasDesktop('linux', {})).toBe(false);
    expect(hasDesktop('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDesktop('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDesktop('darwin', {})).toBe(true);
    expect(hasDesktop('darwin', { SSH_CONNECTION: 'x' })).toBe(false);
    expect(hasDesktop('win32', { CI: 'true' })).toBe(false);
    expect(hasDesktop('win32', { BROWSER: 'none' })).toBe(false);
  });

  test('npm is called through its own script when npm started us', () => {
    expect(npmCommand({ npm_execpath: '/usr/lib/npm/bin/npm-cli.js' }, 'linux').args).toEqual([
      '/usr/lib/npm/bin/npm-cli.js',
    ]);
    expect(npmCommand({ npm_execpath: '/opt/yarn/yarn.js' }, 'linux')).toEqual({
      command: 'npm',
      args: [],
      shell: false,
    });
    expect(npmCommand({}, 'win32').shell).toBe(true);
  });

  test('a trouble says what, where and what to do', () => {
    expect(troubleText({ what: 'A.', where: 'b', todo: 'c.' })).toBe('✖ A.\n  Où : b\n  Que faire : c.');
  });
});
