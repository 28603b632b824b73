/** The largest of 1, 2 or 5 times a power of ten that a value reaches. */
const roundBelow = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([5, 2, 1].find((step) => step * power <= value) ?? 1) * power;
};

/** Three round values for the legend of circles, from the largest on the map down: 20 M€, 5 M€, 1 M€. */
export function circleSteps(values: readonly number[]): readonly number[] {
  const largest = Math.max(...values, 0);
  if (largest < 1) return [];
  const top = roundBelow(largest);
  const steps = [top, roundBelow(top / 4), roundBelow(top / 20)].map((step) => Math.max(Math.round(step), 1));
  return [...new Set(steps)];
}
