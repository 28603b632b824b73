import { type CoverageUnit, type ExplorerState, START } from '../explorer-state';
import { EXPLORER_SHELL, type Shell } from '../shell';
import { FILTER_KEYS, unnamedUnit } from './filter-keys';
import { type Key, readKeys, shown, writeKeys } from './key';
import { linkParams } from './link-params';
import { readShell, shellKeyNames, writeShell } from './shell-keys';
import { THEME_KEYS } from './theme-keys';
import { VIEW_KEYS } from './view-keys';
import type { Vocabulary } from './vocabulary';

/** The link of a view. Total: any text gives a state, plus one sentence for each part that was ignored. */
export interface Decoded {
  readonly state: ExplorerState;
  readonly shell: Shell;
  /** French sentences, for the reader. */
  readonly ignored: readonly string[];
}

const KEYS: readonly Key<ExplorerState, Vocabulary>[] = [...THEME_KEYS, ...FILTER_KEYS, ...VIEW_KEYS];

/** The query text of a state, without `?`; empty for the start view. */
export const encode = (state: ExplorerState, shell: Shell = EXPLORER_SHELL): string =>
  [...writeShell(shell), ...writeKeys(KEYS, state)].join('&');

const withUnit = (state: ExplorerState, unite: CoverageUnit): ExplorerState => ({
  ...state,
  couverture: { ...state.couverture, unite },
});

/** Reads any query text. */
export function decode(search: string, words: Vocabulary): Decoded {
  const params = linkParams(search);
  const { shell, ignored: ofShell } = readShell(params);
  const { state: read, ignored } = readKeys(KEYS, params, START, words);
  const state = params.has('unite') ? read : withUnit(read, unnamedUnit(read.theme));
  const known = new Set([...KEYS.map(({ name }) => name), ...shellKeyNames(shell)]);
  const unknown = [...new Set(params.keys())]
    .filter((name) => !known.has(name))
    .map((name) => `« ${shown(name)} » : ce paramètre n’existe pas.`);
  return { state, shell, ignored: [...ofShell, ...ignored, ...unknown] };
}
