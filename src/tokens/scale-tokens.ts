import type { DesignTokens, LineToken, TextToken } from './design-tokens';

const letters = (token: TextToken, by: number): TextToken => ({ ...token, size: token.size * by });
const line = (token: LineToken, by: number): LineToken => ({
  ...token,
  width: token.width * by,
  casing: token.casing && { ...token.casing, width: token.casing.width * by },
});

const mapValues = <K extends string, T>(values: Readonly<Record<K, T>>, change: (value: T) => T) => {
  const changed: Record<K, T> = { ...values };
  for (const key in values) changed[key] = change(values[key]);
  return changed;
};

/** The same tokens, drawn larger or smaller: letters, lines, symbols and patterns together. For screens of any size. */
export function scaleTokens(tokens: DesignTokens, by: number): DesignTokens {
  const { labels } = tokens;
  return {
    ...tokens,
    scale: tokens.scale * by,
    lines: mapValues(tokens.lines, (token) => line(token, by)),
    labels: {
      halo: labels.halo,
      inverse: labels.inverse,
      unit: letters(labels.unit, by),
      value: letters(labels.value, by),
      district: letters(labels.district, by),
      town: letters(labels.town, by),
      sea: letters(labels.sea, by),
      country: letters(labels.country, by),
    },
    symbol: { ...tokens.symbol, radius: tokens.symbol.radius * by },
  };
}
