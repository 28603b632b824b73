/** Plain statistics of a few measures. */

/** Middle value; mean of the two middle ones for an even count. `null` for no value: absent is not zero. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** `a / b`, or `null` when one is missing or `b` is zero. */
export function ratio(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : a / b;
}

/** Largest value, 0 for none: the longest task of a page without long tasks is no task. */
export const largest = (values: readonly number[]): number => Math.max(0, ...values);
