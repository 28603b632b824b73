import type { Hex } from './design-tokens';

const channel = (hex: Hex, from: number): number => {
  const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance, 0 (black) to 1 (white). Source: WCAG 2.2. */
const luminance = (hex: Hex): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);

/** Contrast ratio of two colours, 1 to 21. Source: WCAG 2.2. */
export function contrast(a: Hex, b: Hex): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Text of WCAG 2.2 AA. */
const READABLE = 4.5;

const least = (ink: Hex, grounds: readonly Hex[]): number =>
  Math.min(...grounds.map((ground) => contrast(ink, ground)));

/** The first ink that reads on all grounds, else the one that reads best on the worst of them. */
export const readableInk = (grounds: readonly [Hex, ...Hex[]], inks: readonly [Hex, ...Hex[]]): Hex =>
  inks.find((ink) => least(ink, grounds) >= READABLE) ??
  inks.reduce((best, ink) => (least(ink, grounds) > least(best, grounds) ? ink : best));

/** Of the grounds, the one on which an ink reads best: what a halo is made of. */
export const bestGround = (ink: Hex, grounds: readonly [Hex, ...Hex[]]): Hex =>
  grounds.reduce((best, ground) => (contrast(ink, ground) > contrast(ink, best) ? ground : best));
