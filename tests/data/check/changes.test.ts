import { expect, test } from 'vitest';
import { committed } from '../../../scripts/data/committed';
import { changesBetween } from '../../../src/load/versions/changes';
import { textOf } from '../../fixtures/data/spoiled';
import { excelBytes } from '../../fixtures/excel-bytes';
import { ROOT } from '../../fixtures/real-model';

const NONE = { added: [], removed: [], changed: [] };

test('a file saved by a French Excel has not changed', () => {
  const saved = Array.from(excelBytes(textOf('enveloppes.csv')), (byte) => String.fromCharCode(byte)).join(
    '',
  );
  expect(changesBetween(textOf('enveloppes.csv'), saved)).toEqual(NONE);
});

test('lines in another order have not changed', () => {
  expect(changesBetween('id,n\na,1\nb,2\n', 'id,n\nb,2\na,1\n')).toEqual(NONE);
});

test('columns in another order, or named in capitals, have not changed', () => {
  expect(changesBetween('id,axe,n\na,1,x\nb,2,y\n', 'Id;N;AXE\na;x;1\nb;y;2\n')).toEqual(NONE);
  expect(changesBetween('id,axe,n\na,1,x\nb,2,y\n', 'id,n,axe\na,x,1\nb,y,3\n').changed).toEqual([
    ['b ; 2 ; y', 'b ; 3 ; y'],
  ]);
});

test('a letter in two pieces, or a line break in a cell, has not changed', () => {
  expect(changesBetween('id,n\na,été à deux\n', `id,n\na,"${'été à'.normalize('NFD')}\ndeux"\n`)).toEqual(
    NONE,
  );
});

test('a column taken away or added is seen on its lines', () => {
  expect(changesBetween('id,n\na,1\n', 'id,n,m\na,1,2\n').changed).toEqual([
    ['id ; n', 'id ; n ; m'],
    ['a ; 1', 'a ; 1 ; 2'],
  ]);
});

test('a line with the same first cell is changed, not removed and added', () => {
  expect(changesBetween('id,n\na,1\nb,2\n', 'id,n\na,3\nc,4\n')).toEqual({
    added: ['c ; 4'],
    removed: ['b ; 2'],
    changed: [['a ; 1', 'a ; 3']],
  });
});

test('one of two equal lines taken away is seen', () => {
  expect(changesBetween('id,n\na,1\na,1\n', 'id,n\na,1\n')).toEqual({ ...NONE, removed: ['a ; 1'] });
});

test('several lines with one first cell are not paired by chance', () => {
  const { changed, added, removed } = changesBetween('id,n\na,1\na,2\n', 'id,n\na,3\na,4\n');
  expect([changed.length, added.length, removed.length]).toEqual([0, 2, 2]);
});

test('a committed file whose quotes do not close is compared line by line', () => {
  expect(changesBetween('id,n\na,"1\n', 'id,n\na,1\n').added).not.toEqual([]);
});

test('out of git, or for a file it does not know, there is nothing to compare with', () => {
  expect(committed('/', 'data/actions.csv')).toBeNull();
  expect(committed(ROOT, 'data/absent.csv')).toBeNull();
});
