import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Legend } from '../../view/legend';

/** The legend of a page, which a foreseen gesture writes before the page. */
export interface LegendAhead {
  /** Stands in place of that of the page until the page has followed; `null`: the page is not behind. */
  readonly api: StoreApi<Legend | null>;
  /** Looks ahead whether that legend will say something else. */
  prepare(next: Legend): void;
  /** In the frame of a gesture: the page has not followed yet. */
  show(legend: Legend): void;
  /** The page shows what was chosen. */
  followed(): void;
  /** The page tells which one is seen. */
  seen(legend: Legend): void;
}

/** What a reader sees of it: which territories an entry lights may follow with the page. */
const said = (legend: Legend): string =>
  JSON.stringify(legend, (name, value: unknown) =>
    name === 'keys' && Array.isArray(value) ? value.length : value,
  );

/** A legend that may be ahead of its page. */
export function legendAhead(): LegendAhead {
  const api = createStore<Legend | null>(() => null);
  let seen: Legend | null = null;
  /** Says the same as what is seen: of one selection after another, the legend differs by what its entries light. */
  let alike: Legend | null = null;
  return {
    api,
    prepare: (legend) => {
      if (seen && said(legend) === said(seen)) alike = legend;
    },
    show: (legend) => {
      if (legend !== alike) api.setState(legend, true);
    },
    followed: () => {
      if (api.getState()) api.setState(null, true);
    },
    seen: (legend) => {
      if (legend === seen) return;
      seen = legend;
      alike = null;
    },
  };
}
