/** Records of two states: those that are the same one, those that came and those that went, each in its order. */
export interface Paired<T> {
  readonly pairs: readonly (readonly [before: T, after: T])[];
  readonly came: readonly T[];
  readonly went: readonly T[];
}

/**
 * Pairs the records of two states by keys, from what tells one best to what tells it least; within a key in their order,
 * so that the pairs are the same whichever state is called the first.
 */
export function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((one: T) => string)[],
): Paired<T> {
  let [went, came] = [before, after];
  const pairs: (readonly [T, T])[] = [];
  for (const keyOf of keys) {
    const waiting = new Map<string, T[]>();
    for (const one of went) waiting.set(keyOf(one), [...(waiting.get(keyOf(one)) ?? []), one]);
    const found = came.flatMap((is): (readonly [T, T])[] => {
      const was = waiting.get(keyOf(is))?.shift();
      return was === undefined ? [] : [[was, is]];
    });
    pairs.push(...found);
    const [olds, news] = [new Set(found.map(([was]) => was)), new Set(found.map(([, is]) => is))];
    went = went.filter((one) => !olds.has(one));
    came = came.filter((one) => !news.has(one));
  }
  return { pairs, came, went };
}
