import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { completeLock, missingEntries, platformOf } from '../../../scripts/lib/checks/complete-lock.mjs';

const tool = (optionalDependencies: Record<string, string>) => ({
  packages: {
    '': {},
    'node_modules/tool': { version: '1.0.0', dev: true, optionalDependencies },
    'node_modules/tool/node_modules/@tool/inner-linux-x64': { version: '1.0.0' },
  },
});

describe('the lock file', () => {
  test('of this project names the packages of every system, or npm ci would fail everywhere', () => {
    const lock = JSON.parse(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'));
    expect(Object.keys(missingEntries(lock))).toEqual([]);
  });

  test('gets the entry that npm left out, with the system that its name tells', () => {
    const lock = tool({ '@tool/cli-linux-arm64-musl': '1.0.0', '@tool/cli-win32-x64': '1.0.0' });
    expect(missingEntries(lock)).toEqual({
      'node_modules/@tool/cli-linux-arm64-musl': {
        version: '1.0.0',
        cpu: ['arm64'],
        dev: true,
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      },
      'node_modules/@tool/cli-win32-x64': {
        version: '1.0.0',
        cpu: ['x64'],
        dev: true,
        optional: true,
        os: ['win32'],
      },
    });
    expect(missingEntries(completeLock(lock))).toEqual({});
  });

  test('is left alone where the entry is there, at the top or inside its parent', () => {
    expect(missingEntries(tool({ '@tool/inner-linux-x64': '1.0.0' }))).toEqual({});
  });

  test('gets no guess for a range or a package of no system', () => {
    expect(missingEntries(tool({ '@tool/cli-win32-x64': '^1.0.0', 'native-addon': '1.0.0' }))).toEqual({});
  });

  test.each([
    ['@oxc-parser/binding-win32-arm64-msvc', { os: ['win32'], cpu: ['arm64'] }],
    ['@oxc-parser/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@msgpackr-extract/msgpackr-extract-darwin-x64', { os: ['darwin'], cpu: ['x64'] }],
    ['fsevents', null],
  ])('%s', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });
});
