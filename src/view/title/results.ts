import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import type { FilterRef } from '../../state/filter-ref';
import { activeFilters, withoutFilter } from '../../state/filters';
import { PAGES } from '../../themes/pages';
import type { NoResult } from '../controls-view';
import { inWords, joined } from '../text/grammar';

/** What the filters of the theme in force leave: actions, territories, pacts, EPCI or communes. */
export const resultCount = (model: Model, state: ExplorerState): number =>
  PAGES[state.theme].count(model, state);

export const resultText = (model: Model, state: ExplorerState, count = resultCount(model, state)): string =>
  PAGES[state.theme].counted(model, state, count);

/** Name of a filter on its chip. */
export function filterLabel(model: Model, state: ExplorerState, { filter, value = '' }: FilterRef): string {
  const labels: Readonly<Record<string, (model: Model, state: ExplorerState, value: string) => string>> =
    PAGES[state.theme].filterLabels;
  return labels[filter]?.(model, state, value) ?? value;
}

/**
 * Filters as a title names them, in their order: several values that must all hold are one condition, « Mobilité et
 * Logement (les deux) », since a comma would read as « or ».
 */
export function filterNames(
  model: Model,
  state: ExplorerState,
  filters: readonly FilterRef[],
): readonly string[] {
  const allOf: readonly string[] = PAGES[state.theme].allOf ?? [];
  const names = (some: readonly FilterRef[]): readonly string[] =>
    some.map((filter) => filterLabel(model, state, filter));
  return filters.flatMap(({ filter }, i) => {
    const alike = filters.filter((other) => other.filter === filter);
    if (!allOf.includes(filter) || alike.length < 2) return names(filters.slice(i, i + 1));
    return filters.findIndex((other) => other.filter === filter) < i
      ? []
      : [`${joined(names(alike))} (les ${inWords(alike.length)})`];
  });
}

/** When nothing is left: which single filter, lifted, brings how much back. `null` while something is left. */
export function noResult(model: Model, state: ExplorerState): NoResult | null {
  const filters = activeFilters(state);
  if (filters.length === 0 || resultCount(model, state) > 0) return null;
  return {
    text: filters.length > 1 ? 'Aucun résultat pour ces filtres réunis.' : 'Aucun résultat pour ce filtre.',
    lifts: filters.flatMap((filter) => {
      const without = withoutFilter(state, filter);
      const count = resultCount(model, without);
      return count === 0
        ? []
        : [
            {
              label: filterLabel(model, state, filter),
              result: resultText(model, without, count),
              command: { kind: 'remove-filter', filter } as const,
            },
          ];
    }),
  };
}
