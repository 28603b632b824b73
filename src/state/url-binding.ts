import { type ExplorerState, START } from './explorer-state';
import { createExplorerStore, pushesHistory, type Store } from './store';
import { type Decoded, decode, encode, type Vocabulary } from './url-codec';

/**
 * The only file that reads and writes the address bar. A command of the reader makes a history entry; a camera move
 * replaces the current one, once it has settled. Back and forward re-read the link.
 */
const CAMERA_SETTLE_MS = 250;

export interface Bound {
  readonly store: Store;
  /** What the first link said, and what of it was ignored. */
  readonly first: Decoded;
  readonly unbind: () => void;
}

const address = (state: ExplorerState): string => {
  const query = encode(state);
  return `${window.location.pathname}${query === '' ? '' : `?${query}`}`;
};

export function bindToAddress(words: Vocabulary, onIgnored: (ignored: readonly string[]) => void): Bound {
  const first = decode(window.location.search, words);
  let timer: number | undefined;
  const write = (state: ExplorerState, push: boolean): void => {
    const target = address(state);
    if (target === `${window.location.pathname}${window.location.search}`) return;
    try {
      if (push) window.history.pushState(null, '', target);
      else window.history.replaceState(null, '', target);
    } catch {
      // A sandboxed frame or a flood guard may refuse; the view itself does not depend on the address.
    }
  };
  const store = createExplorerStore(first.state, (command, next) => {
    window.clearTimeout(timer);
    if (pushesHistory(command)) write(next, true);
    else timer = window.setTimeout(() => write(store.api.getState(), false), CAMERA_SETTLE_MS);
  });
  const onPop = (): void => {
    const decoded = decode(window.location.search, words);
    store.api.setState(decoded.state, true);
    onIgnored(decoded.ignored);
  };
  window.addEventListener('popstate', onPop);
  return {
    store,
    first,
    unbind: () => {
      window.clearTimeout(timer);
      window.removeEventListener('popstate', onPop);
    },
  };
}

/** Full link of a state, to be mailed. */
export const linkOf = (state: ExplorerState): string => `${window.location.origin}${address(state)}`;

/** Link of the start view, to leave a broken state. */
export const startLink = (): string => address(START);
