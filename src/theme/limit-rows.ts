/** Where each line of a sign of boundaries runs. @param middle of the sign, CSS pixels */
export const limitRows = <Line>(
  lines: readonly Line[],
  middle: number,
): readonly { readonly line: Line; readonly y: number }[] =>
  lines.map((line, i) => ({ line, y: middle + (i - (lines.length - 1) / 2) * 5 }));
