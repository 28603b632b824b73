import { scaleThreshold } from 'd3-scale';

/** Classes of values, from their ascending breaks. */

const RANKS = [0, 1, 2, 3, 4];

/** Rank of the class of a value, 0 (lowest) to the number of breaks. */
export const classRank = (value: number, breaks: readonly number[]): number =>
  scaleThreshold<number, number>()
    .domain(breaks)
    .range(RANKS.slice(0, breaks.length + 1))(value);

/** Colours of the ramp for so many classes: few classes stand far apart. */
const RAMP: Readonly<Record<number, readonly number[]>> = {
  1: [2],
  2: [1, 4],
  3: [0, 2, 4],
  4: [0, 1, 3, 4],
};

/** Rank on the ramp of a class among those of its scale. */
export const rampRank = (index: number, breaks: readonly number[]): number =>
  RAMP[breaks.length + 1]?.[index] ?? index;
