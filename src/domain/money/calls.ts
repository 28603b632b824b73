import type { Certainty } from '../certainty/certainty';
import { callsCertainty } from '../certainty/money';
import type { AmountPrecision, NationalCall } from '../pacts';

const FROM_SUREST: readonly AmountPrecision[] = ['exact', 'arrondi', 'environ'];

/** A sum is as sure as the least sure of its terms. */
export const weakest = (precisions: readonly AmountPrecision[]): AmountPrecision =>
  FROM_SUREST[Math.max(0, ...precisions.map((precision) => FROM_SUREST.indexOf(precision)))] ?? 'exact';

/** A sum of calls; `null` when no call has such an amount. */
export interface CallSum {
  readonly eur: number;
  readonly precision: AmountPrecision;
  readonly calls: readonly NationalCall[];
  readonly certainty: Certainty;
}

/** Whole amount of a call in euros: yearly × years where the deck gives both, the amount itself otherwise. */
export const callTotal = (call: NationalCall): number =>
  call.periode === 'an' ? call.montantEur * (call.annees ?? 1) : call.montantEur;

const sumOf = (calls: readonly NationalCall[], amount: (call: NationalCall) => number): CallSum | null =>
  calls.length === 0
    ? null
    : {
        eur: calls.reduce((total, call) => total + amount(call), 0),
        precision: weakest(calls.map((call) => call.precision)),
        calls,
        certainty: callsCertainty(calls),
      };

export interface CallTotals {
  /** Calls whose amount is per year; those without a period stay out. */
  readonly perYear: CallSum | null;
  /** The same over their years. */
  readonly overYears: CallSum | null;
  /** Every call: those per year over their years, the others as they are. */
  readonly all: CallSum | null;
  /** In no yearly total: the deck gives no period. */
  readonly withoutPeriod: readonly NationalCall[];
}

/** Totals of the national calls for projects, computed and never typed. */
export function callTotals(calls: readonly NationalCall[]): CallTotals {
  const yearly = calls.filter((call) => call.periode === 'an');
  return {
    perYear: sumOf(yearly, (call) => call.montantEur),
    overYears: sumOf(yearly, callTotal),
    all: sumOf(calls, callTotal),
    withoutPeriod: calls.filter((call) => call.periode === null),
  };
}
