import { describe, expect, test } from 'vitest';
import {
  badNames,
  checkFile,
  DOM_GLOBALS,
  fullFolders,
  loneSteps,
  longFiles,
  lostPaths,
  type Rules,
} from '../../../scripts/lib/checks/architecture';
import { readFacts } from '../../../scripts/lib/checks/imports';

const RULES: Rules = {
  domain: {},
  'domain/geometry': { packages: ['@turf/'] },
  state: { values: ['domain'], packages: ['zustand/vanilla'], dom: ['state/url-binding'] },
  view: { values: ['domain'], types: ['state'] },
  'render/maplibre': { packages: ['maplibre-gl'], dom: true },
  app: {
    values: ['domain', 'state'],
    later: ['render/maplibre/map-adapter'],
    packages: ['react'],
    dom: true,
  },
};
const faults = (path: string, code: string): string[] => checkFile(path, code, RULES);
const facts = (code: string) => readFacts('a.tsx', code, DOM_GLOBALS);

describe('reading imports', () => {
  test.each([
    ["import a from 'x'", 'value'],
    ["import 'x'", 'value'],
    ["import { type A, b } from 'x'", 'value'],
    ["export * from 'x'", 'value'],
    ["export { a } from 'x'", 'value'],
    ["import type { A } from 'x'", 'type'],
    ["import { type A } from 'x'", 'type'],
    ["export type { A } from 'x'", 'type'],
    ["type A = import('x').A", 'type'],
    ["const a = await import('x')", 'dynamic'],
  ])('%s is a %s import', (code, kind) => {
    expect(facts(code).imports).toEqual([{ specifier: 'x', kind }]);
  });

  test('the query of a Vite import is left out', () => {
    expect(facts("import u from './w.mjs?worker&url'").imports).toEqual([
      { specifier: './w.mjs', kind: 'value' },
    ]);
  });

  test('text and comments that look like imports are not', () => {
    expect(facts("// import 'x'\nconst a = \"import 'y'\"").imports).toEqual([]);
  });

  test('a file that does not parse is refused', () => {
    expect(() => facts('import {')).toThrow('a.tsx');
  });
});

describe('reading browser globals', () => {
  test.each([
    'document.title',
    'const w = window',
    'globalThis.localStorage',
    'f(navigator)',
    'const a = { window }',
    'const a = { key: sessionStorage }',
    'const v = o[document]',
    'const v = window as unknown',
  ])('%s is a use', (code) => {
    expect(facts(code).globals).toHaveLength(1);
  });

  test.each([
    'deck.document',
    'const a = { window: 1 }',
    'interface A { document: string }',
    'type A = { window: number }',
    'type A = typeof window',
    'const f = (document: string) => document.length',
    'const { window } = sizes; window + 1',
    "import { document } from './deck'; document()",
    "const a = 'window'",
  ])('%s is not', (code) => {
    expect(facts(code).globals).toEqual([]);
  });
});

describe('the table of folders', () => {
  test.each([
    ['src/domain/a.ts', "import { b } from './b'"],
    ['src/domain/geometry/a.ts', "import area from '@turf/area'"],
    ['src/state/a.ts', "import { x } from '../domain/x'; import { createStore } from 'zustand/vanilla'"],
    ['src/state/url-binding.ts', 'window.location.href'],
    ['src/view/a.ts', "import type { State } from '../state/store'"],
    ['src/render/maplibre/a.ts', "import { Map } from 'maplibre-gl'; document.body"],
    ['src/app/a.ts', "import type { A } from '../render/maplibre/map-adapter'"],
    ['src/app/a.ts', "const a = await import('../render/maplibre/map-adapter')"],
    ['src/app/a.tsx', "import { x } from 'react/jsx-runtime'"],
  ])('%s may: %s', (path, code) => {
    expect(faults(path, code)).toEqual([]);
  });

  test.each([
    ['src/domain/a.ts', "import { useState } from 'react'", 'paquet hors liste'],
    ['src/domain/a.ts', "import type { Map } from 'maplibre-gl'", 'paquet hors liste'],
    ['src/domain/a.ts', "import area from '@turf/area'", 'paquet hors liste'],
    ['src/domain/a.ts', "import { x } from '../state/x'", 'interdit dans domain'],
    ['src/domain/a.ts', 'document.title', '« document »'],
    ['src/state/a.ts', 'window.location.href', '« window »'],
    ['src/state/a.ts', "import { create } from 'zustand'", 'paquet hors liste'],
    ['src/view/a.ts', "import { store } from '../state/store'", 'que les types'],
    ['src/view/a.ts', "import { a } from '../app/a'", 'interdit dans view'],
    ['src/view/a.ts', "export * from '../../scripts/x'", 'hors de src/'],
    ['src/app/a.ts', "import { create } from '../render/maplibre/map-adapter'", 'import()'],
    ['src/app/a.ts', "const l = await import('../render/maplibre/layers')", 'interdit dans app'],
    ['src/app/a.ts', "import 'maplibre-gl'", 'paquet hors liste'],
    ['src/app/a.ts', "import '/etc/x'", 'chemin absolu'],
    ['src/misc/a.ts', '', 'aucun dossier'],
  ])('%s may not: %s', (path, code, why) => {
    expect(faults(path, code)).toEqual([expect.stringContaining(why)]);
  });

  test('a name that only begins like an allowed one is refused', () => {
    expect(faults('src/state/a.ts', "import x from '../domain-extra/x'")).toHaveLength(1);
    expect(faults('src/app/a.ts', "import x from 'react-evil'")).toHaveLength(1);
  });
});

describe('names and sizes', () => {
  test('only kebab-case and customary names pass', () => {
    expect(badNames(['src/a/map-view.test.tsx', 'data/README.md', '.ci/run'])).toEqual([]);
    const bad = ['src/MapView.tsx', 'src/map_view.ts', 'src/My-Folder/a.ts'];
    expect(badNames(bad)).toEqual(bad);
  });

  test('a long file fails unless it is excused, and a stale excuse fails', () => {
    expect(longFiles({ 'a.ts': 251, 'b.ts': 250 }, 250, {})).toEqual([expect.stringContaining('a.ts : 251')]);
    expect(longFiles({ 'a.ts': 251 }, 250, { 'a.ts': 'one table' })).toEqual([]);
    expect(longFiles({ 'a.ts': 12 }, 250, { 'a.ts': 'one table' })).toEqual([
      expect.stringContaining('inutile'),
    ]);
  });

  test('a full folder fails unless it is excused, and a stale excuse fails', () => {
    const paths = Array.from({ length: 13 }, (_, rank) => `src/a/f${rank}.ts`);
    expect(fullFolders(paths, 12, {})).toEqual([expect.stringContaining('src/a/ : 13')]);
    expect(fullFolders(paths.slice(1), 12, {})).toEqual([]);
    expect(fullFolders(paths, 12, { 'src/a': 'one a county' })).toEqual([]);
    expect(fullFolders(paths.slice(1), 12, { 'src/a': 'one a county' })).toHaveLength(1);
  });
});

describe('the page of the house', () => {
  const files = [
    'src/view/legend.ts',
    'src/view/map/',
    'src/view/map/marks.ts',
    'src/view/map/shapes.ts',
    'editeur.json',
  ];
  const lost = (page: string): readonly string[] => lostPaths(page, (path) => files.includes(path));

  test('a path leads from the top, from src, or beside the one before it', () => {
    expect(lost('`src/view/map/marks.ts`, `shapes.ts`; `view/legend.ts`; `editeur.json`')).toEqual([]);
    expect(lost('`src/view/map/`: `marks.ts`')).toEqual([]);
    expect(lost('`src/view/map/mark.ts`, `src/view/legend.ts`, `shapes.ts`')).toEqual([
      'src/view/map/mark.ts',
      'shapes.ts',
    ]);
  });

  test('a name of the code is no path', () => {
    expect(lost('`ExplorerState`, `npm run geodata`, `import()`, `limites=…`')).toEqual([]);
  });

  test('a step of a walk that knows no other is told', () => {
    const imports = (path: string) =>
      readFacts(path, path === 'a/b.ts' ? "import './c'" : '', DOM_GLOBALS).imports;
    expect(loneSteps(['a/b.ts', 'a/c.ts', 'a/d.ts'], imports)).toEqual(['a/d.ts']);
  });
});
