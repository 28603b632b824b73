import { describe, expect, test } from 'vitest';
import { themeNames } from '../../../scripts/lib/checks/asks/theme-names';
import { groupGraph, importGraph, loops, reached } from '../../../scripts/lib/checks/loops';

const IDS = new Set(['financements', 'france-travail']);

describe('asking which theme it is', () => {
  test.each([
    ["const a = state.theme === 'financements' ? 1 : 2;", 1],
    ["if ('france-travail' !== theme) stop();", 1],
    ["switch (state.theme) { case 'financements': go(); }", 1],
    ["const LABEL = { financements: 'a', 'france-travail': 'b' };", 1],
    // The same words name a file, a class of coverage.
    ["if (name === 'france-travail') read();", 0],
    ["switch (kind) { case 'france-travail': go(); }", 0],
    ["const START = { theme: 'financements' };", 0],
    ['const same = overlay !== state.theme;', 0],
  ])('%s', (code, faults) => {
    expect(themeNames('a.ts', code, IDS)).toHaveLength(faults);
  });
});

describe('loops of imports', () => {
  const value = (specifier: string) => ({ specifier, kind: 'value' }) as const;
  const graph = importGraph(
    new Map([
      ['src/a/one.ts', [value('../b/two')]],
      ['src/b/two.ts', [value('./three'), { specifier: '../a/one', kind: 'type' }]],
      ['src/b/three.ts', [value('../a/four'), value('react')]],
      ['src/a/four.ts', []],
    ]),
  );

  test('a type makes none; a value that comes back does', () => {
    expect(loops(graph)).toEqual([]);
    expect(loops(new Map([...graph, ['src/a/four.ts', ['src/b/two.ts']]]))).toEqual([
      'src/b/two.ts → src/b/three.ts → src/a/four.ts → src/b/two.ts',
    ]);
  });

  test('folders may know each other where no file does', () => {
    expect(loops(groupGraph(graph, (path) => path.split('/')[1] ?? null))).toEqual(['a → b → a']);
  });

  test('all that a file loads is followed to its end', () => {
    expect([...reached(graph, ['src/b/two.ts'])]).toEqual([
      'src/b/two.ts',
      'src/b/three.ts',
      'src/a/four.ts',
    ]);
  });
});
