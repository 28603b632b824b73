import { scaleThreshold } from 'd3-scale';
import type { Indicator } from '../../state/explorer-state';
import { formatDecimal, GAP } from '../text/formats';

/**
 * Class breaks in €/inhabitant, stored and not recomputed: they hold for the whole indicator (all axes as well as one
 * axe or thématique), so that two maps can be compared and a filter never changes a colour’s meaning. The breaks
 * part the totals of the parties (0,11 to 8,67 €/hab.) as well as those of one axe (0,01 to 6,19).
 */
export const PER_CAPITA_BREAKS = [0.5, 1.5, 5, 6.5] as const;
export const CLASS_COUNT = PER_CAPITA_BREAKS.length + 1;

const rank = scaleThreshold<number, number>().domain(PER_CAPITA_BREAKS).range([0, 1, 2, 3, 4]);
/** Rank of the class, 0 (lightest) to 4. */
export const perCapitaClass = (value: number): number => rank(value);

export function perCapitaClassLabel(index: number): string {
  const low = PER_CAPITA_BREAKS[index - 1];
  const high = PER_CAPITA_BREAKS[index];
  if (low === undefined) return `moins de ${formatDecimal(high ?? 0)}${GAP}€`;
  if (high === undefined) return `${formatDecimal(low)}${GAP}€ et plus`;
  return `${formatDecimal(low)} à moins de ${formatDecimal(high)}${GAP}€`;
}

/** Largest value of the whole indicator and its radius: area is proportional, and stays so under any filter. */
const REFERENCE = { euros: { value: 25e6, radius: 46 }, actions: { value: 25, radius: 34 } } as const;

/** Radius in CSS pixels of a proportional circle. */
export function circleRadius(indicator: Exclude<Indicator, 'par-habitant'>, value: number): number {
  const reference = REFERENCE[indicator];
  return reference.radius * Math.sqrt(Math.max(value, 0) / reference.value);
}

/** Round values shown in the legend of circles. */
export const CIRCLE_STEPS = { euros: [20e6, 5e6, 1e6], actions: [20, 10, 2] } as const;
