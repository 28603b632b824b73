/** The lines drawn before and after one, whatever a search leaves out; `null` at an end. */
export function around(
  kept: readonly number[],
  line: number,
): { readonly above: number | null; readonly next: number | null } {
  const rank = kept.indexOf(line);
  return rank < 0
    ? { above: null, next: null }
    : { above: kept[rank - 1] ?? null, next: kept[rank + 1] ?? null };
}
