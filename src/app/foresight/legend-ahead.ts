import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Legend } from '../../view/legend';

/** The legend of a page, which a foreseen gesture writes before the page. */
export interface LegendAhead {
  /** Stands in place of that of the page until the page has followed; `null`: the page is not behind. */
  readonly api: StoreApi<Legend | null>;
  /** To be written beside the one that is seen, unseen itself: a gesture then turns to it. */
  readonly coming: StoreApi<Legend | null>;
  /**
   * Looks ahead whether that legend will say something else.
   * @param write has it written: never as the pointer moves over the map, where nothing but the map is written
   */
  prepare(next: Legend, write: boolean): void;
  /** The page tells where they stand: that of its own, and the one written ahead, with what it says. */
  stand(own: HTMLElement | null, other: HTMLElement | null, of: Legend | null): void;
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

/** What a reader has done to a legend, another one would not show: unfolded it, kept an entry lit, is on it by keys. */
const isTouched = (legend: HTMLElement): boolean =>
  legend.dataset.tenu !== undefined ||
  legend.contains(document.activeElement) ||
  legend.querySelector('details[open]') !== null;

interface Places {
  readonly own: HTMLElement;
  readonly other: HTMLElement;
  readonly of: Legend;
}

/** A legend that may be ahead of its page. */
export function legendAhead(): LegendAhead {
  const api = createStore<Legend | null>(() => null);
  const coming = createStore<Legend | null>(() => null);
  let seen: Legend | null = null;
  /** What the page shows itself: seen again where the choice of a gesture was taken back before it followed. */
  let shown: Legend | null = null;
  /** Says the same as what is seen: of one selection after another, the legend differs by what its entries light. */
  let alike: Legend | null = null;
  let own: HTMLElement | null = null;
  let places: Places | null = null;
  /** The one written ahead is on screen. */
  let turned = false;
  let scrolled = false;
  const turn = (to: boolean): void => {
    if (!places || turned === to) return;
    turned = to;
    const { own, other } = places;
    if (to) {
      other.removeAttribute('data-etat');
      own.setAttribute('data-etat', 'quitte');
      own.setAttribute('aria-hidden', 'true');
    } else {
      own.removeAttribute('data-etat');
      own.removeAttribute('aria-hidden');
      other.setAttribute('data-etat', 'attente');
    }
  };
  return {
    ...{ api, coming },
    prepare: (legend, write) => {
      // What has been turned to is on screen, and stays as it is until the page has followed.
      if (turned || !seen) return;
      if (said(legend) === said(seen)) {
        alike = legend;
        return;
      }
      if (!write) return;
      scrolled = own !== null && own.scrollTop > 0;
      coming.setState(legend, true);
    },
    show: (legend) => {
      if (legend === alike || (turned && legend === places?.of)) return;
      if (!turned && legend === places?.of && !scrolled && !isTouched(places.own)) {
        turn(true);
        seen = legend;
        alike = null;
        return;
      }
      turn(false);
      api.setState(legend, true);
    },
    followed: () => {
      turn(false);
      if (seen !== shown) alike = null;
      seen = shown;
      if (api.getState()) api.setState(null, true);
    },
    seen: (legend) => {
      shown = legend;
      if (legend === seen) return;
      seen = legend;
      alike = null;
    },
    stand: (next, other, of) => {
      if (next !== own || other !== places?.other) turned = false;
      own = next;
      places = own && other && of ? { own, other, of } : null;
    },
  };
}
