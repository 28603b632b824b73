import { scaleQuantile } from 'd3-scale';
import { ckmeans } from 'simple-statistics';
import { CLASS_RANKS } from '../../domain/indicators/classes';
import type { Classing } from '../../themes/financements/choice';

/** Breaks of one indicator, from its values. Pure: what is kept, and for which indicator, is the business of `scale`. */

const MOST_CLASSES = CLASS_RANKS.length;
/** Part of the spread of the values that the classes must tell: beyond, one more class splits what is alike. */
const TOLD = 0.99;
/** Steps of a readable number, the roundest first. */
const STEPS: readonly number[] = [3, 2, 1, 0, -1, -2].flatMap((power) =>
  [5, 2, 1].map((digit) => digit * 10 ** power),
);

const spread = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
};

/**
 * The partition of values into so many groups with the least sum of squared deviations from the mean of each: the exact
 * method that Jenks made known, by the `ckmeans` of simple-statistics (Wang and Song, 2011).
 * @param values at least one, in any order @param count groups wanted; fewer come back when values are fewer
 */
export const naturalGroups = (values: readonly number[], count: number): readonly (readonly number[])[] =>
  ckmeans([...values], Math.min(count, new Set(values).size));

/** Natural groups, as few as tell nearly all of the spread. */
function fewGroups(values: readonly number[]): readonly (readonly number[])[] {
  const all = spread(values);
  let groups: readonly (readonly number[])[] = [values];
  for (let count = 1; count <= MOST_CLASSES; count += 1) {
    groups = naturalGroups(values, count);
    if (groups.reduce((sum, group) => sum + spread(group), 0) <= (1 - TOLD) * all) break;
  }
  return groups;
}

/** The roundest number above `low`, up to `high`, the nearest to their middle; `null` when cents cannot part them. */
export function roundBetween(low: number, high: number): number | null {
  for (const step of STEPS) {
    // Whole numbers of steps, so that 0,3 is 3 × 0,1 and not 0,30000000000000004.
    const [first, last] = [Math.floor(low / step + 1e-9) + 1, Math.floor(high / step + 1e-9)];
    if (first > last) continue;
    const nearest = Math.min(Math.max(Math.round((low + high) / 2 / step), first), last);
    return step >= 1 ? nearest * step : nearest / Math.round(1 / step);
  }
  return null;
}

const between = (
  groups: readonly (readonly number[])[],
  cut: (low: number, high: number) => number | null,
): readonly number[] =>
  groups.slice(1).flatMap((group, i) => cut(Math.max(...(groups[i] ?? [])), Math.min(...group)) ?? []);

/** Halfway, in cents; the lower bound of the upper group when cents cannot part them. */
function halfway(low: number, high: number): number {
  const middle = Math.round((low + high) * 50) / 100;
  return middle > low && middle <= high ? middle : high;
}

/** To the cent, with a value in each class. */
function kept(breaks: readonly number[], values: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const limit of breaks.map((value) => Math.round(value * 100) / 100)) {
    const last = found.at(-1) ?? Number.NEGATIVE_INFINITY;
    const below = values.some((value) => value >= last && value < limit);
    if (below && values.some((value) => value >= limit)) found.push(limit);
  }
  return found;
}

/**
 * Ascending breaks, one fewer than there are classes at most: none for one value or none, fewer for few values.
 * @param values of the indicator, in any order
 */
export function breaksOf(values: readonly number[], classing: Classing): readonly number[] {
  const distinct = new Set(values).size;
  if (distinct < 2) return [];
  const count = Math.min(MOST_CLASSES, distinct);
  const ranks = Array.from({ length: count }, (_, rank) => rank);
  switch (classing) {
    case 'arrondi':
      return between(fewGroups(values), roundBetween);
    case 'jenks':
      return between(naturalGroups(values, MOST_CLASSES), halfway);
    case 'quantiles':
      return kept(scaleQuantile<number>().domain(values).range(ranks).quantiles(), values);
    case 'intervalles-egaux':
      return kept(
        ranks.slice(1).map((rank) => (Math.max(...values) * rank) / count),
        values,
      );
  }
}
