import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { vocabularyOf } from '../../../src/state/url/vocabulary';
import { bindToAddress } from '../../../src/state/url-binding';
import { realModel as model } from '../../fixtures/real-model';

/** The address bar and the history of a page, as far as a binding asks for them. */
function page() {
  const entries = [{ url: '/carte/', state: null as unknown }];
  let at = 0;
  const heard = new Map<string, () => void>();
  const url = () => new URL(entries[at]?.url ?? '', 'https://site.example');
  const window = {
    location: {
      get pathname() {
        return url().pathname;
      },
      get search() {
        return url().search;
      },
      hash: '',
    },
    history: {
      get state() {
        return entries[at]?.state;
      },
      pushState: (state: unknown, _: string, next: string) => {
        entries.splice(at + 1, Infinity, { url: next, state });
        at += 1;
      },
      replaceState: (state: unknown, _: string, next: string) => {
        entries[at] = { url: next, state };
      },
    },
    addEventListener: (name: string, listener: () => void) => heard.set(name, listener),
    removeEventListener: (name: string) => heard.delete(name),
  };
  return {
    window,
    urls: () => entries.map((entry) => entry.url),
    back: () => {
      at -= 1;
      heard.get('popstate')?.();
    },
    tell: (name: string) => heard.get(name)?.(),
  };
}

let bar = page();
/** What waits to be written, and is written when it is let. */
let waiting: (() => void)[] = [];
const later = (run: () => void) => {
  waiting.push(run);
  return () => {
    waiting = waiting.filter((one) => one !== run);
  };
};
const pass = (): void => {
  for (const run of waiting.splice(0)) run();
};
const bound = () => bindToAddress(vocabularyOf(model), () => undefined, later);
const theme = (id: 'france-travail' | 'besoins') => ({ kind: 'theme', theme: id }) as const;

beforeEach(() => {
  bar = page();
  waiting = [];
  vi.stubGlobal('window', bar.window);
});
afterEach(() => vi.unstubAllGlobals());

test('a command is written when it is let, and each of two has its entry, in their order', () => {
  const { store } = bound();
  store.dispatch(theme('france-travail'));
  expect(bar.urls()).toEqual(['/carte/']);
  store.dispatch(theme('besoins'));
  expect(bar.urls()).toEqual(['/carte/', '/carte/?theme=france-travail']);
  pass();
  expect(bar.urls()).toEqual(['/carte/', '/carte/?theme=france-travail', '/carte/?theme=besoins']);
});

test('a page that is left, or asks whether it may go back, has all its entries', () => {
  const { store, canGoBack } = bound();
  expect(canGoBack()).toBe(false);
  store.dispatch(theme('france-travail'));
  expect(canGoBack()).toBe(true);
  store.dispatch(theme('besoins'));
  bar.tell('pagehide');
  expect(bar.urls()).toHaveLength(3);
  expect(waiting).toEqual([]);
});

test('what was not written when the reader goes back is dropped: it would cut what lies ahead', () => {
  const { store } = bound();
  store.dispatch(theme('france-travail'));
  pass();
  store.dispatch(theme('besoins'));
  bar.back();
  expect(store.api.getState().theme).toBe('financements');
  expect(waiting).toEqual([]);
  expect(bar.urls()).toEqual(['/carte/', '/carte/?theme=france-travail']);
});
