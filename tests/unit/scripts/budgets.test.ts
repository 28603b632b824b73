import { describe, expect, test } from 'vitest';
import {
  type Budgets,
  ceilingNotes,
  firstLoad,
  grownByData,
  newCeilings,
  overBudget,
  stemOf,
  stems,
  type Weight,
} from '../../../scripts/lib/checks/budgets';

const file = (path: string, gzip: number): Weight => ({ path, raw: gzip * 3, gzip, brotli: gzip });

const BUDGETS: Budgets = {
  total: 1000,
  groups: [{ name: 'script', match: /\.js$/, limit: 600 }],
  later: [{ match: /^donnees\//, why: 'later' }],
  ceilings: { 'assets/index.js': 500 },
};

describe('budgets', () => {
  test.each([
    ['assets/index-D4xY_z12.js', 'assets/index.js'],
    ['assets/public-sans-latin-wght-normal-B4t-x_01.woff2', 'assets/public-sans-latin-wght-normal.woff2'],
    ['assets/worker-abcdefgh.mjs', 'assets/worker.mjs'],
    ['index.html', 'index.html'],
    ['icon-maskable.png', 'icon-maskable.png'],
  ])('%s is known as %s', (path, stem) => {
    expect(stemOf(path)).toBe(stem);
  });

  test('all that fits passes', () => {
    expect(overBudget([file('assets/index-aaaaaaaa.js', 500), file('index.html', 500)], BUDGETS)).toEqual([]);
  });

  test('a file above its ceiling is named', () => {
    expect(overBudget([file('assets/index-aaaaaaaa.js', 501)], BUDGETS)).toEqual([
      expect.stringContaining('assets/index.js a grossi'),
    ]);
  });

  test('a group above its limit is named, with files that have no ceiling', () => {
    expect(overBudget([file('assets/other-aaaaaaaa.js', 601)], BUDGETS)).toEqual([
      expect.stringContaining('groupe script'),
    ]);
  });

  test('the total counts files of no group', () => {
    expect(overBudget([file('photo.bin', 1001)], BUDGETS)).toEqual([
      expect.stringContaining('premier chargement'),
    ]);
  });

  test('what comes later does not count, anything unknown does', () => {
    const first = firstLoad([file('donnees/a.csv', 9), file('unknown.bin', 9)], BUDGETS);
    expect(first.map(({ path }) => path)).toEqual(['unknown.bin']);
  });

  test('two chunks of the same name are added, so that a split hides nothing', () => {
    expect(stems([file('assets/index-aaaaaaaa.js', 3), file('assets/index-bbbbbbbb.js', 4)])).toEqual({
      'assets/index.js': 7,
    });
  });

  test('new ceilings leave a small margin', () => {
    expect(newCeilings([file('assets/index-aaaaaaaa.js', 1000)])).toEqual({ 'assets/index.js': 1100 });
  });

  test('files without ceiling and ceilings without file are told', () => {
    expect(ceilingNotes([file('a.css', 1)], { 'b.css': 2 })).toEqual([
      'a.css : sans plafond',
      'b.css : plafond sans fichier',
    ]);
  });
});

test('data have a budget of their own, by row: new lines widen what holds data, and nothing of the code', () => {
  const budgets = {
    total: 1000,
    groups: [{ name: 'données', match: /json$/, limit: 400 }],
    later: [],
    ceilings: { 'assets/_virtual_pacts.js': 300, 'assets/index.js': 500 },
  };
  const perRow = { bytes: 10, holds: /pacts/ };
  expect(grownByData(budgets, 3, perRow)).toMatchObject({
    total: 1030,
    groups: [{ limit: 430 }],
    ceilings: { 'assets/_virtual_pacts.js': 330, 'assets/index.js': 500 },
  });
  expect(grownByData(budgets, -5, perRow)).toEqual(budgets);
});
