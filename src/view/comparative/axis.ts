const ROUND = [1, 2, 5, 10] as const;

/**
 * End of an axis that starts at zero: the largest value, rounded up to a multiple of 1, 2 or 5 × a power of ten, about
 * a quarter of it. Written here because `scaleLinear` would bring 12 kB of colour and number formats to the first load.
 * @param largest of the values shown, positive; 0 gives 1
 */
export function axisEnd(largest: number): number {
  if (largest <= 0) return 1;
  const rough = largest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (ROUND.find((factor) => factor * power >= rough) ?? 10) * power;
  // A quotient such as 3,0000000001 must not add a step.
  return Math.ceil(largest / step - 1e-9) * step;
}
