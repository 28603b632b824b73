import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  badNames,
  checkFile,
  factsOf,
  fullFolders,
  loneSteps,
  longFiles,
  lostPaths,
  type Rules,
} from '../scripts/lib/checks/architecture';
import { themeNames } from '../scripts/lib/checks/asks/theme-names';
import { groupGraph, importGraph, loops, reached } from '../scripts/lib/checks/loops';
import { THEME_KINDS } from '../src/state/explorer-state';

/**
 * Who may import whom. Data flows one way: load → domain → state → view → render and ui; only `app` knows them all.
 * Change a line together with the code that needs it, and say why in the changelog.
 */
const RULES: Rules = {
  domain: { packages: ['geojson'] },
  'domain/geometry': { values: ['domain'], packages: ['geojson', '@turf/'] },
  tokens: {},
  load: {
    values: ['domain'],
    // csv-parse runs at build time and in the atelier: no file of `app` reaches `load/read-pacts`. fflate: with a file.
    packages: ['geojson', 'topojson-client', 'topojson-specification', 'csv-parse/sync', 'fflate', 'valibot'],
    outside: ['data', 'geodata/boundaries'],
  },
  // A state is the frame and the choice of each theme.
  state: {
    values: ['domain', 'themes'],
    packages: ['zustand/vanilla', 'valibot'],
    dom: ['state/url-binding'],
  },
  // One folder a theme: its choice, with the forms of link keys; what is drawn and said of it, with those of the views.
  themes: { values: ['domain', 'state/url/key', 'state/url/choice-keys', 'view'], types: ['state'] },
  // The lists of choices are values of explorer-state; the store stays out of reach.
  view: {
    values: ['domain', 'tokens', 'themes', 'state/explorer-state', 'state/filters'],
    // A choice or a chip carries the command that it stands for.
    types: ['state/store', 'state/filter-ref'],
    packages: ['geojson', 'd3-scale', 'simple-statistics'],
  },
  'render/common': {
    values: ['view', 'tokens', 'domain'],
    packages: ['geojson'],
    dom: ['render/common/machine'],
  },
  'render/svg': { values: ['view', 'tokens', 'domain', 'render/common'], packages: ['geojson'], dom: true },
  'render/maplibre': {
    values: ['view', 'tokens', 'domain', 'render/common'],
    // pmtiles: tiles of the whole country, only in a build that has them.
    packages: ['geojson', 'maplibre-gl', 'pmtiles'],
    dom: true,
  },
  // Shows the SVG map at once and loads MapLibre later: the one file that knows both renderers.
  'render/map-host': {
    values: ['domain', 'render/common', 'render/svg'],
    later: ['render/maplibre/map-adapter'],
    dom: true,
  },
  export: {
    values: ['view', 'tokens', 'domain', 'render/svg'],
    packages: ['geojson', 'write-excel-file/universal', 'fflate', 'uqr'],
    dom: true,
  },
  // A sign of the legend comes as shapes, the same for every painter.
  ui: {
    values: ['tokens', 'domain/place', 'domain/certainty/words', 'view/legend/sign'],
    types: ['view', 'domain', 'state', 'themes'],
    packages: ['react', 'react-dom'],
    dom: true,
  },
  app: {
    values: [
      'domain',
      'load',
      'state',
      'tokens',
      'themes',
      'view',
      'render/map-host',
      'render/svg/svg-markup',
      'ui',
    ],
    later: ['export'],
    packages: ['react', 'react-dom', 'zustand', 'valibot', '@fontsource-variable/', 'virtual:editeur'],
    outside: ['data', 'geodata/boundaries'],
    dom: true,
  },
  // Loaded when something leaves the app, or is printed: it imports the writers, and the address of the publisher.
  'app/explorer/outputs': {
    values: ['domain', 'export', 'state', 'tokens', 'ui', 'view', 'app/common/links'],
    packages: ['react', 'react-dom'],
    dom: true,
  },
  // What a person does to the figures, without a page: it reads as the build does, CSV and workbooks.
  atelier: {
    values: ['domain', 'load', 'view/text', 'view/versions/text-words'],
    packages: ['csv-parse/sync', 'fflate', 'hucre/xlsx', 'hucre/ods', 'valibot'],
  },
  // The folder of a site is written by the code of the build.
  'atelier/publish': {
    values: ['domain', 'load', 'atelier/pack', 'atelier/take/pack-zip'],
    packages: ['fflate', 'valibot'],
    outside: ['scripts/data', 'scripts/site/written', 'geodata/steps/draw/light'],
    dom: ['atelier/publish/atelier-light-worker', 'atelier/publish/atelier-site-worker'],
  },
  'atelier/scenes': {
    values: ['domain', 'load', 'state', 'view', 'atelier/pack', 'app/scenes/open-scene'],
    packages: ['valibot'],
  },
  'atelier/page': {
    values: ['atelier', 'domain', 'export/download', 'load', 'tokens/fonts.css', 'ui/styles', 'view/text'],
    later: ['export/picture-file'],
    packages: ['react', 'react-dom', 'valibot'],
    // What a site is written from stands in the site, under a name that both know.
    outside: ['geodata/boundaries', 'scripts/site/written/form', 'scripts/site/written/start-pictures'],
    dom: true,
  },
  // What has changed between two versions: a program of its own, which draws with the map of the house.
  changes: {
    values: ['domain', 'load', 'tokens', 'view', 'render/svg', 'export', 'ui/legend/swatch', 'ui/styles'],
    packages: ['react', 'react-dom'],
    outside: ['geodata/boundaries'],
    dom: true,
  },
  // The service worker: a program of its own, in no page.
  offline: { dom: true },
  main: { values: ['app', 'tokens/fonts.css', 'ui/styles'], dom: true },
};

const [LINE_LIMIT, FOLDER_LIMIT, PAGE_LIMIT] = [250, 12, 210];
/** Path → why it is right as it is. */
const LONG_FILES: Readonly<Record<string, string>> = {};
const FULL_FOLDERS: Readonly<Record<string, string>> = {};
const CODE = /\.([cm]?[jt]sx?|css)$/;
/** Written by a build: in no clone. */
const MADE: readonly string[] = ['donnees/chiffres.json', '.cache/', 'dist/'];
/** Written in two parts, so that this file does not find itself. */
const FORBIDDEN_PATH = ['..', 'shared'].join('/');

function filesOf(folders: readonly string[]): string[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
        // The bench has dependencies of its own, which are not our house.
        .filter((path) => !path.includes('/node_modules/')),
    )
    .sort();
}

const code = filesOf(['src', 'scripts', 'geodata', 'tests']).filter((path) => CODE.test(path));
const read = (path: string): string => readFileSync(path, 'utf8');
const lineCount = (path: string): number => read(path).trimEnd().split('\n').length;
const sources = code.filter((path) => /^src\/.*\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
/** Every source is parsed: some seconds on a busy machine. */
const PARSING = 60_000;

describe('the house', () => {
  test('a journey touches the page by roles or by the named parts of its drivers, never by a class', () => {
    const specs = code.filter((path) => path.endsWith('.spec.ts'));
    expect(specs.length).toBeGreaterThan(0);
    const byClass = specs.filter((path) => /locator\(\s*['"`][^'"`]*\.[a-z]/.test(read(path)));
    expect(byClass).toEqual([]);
  });

  test('imports follow the table of folders', { timeout: PARSING }, () => {
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.flatMap((path) => checkFile(path, read(path), RULES))).toEqual([]);
  });

  test('nothing loads itself by a loop, and no folder of views another that knows it', {
    timeout: PARSING,
  }, () => {
    const graph = importGraph(new Map(sources.map((path) => [path, factsOf(path, read(path)).imports])));
    expect(loops(graph)).toEqual([]);
    expect(loops(groupGraph(graph, (path) => /^src\/view\/([^/]+)\//.exec(path)?.[1] ?? null))).toEqual([]);
    // A state is known without anything that draws it, though each theme has its part in both.
    const ofState = [
      ...reached(
        graph,
        sources.filter((path) => path.startsWith('src/state/')),
      ),
    ];
    expect(ofState.filter((path) => /^src\/(view|render|ui|app|tokens)\//.test(path))).toEqual([]);
  });

  test('a folder of themes is a theme, and each theme has one', () => {
    const folders = readdirSync('src/themes', { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
    expect(folders.sort()).toEqual([...THEME_KINDS].sort());
  });

  test('only the themes ask which theme it is', () => {
    const outside = code.filter((path) => /^(src|scripts)\/(?!themes\/).*\.tsx?$/.test(path));
    expect(outside.flatMap((path) => themeNames(path, read(path), new Set(THEME_KINDS)))).toEqual([]);
  });

  test(`no file of code is longer than ${LINE_LIMIT} lines`, () => {
    const counts = Object.fromEntries(code.map((path) => [path, lineCount(path)]));
    expect(longFiles(counts, LINE_LIMIT, LONG_FILES)).toEqual([]);
  });

  test(`no folder holds more than ${FOLDER_LIMIT} files of code`, () => {
    expect(fullFolders(code, FOLDER_LIMIT, FULL_FOLDERS)).toEqual([]);
  });

  test('names are in kebab-case', () => {
    expect(badNames(filesOf(['src', 'scripts', 'geodata', 'tests', 'data']))).toEqual([]);
  });

  test('docs/architecture.md is one page, and each path that it names exists', () => {
    const exists = (path: string): boolean =>
      MADE.includes(path) || THEME_KINDS.every((theme) => existsSync(path.replace('*', theme)));
    expect(lostPaths(read('docs/architecture.md'), exists)).toEqual([]);
    expect(lineCount('docs/architecture.md')).toBeLessThanOrEqual(PAGE_LIMIT);
  });

  test('docs/architecture.md names rooms of the table, and a walk of twenty files at most', {
    timeout: PARSING,
  }, () => {
    const page = read('docs/architecture.md');
    const named = [...page.matchAll(/`(src\/\w+)`/g)].flatMap(([, path]) => path ?? []);
    const walk = [...page.matchAll(/^(\d+)\. `([^`]+)`/gm)];
    expect(walk.map(([, rank]) => Number(rank))).toEqual(walk.map((_, i) => i + 1));
    // No step stands alone: each file of code imports another of the walk, or is imported by one.
    const steps = walk.flatMap(([, , path = '']) => (CODE.test(path) ? [path] : []));
    expect(loneSteps(steps, (path) => factsOf(path, read(path)).imports)).toEqual([]);
    expect(walk.length).toBeGreaterThan(10);
    expect(walk.length).toBeLessThanOrEqual(20);
    const rooms = new Set(Object.keys(RULES).map((room) => room.split('/')[0]));
    // Two programs of one file: what starts the page, and what serves it without network.
    for (const room of rooms)
      if (room !== 'main' && room !== 'offline') expect(named).toContain(`src/${room}`);
  });

  test('nothing reaches outside the repository', () => {
    const texts = filesOf(['src', 'scripts', 'geodata', 'tests', 'data']).filter(
      (path) => CODE.test(path) || /\.(json|md|html|ya?ml)$/.test(path),
    );
    expect(texts.filter((path) => read(path).includes(FORBIDDEN_PATH))).toEqual([]);
  });
});
