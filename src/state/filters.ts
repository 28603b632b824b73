import { CHOICES } from '../themes/choices';
import type { ChoiceChange, ExplorerState } from './explorer-state';
import type { FilterRef } from './filter-ref';

/** Filters of the theme in force, in the order of its controls. */
export const activeFilters = (state: ExplorerState): readonly FilterRef[] =>
  CHOICES[state.theme].active(state);

/** The state with one filter of its theme lifted, and nothing else changed. */
export const withoutFilter = (state: ExplorerState, filter: FilterRef): ExplorerState => ({
  ...state,
  ...CHOICES[state.theme].without(state, filter),
});

/** A list with a value more at its end, or without it. */
const toggled = (list: readonly unknown[], value: unknown): readonly unknown[] =>
  list.includes(value) ? list.filter((other) => other !== value) : [...list, value];

/** The lists of a state, each without those of its values that it holds, and with the others. */
export const withToggled = (state: ExplorerState, values: ChoiceChange): ChoiceChange =>
  Object.fromEntries(
    Object.entries(values).map(([choice, lists]) => {
      const held: object = Reflect.get(state, choice);
      const changed = Object.entries(lists).map(([field, list]: readonly [string, unknown]) => {
        const now: unknown = Reflect.get(held, field);
        return [field, Array.isArray(now) && Array.isArray(list) ? list.reduce(toggled, now) : list] as const;
      });
      return [choice, Object.fromEntries(changed)] as const;
    }),
  );

/** The state with other choices, and what they bring with them. */
export function withChoices(state: ExplorerState, change: ChoiceChange): ExplorerState {
  let next = state;
  for (const theme of Object.values(CHOICES)) next = { ...next, ...theme.changed(next, change) };
  return next;
}
