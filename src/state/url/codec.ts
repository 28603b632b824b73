import { type ExplorerState, START } from '../explorer-state';
import { EXPLORER_SHELL, type Shell } from '../shell';
import { readKeys, shown, writeKeys } from './key';
import { linkParams } from './link-params';
import { readShell, shellKeyNames, writeShell } from './shell-keys';
import { begunOf, FIRST_KEYS, OTHER_KEYS, STATE_KEY_NAMES } from './state-keys';
import { VERSION_KEY_NAMES } from './version-key-names';
import type { Vocabulary } from './vocabulary';

/** The link of a view. Total: any text gives a state, plus one sentence for each part that was ignored. */
export interface Decoded {
  readonly state: ExplorerState;
  readonly shell: Shell;
  /** French sentences, for the reader. */
  readonly ignored: readonly string[];
}

/** The query text of a state, without `?`; empty for the start view. */
export const encode = (state: ExplorerState, shell: Shell = EXPLORER_SHELL): string =>
  [
    ...writeShell(shell),
    ...writeKeys(FIRST_KEYS, state, START),
    ...writeKeys(OTHER_KEYS, state, begunOf(state.theme)),
  ].join('&');

/** Reads any query text. */
export function decode(search: string, words: Vocabulary): Decoded {
  const params = linkParams(search);
  const { shell, ignored: ofShell } = readShell(params);
  const first = readKeys(FIRST_KEYS, params, START, words);
  const { state, ignored } = readKeys(OTHER_KEYS, params, begunOf(first.state.theme), words);
  const known = new Set([...STATE_KEY_NAMES, ...shellKeyNames(shell), ...VERSION_KEY_NAMES]);
  const unknown = [...new Set(params.keys())]
    .filter((name) => !known.has(name))
    .map((name) => `« ${shown(name)} » : ce paramètre n’existe pas.`);
  return { state, shell, ignored: [...ofShell, ...first.ignored, ...ignored, ...unknown] };
}
