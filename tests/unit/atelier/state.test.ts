import { describe, expect, test } from 'vitest';
import { csvOf, fileLines, SCENES, samePack } from '../../../src/atelier/pack';
import { around } from '../../../src/atelier/page/grid/walk';
import { atelier, editPack, opened } from '../../../src/atelier/state';
import { cellEdit, cellOf, pack2024 } from '../../fixtures/packs/atelier-pack';

const PATH = 'financements.csv';

describe('the state of the atelier', () => {
  test('an edit is undone and done again, and the pack that was opened never changes', () => {
    const pack = pack2024();
    const before = csvOf(pack.tables.get(PATH) ?? []);
    const first = opened(pack, pack);
    const edited = atelier(first, {
      type: 'edited',
      edits: [cellEdit(pack, PATH, 1, 'montant_eur', '12')],
      label: 'un montant',
    });
    expect(cellOf(edited.pack, PATH, 1, 'montant_eur')).toBe('12');
    expect(csvOf(pack.tables.get(PATH) ?? [])).toBe(before);
    const undone = atelier(edited, { type: 'undone' });
    expect(undone.pack).toBe(pack);
    expect(undone.future[0]?.label).toBe('un montant');
    expect(samePack(atelier(undone, { type: 'redone' }).pack, edited.pack)).toBe(true);
  });

  test('an edit that changes nothing is no step', () => {
    const pack = pack2024();
    const first = opened(pack, pack);
    const value = cellOf(pack, PATH, 1, 'montant_eur');
    const action = {
      type: 'edited',
      edits: [cellEdit(pack, PATH, 1, 'montant_eur', value)],
      label: '',
    } as const;
    expect(atelier(first, action)).toBe(first);
    expect(atelier(first, { type: 'undone' })).toBe(first);
    expect(atelier(first, { type: 'redone' })).toBe(first);
  });

  test('lines come and go, and the header stays', () => {
    const pack = pack2024();
    const count = pack.tables.get(PATH)?.length ?? 0;
    const more = editPack(pack, [{ kind: 'line-added', path: PATH, at: 1, cells: ['a'] }]);
    expect(more.tables.get(PATH)?.[1]).toEqual(['a']);
    const less = editPack(more, [{ kind: 'line-removed', path: PATH, line: 1 }]);
    expect(less.tables.get(PATH)).toHaveLength(count);
    expect(editPack(pack, [{ kind: 'line-removed', path: PATH, line: 0 }])).toBe(pack);
  });

  test('a cell with line breaks moves the lines of the file below it', () => {
    expect(fileLines([['a'], ['b\nc'], ['d']])).toEqual([1, 2, 4]);
  });

  test('edits that were read from another state change nothing', () => {
    const pack = pack2024();
    const first = opened(pack, pack);
    const remove = {
      type: 'edited',
      edits: [{ kind: 'line-removed', path: PATH, line: 1 }],
      label: 'réparer',
      from: pack,
    } as const;
    const once = atelier(first, remove);
    expect(once.pack.tables.get(PATH)).toHaveLength((pack.tables.get(PATH)?.length ?? 0) - 1);
    expect(atelier(once, remove)).toBe(once);
  });

  test('a press that crosses a typed cell does what means the same, and nothing else', () => {
    const pack = pack2024();
    const edit = (line: number, value: string, from?: typeof pack) =>
      ({
        type: 'edited',
        edits: [cellEdit(pack, PATH, line, 'montant_eur', value)],
        ...{ label: '', from },
      }) as const;
    const typed = atelier(opened(pack, pack), edit(3, '777'));
    const amount = (state: typeof typed, line: number) => cellOf(state.pack, PATH, line, 'montant_eur');
    // Another line, and the one beside.
    expect(amount(atelier(typed, edit(1, '12', pack)), 1)).toBe('12');
    expect(atelier(typed, edit(3, '12', pack))).toBe(typed);
    expect(amount(atelier(typed, edit(3, '12')), 3)).toBe('12');
    // A line that came above moves all ranks.
    const added = atelier(typed, {
      type: 'edited',
      label: '',
      edits: [{ kind: 'line-added', path: PATH, at: 1, cells: ['x'] }],
    });
    expect(atelier(added, edit(1, '12', pack))).toBe(added);
  });

  test('the lines above and below are those that a search has found', () => {
    expect(around([3, 7, 9], 7)).toEqual({ above: 3, next: 9 });
    expect(around([3, 7, 9], 9)).toEqual({ above: 7, next: null });
    expect(around([3, 7, 9], 4)).toEqual({ above: null, next: null });
  });

  test('what was typed while a file was made is not carried away', () => {
    const pack = pack2024();
    const typed = (state: ReturnType<typeof opened>, value: string) =>
      atelier(state, {
        type: 'edited',
        edits: [cellEdit(pack, PATH, 1, 'montant_eur', value)],
        label: '',
      });
    const leaving = typed(opened(pack, pack), '12');
    const after = atelier(typed(leaving, '13'), { type: 'taken', pack: leaving.pack, part: 'all' });
    expect(samePack(after.taken, leaving.pack)).toBe(true);
    expect(samePack(after.taken, after.pack)).toBe(false);
  });

  test('a workbook carries the tables away, and no scenes', () => {
    const pack = pack2024();
    const take = (state: ReturnType<typeof opened>, part: 'all' | 'tables') =>
      atelier(state, { type: 'taken', pack: state.pack, part });
    const texted = (state: ReturnType<typeof opened>, text: string) =>
      atelier(state, { type: 'edited', edits: [{ kind: 'text', path: SCENES, text }], label: '' });
    const tables = atelier(opened(pack, pack), {
      type: 'edited',
      edits: [cellEdit(pack, PATH, 1, 'montant_eur', '12')],
      label: '',
    });
    const both = texted(tables, '{}');
    const isTaken = (state: ReturnType<typeof opened>) => samePack(state.taken, state.pack);
    expect(isTaken(take(tables, 'tables'))).toBe(true);
    expect(isTaken(take(both, 'tables'))).toBe(false);
    expect(isTaken(take(take(both, 'all'), 'tables'))).toBe(true);
    expect(isTaken(take(texted(take(both, 'all'), '{"a":1}'), 'tables'))).toBe(false);
  });
});
