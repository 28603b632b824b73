import { CHOICES } from '../../themes/choices';
import { type ExplorerState, START, type ThemeKind } from '../explorer-state';
import { type Key, ok } from './key';
import { FRAME_KEYS, THEME_KEY } from './view-keys';
import type { Vocabulary } from './vocabulary';

type StateKey = Key<ExplorerState, Vocabulary>;
type ThemeOf = (typeof CHOICES)[ThemeKind];

/** A key of a part of the state, over all of it. */
const whole = (key: ThemeOf['about'][number] | (typeof FRAME_KEYS)[number]): StateKey => ({
  name: key.name,
  ...(key.many ? { many: true } : {}),
  ...(key.free ? { free: true } : {}),
  write: (state, begun) => key.write(state, begun),
  read: (text, state, words) => {
    const outcome = key.read(text, state, words);
    return outcome.ok ? ok({ ...state, ...outcome.value }) : outcome;
  },
});

const themes: readonly ThemeOf[] = Object.values(CHOICES);

export const FIRST_KEYS: readonly StateKey[] = [whole(THEME_KEY)];

/** After the theme, in the order of the link: what each is about, then their filters, then the frame. */
export const OTHER_KEYS: readonly StateKey[] = [
  ...themes.flatMap(({ about }) => about.map(whole)),
  ...themes.flatMap(({ further }) => further.map(whole)),
  ...FRAME_KEYS.map(whole),
];

export const STATE_KEY_NAMES: readonly string[] = [...FIRST_KEYS, ...OTHER_KEYS].map(({ name }) => name);

/** What a link of a theme that says nothing else means. */
export const begunOf = (theme: ThemeKind): ExplorerState => {
  const begin = (state: ExplorerState, [id, choice]: readonly [string, ThemeOf]): ExplorerState => ({
    ...state,
    ...choice.begun(state, id === theme),
  });
  return Object.entries(CHOICES).reduce(begin, { ...START, theme });
};
