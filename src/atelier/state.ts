import type { Lines, Pack } from './pack';

/** One change of the pack. Lines and columns are ranks in the table, its header being line 0. */
export type Edit =
  | {
      readonly kind: 'cell';
      readonly path: string;
      readonly line: number;
      readonly column: number;
      readonly value: string;
    }
  | {
      readonly kind: 'line-added';
      readonly path: string;
      readonly at: number;
      readonly cells: readonly string[];
    }
  | { readonly kind: 'line-removed'; readonly path: string; readonly line: number }
  | { readonly kind: 'table'; readonly path: string; readonly lines: Lines }
  /** A table that the pack holds no more. */
  | { readonly kind: 'table-removed'; readonly path: string }
  | { readonly kind: 'text'; readonly path: string; readonly text: string };

/** A pack that can be come back to, and what was done to it next, for the button that says so. */
interface Step {
  readonly pack: Pack;
  readonly label: string;
}

export interface AtelierState {
  /** The figures that are published, or the first that were opened: what changes are told against. */
  readonly base: Pack;
  readonly pack: Pack;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** The pack that was last carried away; leaving loses nothing of it. */
  readonly taken: Pack;
}

export type AtelierAction =
  | { readonly type: 'opened'; readonly base: Pack; readonly pack: Pack }
  | {
      readonly type: 'edited';
      readonly edits: readonly Edit[];
      readonly label: string;
      /** The pack that they were read from, where ranks count: of another, those that would change other lines are not done. */
      readonly from?: Pack | undefined;
    }
  | { readonly type: 'undone' }
  | { readonly type: 'redone' }
  /** The pack that left, which may be an earlier one; a workbook holds its tables, and no scenes. */
  | { readonly type: 'taken'; readonly pack: Pack; readonly part: 'all' | 'tables' };

/** Steps that can be undone: each keeps only the tables that it changed. */
const KEPT = 500;

/** The cells of a line with one changed, and those before it that the line did not reach. */
function withCell(cells: readonly string[], column: number, value: string): readonly string[] {
  const next = Array.from({ length: Math.max(cells.length, column + 1) }, (_, i) => cells[i] ?? '');
  next[column] = value;
  return next;
}

function linesAfter(lines: Lines, edit: Exclude<Edit, { kind: 'cell' | 'text' | 'table-removed' }>): Lines {
  switch (edit.kind) {
    case 'line-added':
      return lines.toSpliced(Math.min(Math.max(edit.at, 1), lines.length), 0, edit.cells);
    case 'line-removed':
      // The header stays.
      return edit.line < 1 || edit.line >= lines.length ? lines : lines.toSpliced(edit.line, 1);
    case 'table':
      return edit.lines;
  }
}

/** Edits that make one pack of another. */
export const replacing = (before: Pack, after: Pack): readonly Edit[] => [
  ...[...after.tables].flatMap(([path, lines]): Edit[] =>
    before.tables.get(path) === lines ? [] : [{ kind: 'table', path, lines }],
  ),
  ...[...before.tables.keys()].flatMap((path): Edit[] =>
    after.tables.has(path) ? [] : [{ kind: 'table-removed', path }],
  ),
  ...[...after.texts].flatMap(([path, text]): Edit[] =>
    before.texts.get(path) === text ? [] : [{ kind: 'text', path, text }],
  ),
];

/** The pack after some edits, done in their order; the same pack where they change nothing. Pure. */
export function editPack(pack: Pack, edits: readonly Edit[]): Pack {
  const tables = new Map(pack.tables);
  const texts = new Map(pack.texts);
  let changed = false;
  // Tables whose lines are already those of this call: a column of thousands is changed in one copy.
  const copies = new Map<string, (readonly string[])[]>();
  for (const edit of edits) {
    if (edit.kind === 'cell') {
      const lines = tables.get(edit.path);
      const cells = lines?.[edit.line];
      if (!lines || !cells || (cells[edit.column] ?? '') === edit.value) continue;
      const copy = copies.get(edit.path) ?? [...lines];
      copy[edit.line] = withCell(cells, edit.column, edit.value);
      copies.set(edit.path, copy);
      tables.set(edit.path, copy);
      changed = true;
      continue;
    }
    if (edit.kind !== 'text') copies.delete(edit.path);
    if (edit.kind === 'text') {
      changed ||= texts.get(edit.path) !== edit.text;
      texts.set(edit.path, edit.text);
      continue;
    }
    if (edit.kind === 'table-removed') {
      changed = tables.delete(edit.path) || changed;
      continue;
    }
    const lines = tables.get(edit.path);
    if (lines === undefined && edit.kind !== 'table') continue;
    const next = linesAfter(lines ?? [], edit);
    changed ||= next !== lines;
    tables.set(edit.path, next);
  }
  return changed ? { tables, texts } : pack;
}

export const opened = (base: Pack, pack: Pack, taken = base): AtelierState => ({
  base,
  pack,
  past: [],
  future: [],
  taken,
});

/**
 * Whether an edit that was read from an earlier pack means the same in today's: its line is where it was, with the same
 * text in the cell. A cell typed meanwhile, elsewhere, takes nothing away from a press.
 */
function stillFits(edit: Edit, from: Pack, now: Pack): boolean {
  if (edit.kind === 'text') return from.texts.get(edit.path) === now.texts.get(edit.path);
  const [was, is] = [from.tables.get(edit.path), now.tables.get(edit.path)];
  if (was === is) return true;
  if (!was || !is || (edit.kind !== 'cell' && edit.kind !== 'line-removed')) return false;
  const same = (line: number): boolean => was[line] === is[line];
  const { line } = edit;
  if (was.length !== is.length) return false;
  if (same(line)) return true;
  return (
    edit.kind === 'cell' &&
    same(line - 1) &&
    same(line + 1) &&
    (was[line]?.[edit.column] ?? '') === (is[line]?.[edit.column] ?? '')
  );
}

/** What an action makes of the atelier. Pure: every step can be undone, and an edit that changes nothing is none. */
export function atelier(state: AtelierState, action: AtelierAction): AtelierState {
  switch (action.type) {
    case 'opened':
      return opened(action.base, action.pack);
    case 'edited': {
      const { from = state.pack } = action;
      const edits = action.edits.filter((edit) => from === state.pack || stillFits(edit, from, state.pack));
      const pack = editPack(state.pack, edits);
      if (pack === state.pack) return state;
      const past = [...state.past, { pack: state.pack, label: action.label }].slice(-KEPT);
      return { ...state, pack, past, future: [] };
    }
    case 'undone': {
      const step = state.past.at(-1);
      if (!step) return state;
      const { label } = step;
      return {
        ...state,
        pack: step.pack,
        past: state.past.slice(0, -1),
        future: [{ pack: state.pack, label }, ...state.future],
      };
    }
    case 'redone': {
      const [step, ...future] = state.future;
      if (!step) return state;
      const { label } = step;
      return { ...state, pack: step.pack, past: [...state.past, { pack: state.pack, label }], future };
    }
    case 'taken':
      return {
        ...state,
        taken:
          action.part === 'all'
            ? action.pack
            : { tables: action.pack.tables, texts: new Map(state.taken.texts) },
      };
  }
}
