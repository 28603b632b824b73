import type { PartyCode } from '../codes';
import type { Model } from '../model';
import type { FundingLine } from '../pacts';
import { partyPopulation } from './ground';

/**
 * What is done with an amount that several parties share. The deck does not split it: that is the reading; the two
 * others are hypotheses of the reader, always named where they act. None changes a regional total.
 */
export type Sharing = 'non-ventile' | 'parts-egales' | 'population';
export const SHARINGS: readonly Sharing[] = ['non-ventile', 'parts-egales', 'population'];

/**
 * Whole parts of an amount, in proportion to weights, that add up to it: each is rounded down, then the euros left go
 * one by one to the largest remainders; at equal remainders, to the first in the list.
 * @param amount euros, whole @param weights positive; all zero counts as all equal
 */
export function splitExactly(amount: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const even = sum <= 0;
  const exact = weights.map((weight) => (amount * (even ? 1 : weight)) / (even ? weights.length : sum));
  const parts = exact.map(Math.floor);
  const left = amount - parts.reduce((total, part) => total + part, 0);
  const byRemainder = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    // Equal shares must not be told apart by the last bit of a division.
    .sort((a, b) => (Math.abs(a.rest - b.rest) < 1e-6 ? a.i - b.i : b.rest - a.rest));
  for (const { i } of byRemainder.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1;
  return parts;
}

/** Part of a shared line that a hypothesis gives to a party, whole euros; 0 when lines are not split, or not its own. */
export function partOf(model: Model, line: FundingLine, party: PartyCode, sharing: Sharing): number {
  const rank = line.parties.indexOf(party);
  if (!line.partage || sharing === 'non-ventile' || rank < 0) return 0;
  const weights = line.parties.map((code) => (sharing === 'parts-egales' ? 1 : partyPopulation(model, code)));
  return splitExactly(line.montantEur, weights)[rank] ?? 0;
}
