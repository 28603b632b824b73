import type { MapTheme } from '../../src/theme/map-theme';

/** A value of the light theme, and what stands at the same place in the dark one. */
export interface ThemePair {
  readonly light: string;
  readonly dark: string;
}

const keyOf = ({ light, dark }: ThemePair): string => `${light} ${dark}`;
const COLOUR = /^#[\da-f]{6}$/;

function leaves(light: unknown, dark: unknown): readonly ThemePair[] {
  if (typeof light === 'object' && light !== null && typeof dark === 'object' && dark !== null) {
    const twins = new Map<string, unknown>(Object.entries(dark));
    return Object.entries(light).flatMap(([name, value]) => leaves(value, twins.get(name)));
  }
  if (light === dark) return [];
  const values = [light, dark].map(String);
  const drawn = typeof light === 'number' || values.every((value) => COLOUR.test(value));
  return drawn ? [{ light: values[0] ?? '', dark: values[1] ?? '' }] : [];
}

/** Colours and opacities that two themes do not share, each pair once: of the themes alone, whatever is drawn. */
export function themePairs(light: MapTheme, dark: MapTheme): readonly ThemePair[] {
  const pairs = leaves(light, dark);
  return [...new Map(pairs.map((pair) => [keyOf(pair), pair])).values()];
}

const THEMED = /#[\da-f]{6}\b|(?<=fill-opacity=")[\d.]+/g;

/**
 * One markup for both themes. A pair of the table is its custom property, `--carte-N`; where the themes take colours of
 * different places, the value holds both, and one of `--clair` and `--sombre`, which is empty, lets the other through:
 * what the rules say never depends on what is drawn.
 * @throws Error when the two drawings differ in more than that
 */
export function themedMarkup(light: string, dark: string, pairs: readonly ThemePair[]): string {
  if (light.replace(THEMED, '#') !== dark.replace(THEMED, '#')) {
    throw new Error(
      'Carte de départ : les thèmes clair et sombre diffèrent par autre chose que les couleurs.',
    );
  }
  const ranks = new Map(pairs.map((pair, rank) => [keyOf(pair), rank]));
  const darkValues = dark.match(THEMED) ?? [];
  let i = -1;
  return light.replace(THEMED, (value) => {
    i += 1;
    const other = darkValues[i] ?? value;
    if (value === other) return value;
    const rank = ranks.get(keyOf({ light: value, dark: other }));
    return rank === undefined ? `var(--clair,${value})var(--sombre,${other})` : `var(--carte-${rank})`;
  });
}

/** Custom properties of one side, for {@link themedMarkup}. */
export const themedProperties = (pairs: readonly ThemePair[], side: keyof ThemePair): string =>
  [
    side === 'light' ? '--clair:initial;--sombre: ' : '--clair: ;--sombre:initial',
    ...pairs.map((pair, rank) => `--carte-${rank}:${pair[side]}`),
  ].join(';');
