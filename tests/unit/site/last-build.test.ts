import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  forgetBuild,
  inputsKey,
  isBuilt,
  isUnread,
  rememberBuild,
} from '../../../scripts/site/cache/last-build.mjs';
import { ROOT } from '../../fixtures/real-model';
import { temporaryFolder } from '../../temporary-folder.mjs';

const ENV = { TZ: 'Europe/Paris', PATH: '/usr/bin', PACTES_DATA: '' };
let root = '';
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const key = (env: Readonly<Record<string, string>> = ENV): string | null => inputsKey(root, env);
/** What the build does at its two ends. */
const build = (env: Readonly<Record<string, string>> = ENV): void => {
  const before = key(env);
  forgetBuild(root);
  rememberBuild(root, before, { ...env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' });
};

/** Each of what a build reads, and of what it makes. */
const READ = {
  'src/view/map.ts': 'export {};',
  'public/icone.svg': '<svg/>',
  'scripts/build.ts': 'build();',
  'data/actions.csv': 'id',
  'data/README.md': 'columns',
  'geodata/boundaries/cog.json': '{}',
  'index.html': '<!doctype html>',
  'editeur.json': '{}',
  'package.json': '{}',
  'package-lock.json': '{}',
  'tsconfig.json': '{}',
  'vite.config.ts': 'config',
  LICENSE: 'MIT',
  'node_modules/.package-lock.json': '{}',
};
const MADE = { 'dist/index.html': 'page', 'dist/assets/a.js': 'a', '.cache/dist-vite/manifest.json': '{}' };
const UNREAD = {
  'tests/unit/map.test.ts': 'test',
  'docs/architecture.md': 'house',
  'CHANGELOG.md': 'lines',
  'README.md': 'words',
  '.cache/code/sum/index.html': 'kept',
  '.git/HEAD': 'ref',
  '.ci/run': 'suites',
  'playwright.config.ts': 'journeys',
  'dist-28/index.html': 'other',
  'node_modules/vite/index.js': 'as npm has installed it',
};

beforeEach(() => {
  root = temporaryFolder('construit');
  for (const [path, text] of Object.entries({ ...READ, ...MADE, ...UNREAD })) write(path, text);
});

describe('a build that stands is not made again', () => {
  test('while nothing that it reads has changed, whatever becomes of the rest', () => {
    expect(isBuilt(root, ENV)).toBe(false);
    build();
    expect(isBuilt(root, ENV)).toBe(true);
    for (const path of Object.keys(UNREAD)) {
      write(path, 'changed');
      expect([path, isBuilt(root, ENV)]).toEqual([path, true]);
    }
    write('tests/e2e/new.spec.ts', 'added');
    rmSync(join(root, 'docs'), { recursive: true });
    expect(isBuilt(root, ENV)).toBe(true);
  });

  test.each(Object.entries(READ))('but anew when %s changes, or goes', (path, text) => {
    build();
    write(path, `${text} `);
    expect(isBuilt(root, ENV)).toBe(false);
    write(path, text);
    expect(isBuilt(root, ENV)).toBe(true);
    rmSync(join(root, path));
    expect(isBuilt(root, ENV)).toBe(false);
  });

  test('or when something comes, has another name, or changes places', () => {
    build();
    const anew = (change: () => void, back: () => void): void => {
      change();
      expect(isBuilt(root, ENV)).toBe(false);
      back();
      expect(isBuilt(root, ENV)).toBe(true);
    };
    for (const path of [
      'src/view/tests/a.ts',
      'data/indicateurs/a.csv',
      '.env',
      'regions/28/data/actions.csv',
    ])
      anew(
        () => write(path, ''),
        () => rmSync(join(root, path)),
      );
    const [one, other] = ['src/view/map.ts', 'src/view/carte.ts'].map((path) => join(root, path));
    if (one === undefined || other === undefined) throw new Error('two names');
    anew(
      () => renameSync(one, other),
      () => renameSync(other, one),
    );
    // The same bytes, cut elsewhere.
    anew(
      () => {
        write('src/a', '12');
        write('src/b', '3');
        build();
        write('src/a', '1');
        write('src/b', '23');
      },
      () => build(),
    );
  });

  test.each(Object.keys(MADE))('or when %s is not as it was made', (path) => {
    build();
    write(path, 'damaged');
    expect(isBuilt(root, ENV)).toBe(false);
    build();
    expect(isBuilt(root, ENV)).toBe(true);
    rmSync(join(root, path));
    expect(isBuilt(root, ENV)).toBe(false);
    rmSync(join(root, dirname(path)), { recursive: true });
    expect(isBuilt(root, ENV)).toBe(false);
  });

  test('or of another environment; other figures are never taken for its own', () => {
    build();
    expect(isBuilt(root, { ...ENV, PATH: '/bin', npm_command: 'test' })).toBe(true);
    for (const env of [{ TZ: 'UTC' }, { LANG: 'C' }, { VITE_X: '1' }, { NODE_OPTIONS: '--no-warnings' }])
      expect([env, isBuilt(root, { ...ENV, ...env })]).toEqual([env, false]);
    for (const name of ['PACTES_DATA', 'PACTES_REGION', 'PACTES_EDITEUR']) {
      const env = { ...ENV, [name]: 'other' };
      expect([name, key(env), isBuilt(root, env)]).toEqual([name, null, false]);
      build(env);
      expect([name, isBuilt(root, env), isBuilt(root, ENV)]).toEqual([name, false, false]);
      build();
    }
  });

  test('in doubt it is made: a source changed meanwhile, a way to elsewhere, a record that nobody can read', () => {
    const before = key();
    write('src/view/map.ts', 'typed while it was built');
    rememberBuild(root, before, ENV);
    expect(isBuilt(root, ENV)).toBe(false);
    build();
    expect(isBuilt(root, ENV)).toBe(true);
    // A build that has begun and not ended.
    forgetBuild(root);
    expect(isBuilt(root, ENV)).toBe(false);
    for (const record of ['', '{', 'null', '{}', '{"inputs":null,"outputs":null}']) {
      write('.cache/last-build.json', record);
      expect([record, isBuilt(root, ENV)]).toEqual([record, false]);
    }
    symlinkSync(join(root, 'docs'), join(root, 'src/elsewhere'));
    expect(key()).toBeNull();
    build();
    expect(isBuilt(root, ENV)).toBe(false);
  });
});

test('no file of a build imports one that its sum leaves out', () => {
  const files = ['src', 'scripts', 'geodata'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.([cm]?tsx?|mjs|css)$/.test(name))
      .map((name) => `${folder}/${name}`.replaceAll('\\', '/')),
  );
  const ways = [...files, 'vite.config.ts'].flatMap((path) =>
    [...readFileSync(join(ROOT, path), 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)].map(
      ([, way = '']) => normalize(join(dirname(path), way)).replaceAll('\\', '/'),
    ),
  );
  expect(ways.length).toBeGreaterThan(1000);
  expect(ways.filter((way) => isUnread(way.split('/')[0] ?? ''))).toEqual([]);
});
