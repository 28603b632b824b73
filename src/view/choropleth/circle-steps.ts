/** The largest of 1, 2 or 5 times a power of ten that a value reaches. */
const roundBelow = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([5, 2, 1].find((step) => step * power <= value) ?? 1) * power;
};

/**
 * Three round values for the legend of circles, from the largest on the map down: 20 M€, 5 M€, 1 M€. Whole where one is
 * reached; none where nothing is drawn.
 */
export function circleSteps(values: readonly number[]): readonly number[] {
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  if (largest <= 0) return [];
  const top = roundBelow(largest);
  const all = [top, roundBelow(top / 4), roundBelow(top / 20)];
  const steps = largest < 1 ? all : all.map((step) => Math.max(Math.round(step), 1));
  return [...new Set(steps)];
}
