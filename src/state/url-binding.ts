import { type ExplorerState, START } from './explorer-state';
import { EXPLORER_SHELL, type PresentationShell, SHOW_START, type Shell } from './shell';
import { createExplorerStore, pushesHistory, type Store } from './store';
import { type Decoded, decode, encode } from './url/codec';
import { linkParams } from './url/link-params';
import { readShell } from './url/shell-keys';
import { type LinkFigures, readFigures, withFigures } from './url/version-keys';
import type { Vocabulary } from './url/vocabulary';

/**
 * The only file that reads and writes the address bar. A command of the reader makes a history entry; a camera move, told
 * once it has come to rest, replaces the current one. Back and forward re-read the link. An embed never adds to the history
 * of the page that holds it: everything replaces.
 */
export interface Bound {
  readonly store: Store;
  /** What the first link said, and what of it was ignored. */
  readonly first: Decoded;
  /** True when « Retour » stays in the app: an entry of ours comes before the present one. */
  readonly canGoBack: () => boolean;
  readonly unbind: () => void;
}

/**
 * The query of the present link as it came. A separator that a carrier wrote as a number (`&#38;`) has sent the rest
 * behind the `#`.
 */
export const currentQuery = (): string =>
  /[?&]$/.test(window.location.search) && /^#(\d+|x[\da-f]+);/i.test(window.location.hash)
    ? window.location.search + window.location.hash
    : window.location.search;

/** Shell of the present link; known before any data. */
export const currentShell = (): Shell => readShell(linkParams(currentQuery())).shell;

/** What the present link says of figures. */
export const currentFigures = (): LinkFigures => readFigures(currentQuery());

/** The version that every link of this page holds; `null`: they follow the latest. */
let held: string | null = null;
/** Said once the figures that the link asks for have come. */
export const holdVersion = (id: string | null): void => {
  held = id;
};

/** The version that this page holds; `null`: it follows the latest. */
export const heldVersion = (): string | null => held;

/** What a link that is made here says of figures: what the page shows, whatever comes after. */
const asHeld = (): LinkFigures => ({ fixed: held, made: null });

const address = (state: ExplorerState, shell: Shell, figures: LinkFigures = asHeld()): string => {
  const query = withFigures(encode(state, shell), figures);
  return `${window.location.pathname}${query === '' ? '' : `?${query}`}`;
};

/** Rank of the present entry among ours; an entry that we did not write is a beginning. */
function entryRank(): number {
  const kept: unknown = window.history.state;
  return typeof kept === 'object' && kept !== null && 'rang' in kept && typeof kept.rang === 'number'
    ? kept.rang
    : 0;
}

/** Runs something now or soon. @returns gives it up */
type Soon = (run: () => void) => () => void;
const atOnce: Soon = (run) => {
  run();
  return () => undefined;
};

/** @param soon when a command is written: the frame of a gesture need not wait for it */
export function bindToAddress(
  words: Vocabulary,
  onIgnored: (ignored: readonly string[]) => void,
  soon: Soon = atOnce,
): Bound {
  const first = decode(currentQuery(), words);
  const { shell } = first;
  const pushes = shell.kind !== 'integration';
  const write = (state: ExplorerState, push: boolean): void => {
    const target = address(state, shell);
    if (target === `${window.location.pathname}${window.location.search}`) return;
    try {
      if (push) window.history.pushState({ rang: entryRank() + 1 }, '', target);
      else window.history.replaceState({ rang: entryRank() }, '', target);
    } catch {
      // A sandboxed frame or a flood guard may refuse; the view itself does not depend on the address.
    }
  };
  let waiting: { readonly run: () => void; readonly giveUp: () => void } | null = null;
  const drop = (): void => {
    waiting?.giveUp();
    waiting = null;
  };
  const flush = (): void => {
    const run = waiting?.run;
    drop();
    run?.();
  };
  const store = createExplorerStore(first.state, (command, next) => {
    // Each has its entry, in their order.
    flush();
    const run = (): void => write(next, pushes && pushesHistory(command));
    let done = false;
    const giveUp = soon(() => {
      done = true;
      waiting = null;
      run();
    });
    if (!done) waiting = { run, giveUp };
  });
  const onPop = (): void => {
    // The reader has left before it was written: a new entry here would cut what lies ahead.
    drop();
    const decoded = decode(currentQuery(), words);
    store.api.setState(decoded.state, true);
    onIgnored(decoded.ignored);
  };
  window.addEventListener('popstate', onPop);
  window.addEventListener('pagehide', flush);
  return {
    store,
    first,
    canGoBack: () => {
      flush();
      return entryRank() > 0;
    },
    unbind: () => {
      flush();
      window.removeEventListener('popstate', onPop);
      window.removeEventListener('pagehide', flush);
    },
  };
}

export interface BoundShow {
  readonly first: PresentationShell;
  /** Scenes that the link itself carries, as it writes them; `null`: those of the site. */
  readonly carried: string | null;
  readonly write: (shell: PresentationShell) => void;
  readonly unbind: () => void;
}

/** Whatever follows: a link that was cut or spoiled says so, and never shows other scenes in silence. */
const CARRIED = /^#scenes(?:=|%3D)(.*?)[^\w-]*$/is;

/** Address of a show. @param carried scenes in the link itself; behind `#`, so that no server sees them */
export function showLink(shell: PresentationShell, carried: string | null): string {
  const query = withFigures(encode(START, shell), asHeld());
  const target = `${window.location.pathname}?${query}${carried === null ? '' : `#scenes=${carried}`}`;
  return new URL(target, window.location.href).href;
}

/**
 * A show writes which scene is on, and nothing of the view: what one clicks while presenting is not kept. It replaces
 * the entry: « Retour » leaves the show instead of walking its scenes backwards.
 */
export function bindShow(onChange: (shell: PresentationShell) => void): BoundShow {
  const read = (): PresentationShell => {
    const shell = currentShell();
    return shell.kind === 'presentation' ? shell : SHOW_START;
  };
  const carried = (): string | null => {
    const { hash } = window.location;
    // Cut before its scenes: there is nothing to read, and that is said.
    if (hash.length > 1 && '#scenes='.startsWith(hash.toLowerCase())) return '';
    return CARRIED.exec(hash)?.[1] ?? null;
  };
  const onMove = (): void => onChange(read());
  window.addEventListener('popstate', onMove);
  return {
    first: read(),
    carried: carried(),
    write: (shell) => {
      const target = showLink(shell, carried());
      if (target === window.location.href) return;
      try {
        window.history.replaceState({ rang: entryRank() }, '', target);
      } catch {
        // A sandboxed frame or a page opened from a disk may refuse; the show goes on.
      }
    },
    unbind: () => window.removeEventListener('popstate', onMove),
  };
}

/**
 * Full link of a state, to be mailed. A page opened from a disk has no origin: its own address is used.
 * @param figures that the link holds, or was made on; those of the page by default
 */
export const linkOf = (
  state: ExplorerState,
  shell: Shell = EXPLORER_SHELL,
  figures: LinkFigures = asHeld(),
): string => new URL(address(state, shell, figures), window.location.href).href;

/** Link of the start view, to leave a broken state. */
export const startLink = (): string => address(START, EXPLORER_SHELL, { fixed: null, made: null });
