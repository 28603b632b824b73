import type { FilterRef } from '../state/filter-ref';
import { type Key, ok } from '../state/url/key';
import type { Vocabulary } from '../state/url/vocabulary';

/** Part of a state that one theme owns. */
type Owned<S extends string, C> = Readonly<Record<S, C>>;

/** What a reader changes of it. */
type Change<S extends string, C> = { readonly [K in S]?: Partial<C> };

/** One filter as a reader lifts it: what it holds now, and the choice without one value of it. */
interface FilterSpec<C> {
  /** Values in force; `['']` for a filter that has none of its own. */
  readonly values: (choice: C) => readonly string[];
  readonly without: (choice: C, value: string) => Partial<C>;
}

/** A link key of a choice. */
export interface ChoiceKey<C> extends Key<C, Vocabulary> {
  /** What the map is about, which a link says before its filters. */
  readonly about?: true;
}

/** What is chosen in a theme, as its module describes it. */
export interface ChoiceSpec<S extends string, C, F extends string> {
  /** Field of the state that holds it. */
  readonly slot: S;
  readonly start: C;
  /** It may be laid over another theme, as outline and hatch. */
  readonly laidOver?: true;
  /** What a link that says nothing begins from, where that is not the start. @param own the link is of this theme */
  readonly begun?: (own: boolean) => NoInfer<C>;
  /** Each field has its key; one key may write several. In the order of the link. */
  readonly link: { readonly [Field in keyof NoInfer<C>]-?: ChoiceKey<NoInfer<C>> };
  /** Filters in the order of the controls. */
  readonly filters: Readonly<Record<F, FilterSpec<NoInfer<C>>>>;
  /** What a change brings with it. */
  readonly rule?: (choice: NoInfer<C>, change: Partial<NoInfer<C>>) => NoInfer<C>;
}

/** The same, for who knows a state and no theme: each function reads and writes the part of the theme alone. */
export interface ThemeChoice<S extends string, C, F extends string> {
  readonly slot: S;
  readonly start: C;
  readonly laidOver: boolean;
  /** Names of the filters, for the labels of their chips. */
  readonly filterIds: readonly F[];
  readonly about: readonly Key<Owned<S, C>, Vocabulary>[];
  readonly further: readonly Key<Owned<S, C>, Vocabulary>[];
  readonly begun: (state: Owned<S, C>, own: boolean) => Owned<S, C>;
  readonly active: (state: Owned<S, C>) => readonly FilterRef[];
  readonly without: (state: Owned<S, C>, filter: FilterRef) => Owned<S, C>;
  readonly changed: (state: Owned<S, C>, change: Change<S, C>) => Owned<S, C>;
}

const hasKey = <F extends string>(record: Readonly<Record<F, unknown>>, key: string): key is F =>
  Object.hasOwn(record, key);

/** A filter that is in force or not, and lifted as a whole. */
export const plain = <C>(on: (choice: C) => boolean, lifted: Partial<NoInfer<C>>): FilterSpec<C> => ({
  values: (choice) => (on(choice) ? [''] : []),
  without: () => lifted,
});

export function themeChoice<S extends string, C extends object, F extends string>(
  spec: ChoiceSpec<S, C, F>,
): ThemeChoice<S, C, F> {
  const { slot, start, filters, rule } = spec;
  const keys = [...new Set<ChoiceKey<C>>(Object.values<ChoiceKey<C>>(spec.link))];
  const ids = Object.keys(filters).filter((id) => hasKey(filters, id));
  const owned = (key: ChoiceKey<C>): Key<Owned<S, C>, Vocabulary> => ({
    name: key.name,
    ...(key.many ? { many: true } : {}),
    ...(key.free ? { free: true } : {}),
    write: (state, begun) => key.write(state[slot], begun[slot]),
    read: (text, state, words) => {
      const outcome = key.read(text, state[slot], words);
      return outcome.ok ? ok({ ...state, [slot]: outcome.value }) : outcome;
    },
  });
  return {
    slot,
    start,
    laidOver: spec.laidOver ?? false,
    filterIds: ids,
    about: keys.filter(({ about }) => about).map(owned),
    further: keys.filter(({ about }) => !about).map(owned),
    begun: (state, own) => ({ ...state, [slot]: spec.begun?.(own) ?? start }),
    active: (state) =>
      ids.flatMap((filter) =>
        filters[filter].values(state[slot]).map((value) => (value === '' ? { filter } : { filter, value })),
      ),
    without: (state, { filter, value = '' }) =>
      hasKey(filters, filter)
        ? { ...state, [slot]: { ...state[slot], ...filters[filter].without(state[slot], value) } }
        : state,
    changed: (state, changes) => {
      const change = changes[slot];
      if (!change) return state;
      return { ...state, [slot]: rule ? rule(state[slot], change) : { ...state[slot], ...change } };
    },
  };
}
