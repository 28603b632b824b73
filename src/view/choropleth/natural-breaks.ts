import { ckmeans } from 'simple-statistics';

/**
 * The partition of values into so many groups with the least sum of squared deviations from the mean of each: the exact
 * method that Jenks made known, by the `ckmeans` of simple-statistics (Wang and Song, 2011).
 * @param values at least one, in any order @param count groups wanted; fewer come back when values are fewer
 */
export const naturalGroups = (values: readonly number[], count: number): readonly (readonly number[])[] =>
  ckmeans([...values], Math.min(count, new Set(values).size));
