import type { Model } from '../../domain/model';
import type { Reading } from '../../domain/totals';
import type { ExplorerState } from '../../state/explorer-state';
import { activeFilters } from '../../state/filters';
import type { FundingChoice } from '../../themes/financements/choice';
import { CHOICE as money } from '../../themes/financements/choice';
import { fundingReading, sheetReading } from '../../themes/financements/reading';
import { PAGES } from '../../themes/pages';
import { filterLabel } from './results';
import { filtered, unfiltered, viewTitle } from './view-title';

/** Which amounts the sheets of a state count, and the words that say so. */
export interface MoneyScope {
  /** The choices of money that act: those of the reader, or, in another theme, none but the hypothesis. */
  readonly funding: FundingChoice;
  /** Of the region: all filters in force. */
  readonly region: Reading;
  /** Of one place: its own money, whatever parties or class the map is narrowed to. */
  readonly place: Reading;
  /**
   * A label, with the filters that its amounts follow, or « sans filtre »; as it is while none is in force.
   * @param of whose amounts @param byAxe they are told axe by axe: a filter on the axe cannot act
   */
  readonly named: (label: string, of?: 'region' | 'place', byAxe?: boolean) => string;
}

/** What narrows the map to some parties leaves the sheet of a place whole. */
const OF_THE_MAP: readonly string[] = ['partie', 'classe'];

/** Filters of money act in the theme of money alone; those of another theme leave amounts whole, and it is said. */
export function moneyScope(model: Model, state: ExplorerState): MoneyScope {
  if (!PAGES[state.theme].filtersMoney) {
    const { funding } = money.active(state).reduce(money.without, state);
    const title = viewTitle(model, state);
    return { funding, region: funding, place: funding, named: (label) => unfiltered(label, title) };
  }
  const labels = (of: (kind: string) => boolean): readonly string[] =>
    activeFilters(state)
      .filter(({ filter }) => of(filter))
      .map((filter) => filterLabel(model, state, filter));
  return {
    funding: state.funding,
    region: fundingReading(model, state.funding),
    place: sheetReading(state.funding),
    named: (label, of = 'region', byAxe = false) => {
      const left = of === 'place' ? labels((kind) => OF_THE_MAP.includes(kind)) : [];
      const kept = labels(
        (kind) => !(byAxe && kind === 'axe') && !(of === 'place' && OF_THE_MAP.includes(kind)),
      );
      const text = filtered(label, kept);
      return left.length === 0 ? text : `${text} (sans le filtre ${left.join(', ')})`;
    },
  };
}
