import type { LineToken, MapTheme, TextToken } from './map-theme';

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

/** The same theme, drawn larger or smaller: letters, lines, symbols and patterns together. For screens of any size. */
export function scaleTheme(theme: MapTheme, by: number): MapTheme {
  const { labels } = theme;
  return {
    ...theme,
    scale: theme.scale * by,
    lines: mapValues(theme.lines, (token) => line(token, by)),
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
    symbol: { ...theme.symbol, radius: theme.symbol.radius * by },
  };
}
