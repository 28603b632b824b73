import { expect, test } from 'vitest';
import { themedMarkup, themedProperties, themePairs } from '../../../../scripts/start-page/themed-markup';
import { TOKENS } from '../../../../src/tokens/token-sets';

const pairs = themePairs(TOKENS.light, TOKENS.dark);
const { light, dark } = TOKENS;

test('the pairs are those of the themes: rules hold them, whatever is drawn', () => {
  const keys = pairs.map((pair) => `${pair.light} ${pair.dark}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toContain(`${light.sea} ${dark.sea}`);
  expect(keys).toContain(`${light.circle.opacity} ${dark.circle.opacity}`);
  expect(themedProperties(pairs, 'dark')).toContain(`:${dark.sea}`);
});

test('a pair of the themes is its property; one of two places holds both; a shared colour stays', () => {
  const rank = pairs.findIndex((pair) => pair.light === light.sea && pair.dark === dark.sea);
  const drawn = (...colours: string[]): string => colours.map((one) => `<path fill="${one}"/>`).join('');
  expect(
    themedMarkup(drawn(light.sea, light.sea, '#123456'), drawn(dark.sea, dark.accent, '#123456'), pairs),
  ).toBe(drawn(`var(--carte-${rank})`, `var(--clair,${light.sea})var(--sombre,${dark.accent})`, '#123456'));
});

test('drawings that differ otherwise are refused', () => {
  expect(() => themedMarkup('<path/>', '<line/>', pairs)).toThrow(/clair et sombre/);
});
