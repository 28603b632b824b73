import { describe, expect, test } from 'vitest';
import { checkPack, faultsByCell } from '../../../src/atelier/check';
import { headerRepair, isOfHeader } from '../../../src/atelier/header-repairs';
import { csvOf, type Lines, type Pack } from '../../../src/atelier/pack';
import { allRepairs } from '../../../src/atelier/repairs';
import { editPack } from '../../../src/atelier/state';
import { cellEdit, pack2024 } from '../../fixtures/packs/atelier-pack';

const PATH = 'financements.csv';
const pack = pack2024();
const lines = pack.tables.get(PATH) ?? [];
const withLines = (next: Lines): Pack => editPack(pack, [{ kind: 'table', path: PATH, lines: next }]);

/** The fault of a pack with wrong headers, and its table once mended; `null` where a person must. */
function mendedTable(wrong: Pack): string | null {
  const { faults } = checkPack(wrong, null, pack);
  const [found] = faults;
  if (!found) throw new Error('no fault');
  expect(isOfHeader(wrong, found)).toBe(true);
  expect(allRepairs(wrong, faults)).toEqual([]);
  const repair = headerRepair(wrong, found);
  return repair && csvOf(editPack(wrong, repair.edits).tables.get(PATH) ?? []);
}

describe('faults of the headers', () => {
  const right = csvOf(lines);
  test('a column that no table has is taken away whole', () => {
    const wrong = withLines(lines.map((cells, i) => cells.toSpliced(2, 0, i === 0 ? 'remarque' : 'x')));
    expect(mendedTable(wrong)).toBe(right);
  });

  test('a column under another name takes its own again', () => {
    expect(mendedTable(editPack(pack, [cellEdit(pack, PATH, 0, 'montant_eur', 'somme engagée')]))).toBe(
      right,
    );
  });

  test('of two equal columns the second goes; two that differ are left to a person', () => {
    const twice = (name: string) =>
      withLines(lines.map((cells) => cells.toSpliced(1, 0, name || (cells[0] ?? ''))));
    expect(mendedTable(twice(''))).toBe(right);
    expect(
      mendedTable(withLines(lines.map((cells, i) => [...cells, i === 0 ? (cells[0] ?? '') : 'x']))),
    ).toBeNull();
  });

  test('an empty column without a name goes', () => {
    expect(mendedTable(withLines(lines.map((cells) => cells.toSpliced(2, 0, ''))))).toBe(right);
    expect(
      mendedTable(withLines(lines.map((cells, i) => cells.toSpliced(2, 0, i === 0 ? '' : 'x')))),
    ).toBeNull();
  });

  test('a fault of a cell is no fault of the headers', () => {
    const wrong = editPack(pack, [cellEdit(pack, PATH, 1, 'montant_eur', 'rien')]);
    const [found] = checkPack(wrong, null, pack).faults;
    expect(found && [isOfHeader(wrong, found), headerRepair(wrong, found)]).toEqual([false, null]);
  });

  test('a column that is missing marks no other', () => {
    const wrong = withLines(lines.map((cells) => cells.slice(1)));
    const { faults } = checkPack(wrong, null, pack);
    expect(faults).toHaveLength(1);
    expect([...faultsByCell(wrong, PATH, faults).keys()]).toEqual([]);
  });
});
