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

/** The state with other choices, and what they bring with them. */
export function withChoices(state: ExplorerState, change: ChoiceChange): ExplorerState {
  let next = state;
  for (const theme of Object.values(CHOICES)) next = { ...next, ...theme.changed(next, change) };
  return next;
}
