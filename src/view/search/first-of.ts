/** Smaller first, by the first number that is another. */
export function before(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i += 1) {
    const apart = (a[i] ?? 0) - (b[i] ?? 0);
    if (apart !== 0) return apart;
  }
  return 0;
}

export interface Ranked<T> {
  readonly hit: T;
  readonly rank: readonly number[];
}

/** Keeps the first of them alone: one letter finds thousands, of which a list shows six. No two are of one rank. */
export function keepFirst<T>(kept: Ranked<T>[], one: Ranked<T>, most: number): void {
  const last = kept.at(-1);
  if (kept.length >= most && last && before(last.rank, one.rank) < 0) return;
  const after = kept.findIndex(({ rank }) => before(one.rank, rank) < 0);
  kept.splice(after < 0 ? kept.length : after, 0, one);
  if (kept.length > most) kept.pop();
}
