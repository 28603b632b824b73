import { scaleQuantile, scaleThreshold } from 'd3-scale';
import type { Model } from '../../domain/model';
import { NO_FILTER, partyFigures } from '../../domain/totals';
import type { Classing, Indicator } from '../../state/explorer-state';
import { formatDecimal, GAP } from '../text/formats';
import { naturalGroups } from './natural-breaks';

/**
 * Class breaks in €/inhabitant, stored and not recomputed: they hold for the whole indicator (all axes as well as one
 * axe or thématique), so that two maps can be compared and a filter never changes a colour’s meaning. The breaks
 * part the totals of the parties (0,11 to 8,67 €/hab.) as well as those of one axe (0,01 to 6,19).
 */
export const PER_CAPITA_BREAKS: readonly number[] = [0.5, 1.5, 5, 6.5];
const CLASS_COUNT = PER_CAPITA_BREAKS.length + 1;

/** The whole indicator: what every party has per inhabitant, all axes together and axe by axe, amounts not split. */
const wholeIndicator = (model: Model): readonly number[] =>
  [null, ...model.axes].flatMap((axe) =>
    model.pacts.parties.flatMap(
      ({ code }) => partyFigures(model, code, { ...NO_FILTER, axe }).perCapita ?? [],
    ),
  );

/** Halfway between two clusters, in cents; the lower bound of the upper one when cents cannot part them. */
function between(low: number, high: number): number {
  const middle = Math.round((low + high) * 50) / 100;
  return middle > low && middle <= high ? middle : high;
}

function jenks(values: readonly number[]): readonly number[] {
  const clusters = naturalGroups(values, CLASS_COUNT);
  return clusters
    .slice(1)
    .map((cluster, i) => between(Math.max(...(clusters[i] ?? [])), Math.min(...cluster)));
}

const RANKS = [0, 1, 2, 3, 4];
const cents = (breaks: readonly number[]): readonly number[] => [
  ...new Set(breaks.map((value) => Math.round(value * 100) / 100)),
];

function computeBreaks(model: Model, classing: Classing): readonly number[] {
  if (classing === 'manuel') return PER_CAPITA_BREAKS;
  const values = wholeIndicator(model);
  if (values.length === 0) return PER_CAPITA_BREAKS;
  switch (classing) {
    case 'jenks':
      return jenks(values);
    case 'quantiles':
      return cents(scaleQuantile<number>().domain(values).range(RANKS).quantiles());
    case 'intervalles-egaux':
      return cents(RANKS.slice(1).map((rank) => (Math.max(...values) * rank) / RANKS.length));
  }
}

const kept = new WeakMap<Model['pacts'], Map<Classing, readonly number[]>>();

/** Ascending breaks of a method, at most four; computed once for the data, never from what a filter left. */
export function classBreaks(model: Model, classing: Classing): readonly number[] {
  const known = kept.get(model.pacts) ?? new Map<Classing, readonly number[]>();
  kept.set(model.pacts, known);
  const breaks = known.get(classing) ?? computeBreaks(model, classing);
  known.set(classing, breaks);
  return breaks;
}

/** Rank of the class, 0 (lightest) to the number of breaks. */
export const perCapitaClass = (value: number, breaks: readonly number[] = PER_CAPITA_BREAKS): number =>
  scaleThreshold<number, number>()
    .domain(breaks)
    .range(RANKS.slice(0, breaks.length + 1))(value);

export function perCapitaClassLabel(index: number, breaks: readonly number[] = PER_CAPITA_BREAKS): string {
  const low = breaks[index - 1];
  const high = breaks[index];
  if (low === undefined) return `moins de ${formatDecimal(high ?? 0)}${GAP}€`;
  if (high === undefined) return `${formatDecimal(low)}${GAP}€ et plus`;
  return `${formatDecimal(low)} à moins de ${formatDecimal(high)}${GAP}€`;
}

/** Radius of the largest circle, CSS pixels. */
const LARGEST = { euros: 46, actions: 34 } as const;

/** The least of 1, 2.5 or 5 times a power of ten that no value goes beyond. */
function roundAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return ([1, 2.5, 5].find((step) => step * power >= value) ?? 10) * power;
}

type Circled = keyof typeof LARGEST;
const references = new WeakMap<Model['pacts'], Readonly<Record<Circled, number>>>();

/** What the largest circle stands for: it holds for the whole indicator, so that no filter changes a circle’s meaning. */
function reference(model: Model, indicator: Circled): number {
  const known = references.get(model.pacts) ?? computeReference(model);
  references.set(model.pacts, known);
  return known[indicator];
}

function computeReference(model: Model): Readonly<Record<Circled, number>> {
  const whole = model.pacts.parties.map(({ code }) => partyFigures(model, code, NO_FILTER));
  return {
    euros: roundAbove(Math.max(...whole.map(({ ownEur }) => ownEur))),
    actions: roundAbove(Math.max(...whole.map(({ ownActions }) => ownActions))),
  };
}

/** Radius in CSS pixels of a proportional circle. */
export const circleRadius = (
  model: Model,
  indicator: Exclude<Indicator, 'par-habitant'>,
  value: number,
): number => LARGEST[indicator] * Math.sqrt(Math.max(value, 0) / reference(model, indicator));

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
