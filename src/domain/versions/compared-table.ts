import type { GlossaryTerm, Pacts } from '../pacts';
import type { Show } from '../show/scene';
import { pairUp } from './pairing';

/** All that a version says: the figures, and the texts that come in files beside them. */
export interface Said {
  readonly pacts: Pacts;
  readonly glossaire: readonly GlossaryTerm[];
  readonly show: Show;
}

/** A field that is not what it was; `null` on the side where the record is not. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** `ordre`: the same lines, told in another order. */
export type TextChangeKind = 'ajout' | 'retrait' | 'changement' | 'ordre';

/** One line of a table that is not what it was. */
export interface LineChange {
  readonly kind: TextChangeKind;
  /** What names the line; empty for a table of one line, or for its order. */
  readonly name: string;
  /** What has changed of it; all that it says where it came or went. */
  readonly fields: readonly FieldChange[];
}

/** One table of a version, and what has changed of it. */
export interface Table<R extends object, S = Said> {
  readonly of: (said: S) => readonly R[];
  readonly changes: (before: S, after: S) => readonly LineChange[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const blank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Every field that differs: a new column is compared without being named here. */
function fieldChanges(was: object | null, is: object | null): readonly FieldChange[] {
  const [old, now] = [new Map(Object.entries(was ?? {})), new Map(Object.entries(is ?? {}))];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((field): FieldChange[] => {
    const [before, after] = [old.get(field) ?? null, now.get(field) ?? null];
    return same(before, after) || (blank(before) && blank(after)) ? [] : [{ field, before, after }];
  });
}

/** @param keys from what tells a line best to what tells it least; a table of one line has none */
export function table<R extends object, S = Said>(
  of: Table<R, S>['of'],
  name: (one: R) => string,
  ...keys: readonly ((one: R) => string | number)[]
): Table<R, S> {
  const by = keys.length === 0 ? [() => ''] : keys.map((key) => (one: R) => String(key(one)));
  return {
    of,
    changes: (before, after) => {
      const [old, now] = [of(before), of(after)];
      const { pairs, came, went } = pairUp(old, now, [JSON.stringify, ...by]);
      const others = new Map(pairs.map(([was, is]) => [is, was]));
      const ranks = new Map(old.map((one, rank) => [one, rank]));
      const rankOf = new Map(pairs.map(([was, is]) => [is, ranks.get(was) ?? 0]));
      const order = now.flatMap((one) => rankOf.get(one) ?? []);
      const moved = order.some((rank, i) => rank < (order[i - 1] ?? 0));
      return [
        ...now.flatMap((is): LineChange[] => {
          const was = others.get(is);
          const fields = was ? fieldChanges(was, is) : [];
          return fields.length === 0 ? [] : [{ kind: 'changement', name: name(is), fields }];
        }),
        ...came.map((one) => ({ kind: 'ajout', name: name(one), fields: fieldChanges(null, one) }) as const),
        ...went.map(
          (one) => ({ kind: 'retrait', name: name(one), fields: fieldChanges(one, null) }) as const,
        ),
        ...(moved ? [{ kind: 'ordre', name: '', fields: [] } as const] : []),
      ];
    },
  };
}

/** The table of a part of a version, as one of the whole. */
export const within = <R extends object, S>(
  { of, changes }: Table<R, S>,
  part: (said: Said) => S,
): Table<R> => ({
  of: (said) => of(part(said)),
  changes: (before, after) => changes(part(before), part(after)),
});

/** Of lines that are told whole elsewhere, as perimeters or amounts: what else of them has changed. */
export const besides = <R extends object>(
  { of, changes }: Table<R>,
  ...told: readonly (keyof R)[]
): Table<R> => ({
  of,
  changes: (before, after) =>
    changes(before, after).flatMap((change) => {
      const fields = change.fields.filter(({ field }) => !told.some((one) => one === field));
      const kept = change.kind === 'ordre' || (change.kind === 'changement' && fields.length > 0);
      return kept ? [{ ...change, fields }] : [];
    }),
});
