import type { Pacts } from '../pacts';
import { type AmountChange, amountChanges } from './amount-changes';
import type { Said } from './compared-table';
import { type TotalRow, totalRows } from './edition-totals';
import { type PerimeterChange, perimeterChanges } from './perimeter-changes';
import { type TextChange, textChanges } from './text-changes';

/** Envelopes and national calls: amounts that are told apart from those of the actions, and never added to them. */
export interface EnvelopeChange {
  readonly key: string;
  readonly titre: string;
  readonly before: number | null;
  readonly after: number | null;
}

export interface EditionChanges {
  readonly amounts: readonly AmountChange[];
  readonly perimeters: readonly PerimeterChange[];
  /** Every sum, those that are as they were included. */
  readonly totals: readonly TotalRow[];
  readonly envelopes: readonly EnvelopeChange[];
  /** Lines of every table and text, amounts and perimeters apart. */
  readonly texts: readonly TextChange[];
}

function envelopeChanges(before: Pacts, after: Pacts): readonly EnvelopeChange[] {
  const told = ({ enveloppes, appels }: Pacts) =>
    new Map<string, { readonly titre: string; readonly montantEur: number }>([
      ...enveloppes.map((one) => [`enveloppe-${one.volet}`, one] as const),
      ...appels.map((one) => [`appel-${one.id}`, one] as const),
    ]);
  const [old, now] = [told(before), told(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key): EnvelopeChange[] => {
    const [was, is] = [old.get(key), now.get(key)];
    return was?.montantEur === is?.montantEur
      ? []
      : [
          {
            key,
            titre: (is ?? was)?.titre ?? key,
            before: was?.montantEur ?? null,
            after: is?.montantEur ?? null,
          },
        ];
  });
}

/** All that has changed from one state of the figures to another. Pure: `compareEditions(b, a)` is its mirror. */
export const compareEditions = (before: Said, after: Said): EditionChanges => ({
  amounts: amountChanges(before.pacts, after.pacts),
  perimeters: perimeterChanges(before.pacts, after.pacts),
  totals: totalRows(before.pacts, after.pacts),
  envelopes: envelopeChanges(before.pacts, after.pacts),
  texts: textChanges(before, after),
});

/** True when two states of the figures say the same. */
export const nothingChanged = ({ amounts, perimeters, envelopes, texts }: EditionChanges): boolean =>
  amounts.length + perimeters.length + envelopes.length + texts.length === 0;
