import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { faultPage, faultsOf } from '../../../scripts/data/fault-page';
import { DATA_VARIABLE } from '../../../scripts/data/folders';
import { openFolder, whyUnreadable } from '../../../scripts/data/open-folder';
import { checkData } from '../../../scripts/lib/checks/check-data';
import { PUBLISHER_VARIABLE } from '../../../scripts/site/publisher';
import { ROOT } from '../../fixtures/real-model';
import { temporaryFolder } from '../../temporary-folder.mjs';

/** Whatever is wrong with the data, no stack and no English: `npm run check:data`, `npm run build`, `npm start`. */

/** What a person without a terminal cannot use. */
const RAW = /\bat .*\.[tm]?[jt]s|node_modules|node:|\0|virtual:|plugin|rror:|undefined|Unexpected/;

let folder: string;
beforeEach(() => {
  folder = temporaryFolder('data');
  cpSync(`${ROOT}data`, folder, { recursive: true });
});

const spoil = (): void => {
  const path = join(folder, 'financements.csv');
  writeFileSync(path, readFileSync(path, 'utf8').replace(',59,730000,', ',59,730 000 €,'));
};
const SENTENCE = /financements\.csv, ligne 4, colonne « montant_eur » : nombre mis en forme/;

const run = (script: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { cwd: ROOT, encoding: 'utf8' });

describe('npm run check:data', () => {
  const HARMS: readonly (readonly [string, () => void, RegExp])[] = [
    ['no folder', () => rmSync(folder, { recursive: true }), /dossier absent/],
    [
      'a folder in place of a file',
      () => replace('actions.csv'),
      /actions\.csv : c’est un dossier qui porte ce nom/,
    ],
    [
      'a folder in place of the schemas',
      () => replace('datapackage.json'),
      /datapackage\.json : c’est un dossier/,
    ],
    ['an empty file', () => writeFileSync(join(folder, 'axes.csv'), ''), /axes\.csv : fichier vide/],
    ['an empty folder', () => empty(), /datapackage\.json : fichier absent/],
    [
      'a workbook beside',
      () => writeFileSync(join(folder, 'axes.xlsx'), 'PK'),
      /axes\.xlsx : classeur à côté des CSV/,
    ],
  ];
  const replace = (name: string): void => {
    rmSync(join(folder, name));
    mkdirSync(join(folder, name));
  };
  const empty = (): void => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
  };
  test.each(HARMS)('%s: one sentence', (_, harm, sentence) => {
    harm();
    const said: string[] = [];
    const faults = checkData(ROOT, folder, (line) => said.push(line));
    expect(faults).toEqual([expect.stringMatching(sentence)]);
    expect(said.concat(faults).join('\n')).not.toMatch(RAW);
  });

  test('the sentence is on the errors, with the way on; exit 1', () => {
    rmSync(folder, { recursive: true });
    const { status, stderr, stdout } = run('scripts/check-data.ts', folder);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n').filter(Boolean)).toEqual([
      expect.stringMatching(/dossier absent/),
      expect.stringMatching(/^1 faute\(s\) dans /),
    ]);
    expect(stdout + stderr).not.toMatch(RAW);
  });

  test('warnings stand apart from the totals, and are no fault', () => {
    const path = join(folder, 'sujets.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Mobilité', 'Mobi\u200blité'));
    const said: string[] = [];
    expect(checkData(ROOT, folder, (line) => said.push(line))).toEqual([]);
    expect(said.join('\n')).toMatch(
      /\n\nAvertissements \(\d+\) : .*\n(?: {2}.*\n)*? {2}sujets\.csv, ligne 2, colonne « titre » : /,
    );
  });
});

test('npm run build: the sentences of the data and of the publisher come before any bundler', () => {
  spoil();
  const path = join(folder, 'editeur.json');
  writeFileSync(path, '{"noms": "x"}');
  vi.stubEnv(PUBLISHER_VARIABLE, path);
  const { status, stderr, stdout } = run('scripts/build.ts', '--data', folder, '--out', join(folder, 'out'));
  expect(status).toBe(1);
  expect(stderr).toMatch(SENTENCE);
  expect(stderr.replaceAll('\u00a0', ' ')).toMatch(/^ {2}- editeur\.json, clé « noms » : /m);
  expect(stdout + stderr).not.toMatch(RAW);
});

describe('editeur.json', () => {
  const harms: readonly (readonly [string, (path: string) => void, RegExp])[] = [
    ['absent', () => undefined, /^ {2}- editeur\.json : fichier absent/m],
    ['a folder in its place', (path) => mkdirSync(path), /^ {2}- editeur\.json : c’est un dossier/m],
    [
      'a comma too many',
      (path) => writeFileSync(path, '{\n  "nom": "x",\n}\n'),
      /^ {2}- editeur\.json, ligne 3 : ce n’est pas du JSON\. Attendu/m,
    ],
    [
      'an unknown key',
      (path) => writeFileSync(path, '{"noms": "x"}'),
      /^ {2}- editeur\.json, clé « noms » : /m,
    ],
  ];
  test.each(harms)('%s: a French sentence', (_, harm, sentence) => {
    const path = join(folder, 'editeur.json');
    harm(path);
    vi.stubEnv(PUBLISHER_VARIABLE, path);
    const told = faultsOf(ROOT)
      .map((one) => `  - ${one}`)
      .join('\n');
    expect(told.replaceAll('\u00a0', ' ')).toMatch(sentence);
    expect(told).not.toMatch(RAW);
  });
});

describe('npm start', () => {
  let server: ViteDevServer;
  const errors: string[] = [];
  beforeEach(async () => {
    process.env[DATA_VARIABLE] = folder;
    server = await createServer({
      root: ROOT,
      configFile: `${ROOT}vite.config.ts`,
      logLevel: 'silent',
      server: { port: 0, host: '127.0.0.1' },
      optimizeDeps: { noDiscovery: true },
      cacheDir: join(folder, '.vite'),
    });
    server.config.logger.error = (message) => errors.push(message);
    await server.listen();
  });
  afterEach(async () => {
    delete process.env[DATA_VARIABLE];
    errors.length = 0;
    await server.close();
  });
  const page = async (): Promise<string> => {
    const address = server.httpServer?.address();
    const port = typeof address === 'object' ? address?.port : address;
    return (
      await fetch(`http://127.0.0.1:${port}/?theme=france-travail`, { headers: { accept: 'text/html' } })
    ).text();
  };

  test('the page tells the faults in French and reloads by itself; mended, it is the map; so are those of the publisher, and a folder that is gone', async () => {
    expect(await page()).toContain('id="carte-app"');
    spoil();
    const faulty = await page();
    expect(faulty).toMatch(SENTENCE);
    expect(faulty).toContain('role="alert"');
    expect(faulty).toContain('/@vite/client');
    expect(faulty.replace('/@vite/client', '')).not.toMatch(RAW);
    expect(errors.join('\n')).toMatch(SENTENCE);
    expect(errors.join('\n')).not.toMatch(RAW);
    cpSync(`${ROOT}data`, folder, { recursive: true });
    expect(await page()).toContain('id="carte-app"');

    const path = join(folder, 'editeur.json');
    vi.stubEnv(PUBLISHER_VARIABLE, path);
    writeFileSync(path, '{ "nom": ');
    const unnamed = await page();
    expect(unnamed.replaceAll('\u00a0', ' ')).toContain('editeur.json, ligne 1 : ce n’est pas du JSON');
    expect(unnamed.replace('/@vite/client', '')).not.toMatch(RAW);
    vi.unstubAllEnvs();

    rmSync(folder, { recursive: true });
    const empty = await page();
    expect(empty).toContain('dossier absent');
    expect(empty.replace('/@vite/client', '')).not.toMatch(RAW);
    expect(errors.join('\n')).not.toMatch(RAW);
  });
});

test('markup in a cell stays characters on that page', () => {
  expect(faultPage(['<img src=x onerror=alert(1)> & co'])).toContain(
    '&lt;img src=x onerror=alert(1)&gt; &amp; co',
  );
});

test('why a file does not open is said in French, whatever the system says', () => {
  for (const code of ['EACCES', 'EPERM', 'EISDIR', 'EBUSY', 'ENOENT', 'EIO']) {
    expect(whyUnreadable(Object.assign(new Error('x'), { code }))).toMatch(/^(fichier|c’est|raccourci)/);
  }
  expect(openFolder(join(folder, 'nowhere'))).toEqual({
    files: new Map(),
    beside: [],
    unreadable: new Map(),
  });
});
