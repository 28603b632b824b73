import type { DesignTokens } from '../../src/tokens/design-tokens';

/** A value of the light theme, and what stands at the same place in the dark one. */
export interface ThemePair {
  readonly light: string;
  readonly dark: string;
}

const keyOf = ({ light, dark }: ThemePair): string => `${light} ${dark}`;
const COLOUR = /^#[\da-f]{6}$/;

function leaves(light: unknown, dark: unknown, seldom: ReadonlySet<string>): readonly ThemePair[] {
  if (typeof light === 'object' && light !== null && typeof dark === 'object' && dark !== null) {
    const twins = new Map<string, unknown>(Object.entries(dark));
    return Object.entries(light).flatMap(([name, value]) =>
      seldom.has(name) ? [] : leaves(value, twins.get(name), seldom),
    );
  }
  if (light === dark) return [];
  const values = [light, dark].map(String);
  const drawn = typeof light === 'number' || values.every((value) => COLOUR.test(value));
  return drawn ? [{ light: values[0] ?? '', dark: values[1] ?? '' }] : [];
}

/**
 * Colours and opacities that two themes do not share, each pair once: of the themes alone, whatever is drawn.
 * @param seldom names of tokens that are left out, hence written where they are drawn
 */
export function themePairs(
  light: DesignTokens,
  dark: DesignTokens,
  seldom: ReadonlySet<string> = new Set(),
): readonly ThemePair[] {
  const pairs = leaves(light, dark, seldom);
  return [...new Map(pairs.map((pair) => [keyOf(pair), pair])).values()];
}

const THEMED = /#[\da-f]{6}\b|fill-opacity="[\d.]+/g;
/** Before the value of an opacity. */
const OPACITY = 'fill-opacity="';

/** What the themes of a pair of drawings share, by what they do not. */
const ranks = new WeakMap<readonly ThemePair[], ReadonlyMap<string, number>>();
function ranksOf(pairs: readonly ThemePair[]): ReadonlyMap<string, number> {
  const known = ranks.get(pairs) ?? new Map(pairs.map((pair, rank) => [keyOf(pair), rank]));
  ranks.set(pairs, known);
  return known;
}

/**
 * One markup for both themes. A pair of the table is its custom property, `--carte-N`; where the themes take colours of
 * different places, the value holds both, and one of `--clair` and `--sombre`, which is empty, lets the other through:
 * what the rules say never depends on what is drawn.
 * @throws Error when the two drawings differ in more than that
 */
export function themedMarkup(light: string, dark: string, pairs: readonly ThemePair[]): string {
  const known = ranksOf(pairs);
  const values = dark.matchAll(THEMED);
  let text = '';
  /** Ends of what is compared already. */
  let [end, darkEnd] = [0, 0];
  const same = (to: number, darkTo: number): void => {
    const between = light.slice(end, to);
    if (between !== dark.slice(darkEnd, darkTo))
      throw new Error(
        'Carte de départ : les thèmes clair et sombre diffèrent par autre chose que les couleurs.',
      );
    text += between;
  };
  for (const { 0: value, index } of light.matchAll(THEMED)) {
    const other = values.next().value;
    same(index, other?.index ?? dark.length);
    end = index + value.length;
    darkEnd = other ? other.index + other[0].length : dark.length;
    text += themedValue(value, other?.[0] ?? '', known);
  }
  same(light.length, dark.length);
  return text;
}

function themedValue(light: string, dark: string, known: ReadonlyMap<string, number>): string {
  if (light === dark) return light;
  if (light.startsWith(OPACITY))
    return OPACITY + themedValue(light.slice(OPACITY.length), dark.slice(OPACITY.length), known);
  const rank = known.get(keyOf({ light, dark }));
  return rank === undefined ? `var(--clair,${light})var(--sombre,${dark})` : `var(--carte-${rank})`;
}

/** Custom properties of one side, for {@link themedMarkup}. */
export const themedProperties = (pairs: readonly ThemePair[], side: keyof ThemePair): string =>
  [
    side === 'light' ? '--clair:initial;--sombre: ' : '--clair: ;--sombre:initial',
    ...pairs.map((pair, rank) => `--carte-${rank}:${pair[side]}`),
  ].join(';');
