import type { PlaceKey } from '../../domain/place';
import type { Fill } from '../map-view';
import type { PlaceLink } from '../panel-view';
import { measureText } from '../text-width';

/** A territory of the map as a point. */
export interface ScatterPoint {
  readonly link: PlaceLink;
  /** From 0, left, to 1. */
  readonly x: number;
  /** From 0, below, to 1. */
  readonly y: number;
  /** As the map paints it. */
  readonly fill: Fill;
  /** "CA de Creil : 1 200 hab./km², 45,0 % des habitants". */
  readonly text: string;
  readonly selected: boolean;
}

export interface ScatterTick {
  readonly at: number;
  readonly text: string;
}

/** Two values of each territory, one against the other. */
export interface Scatter {
  readonly titre: string;
  /** With their units. */
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xTicks: readonly ScatterTick[];
  readonly yTicks: readonly ScatterTick[];
  /** Width of the widest value of the axis, letters of 12 pixels: a number that is cut is another number. */
  readonly yRoom: number;
  readonly points: readonly ScatterPoint[];
  /** The same as keys walk them. */
  readonly walk: readonly ScatterPoint[];
  /** Where « much » begins; `null` where nothing does. */
  readonly line: { readonly at: number; readonly text: string } | null;
  /** How to read it, what is left out, and what it does not say. */
  readonly notes: readonly string[];
}

/** Where a value stands between the two ends of an axis. */
interface Axis {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  readonly log: boolean;
}

/** Beyond this factor between the ends, equal steps would press most values against the axis. */
const WIDE = 25;

const niceStep = (span: number, count: number): number => {
  const power = 10 ** Math.floor(Math.log10(span / count));
  return ([1, 2, 5, 10].find((step) => span / (step * power) <= count) ?? 10) * power;
};

/** Round values between two, on a scale of powers. */
function logTicks(low: number, high: number): readonly number[] {
  const found: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power += 1)
    for (const step of [1, 2, 5]) {
      const value = step * 10 ** power;
      if (value >= low && value <= high) found.push(value);
    }
  // Every other one where they are many.
  return found.length > 6 ? found.filter((_, i) => (found.length - 1 - i) % 2 === 0) : found;
}

/** An axis that holds all values: equal steps, or powers where they are wide apart and all positive. */
export function axisOf(values: readonly number[]): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low > 0 && high / low > WIDE) {
    const [from, to] = [Math.log10(low) - 0.05, Math.log10(high) + 0.05];
    return { at: (value) => (Math.log10(value) - from) / (to - from), ticks: logTicks(low, high), log: true };
  }
  const step = niceStep(high - Math.min(low, 0) || Math.abs(high) || 1, 5);
  const from = Math.min(Math.floor(low / step), 0) * step;
  const to = Math.max(Math.ceil(high / step) * step, from + step);
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
  return { at: (value) => (value - from) / (to - from), ticks, log: false };
}

const TICK = { size: 12, weight: 400 } as const;

/** @see Scatter.yRoom */
export const tickMargin = (ticks: readonly ScatterTick[]): number =>
  Math.ceil(Math.max(0, ...ticks.map(({ text }) => measureText(text, TICK))));

/** The points as keys walk them: from the lowest value to the highest, then from left to right. */
export const walked = (points: readonly ScatterPoint[]): readonly ScatterPoint[] =>
  [...points].sort((a, b) => a.y - b.y || a.x - b.x);

/** @param keys of places, as the map names them */
export const pointOf = ({ points }: Scatter, key: PlaceKey | null): ScatterPoint | null =>
  (key === null ? undefined : points.find(({ link }) => link.key === key)) ?? null;
