/** A measure that may still grow: what is shared with others and not split is in `most`, not in `least`. */
export interface Ranged {
  readonly least: number;
  readonly most: number;
}

/**
 * The row that is above all others whatever is still open, and above them too once both are written for a reader; `null`
 * for a tie, for fewer than two rows, and where nothing is measured. A title says who leads only then.
 * @param written as it is shown: two figures that read alike are a tie
 */
export function leader<T>(
  rows: readonly T[],
  measured: (row: T) => Ranged,
  written: (value: number) => string,
): T | null {
  const [first, ...others] = [...rows].sort((a, b) => measured(b).least - measured(a).least);
  if (first === undefined || others.length === 0) return null;
  const { least } = measured(first);
  const above = (row: T): boolean => {
    const { most } = measured(row);
    return least > most && written(least) !== written(most);
  };
  return least > 0 && others.every(above) ? first : null;
}
