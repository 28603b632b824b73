/** Seeded throws: the same seed gives the same gestures again. Mulberry32, public domain. */
export interface Dice {
  /** From 0 included to 1 excluded. */
  unit(): number;
  /** From 0 to `sides - 1`. */
  below(sides: number): number;
  pick<const L extends readonly [unknown, ...unknown[]]>(list: L): L[number];
}

export function makeDice(seed: number): Dice {
  let state = seed >>> 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (sides: number): number => Math.floor(unit() * sides);
  return { unit, below, pick: (list) => list[below(list.length)] ?? list[0] };
}
