import { type Certainty, compose } from '../certainty/certainty';
import { envelopesCertainty, moneyCertainty, SHARE_OF_ENVELOPE, voletCertainty } from '../certainty/money';
import type { Model } from '../model';
import type { Axe, Enveloppe, FundingLine } from '../pacts';
import { NO_FILTER, sumEur } from '../totals';

/** A volet: its envelope, the axes that we attach to it, and what the deck cites of it. Euros. */
export interface EnvelopeShare {
  readonly enveloppe: Enveloppe;
  /** Axes attached to the volet: the deck does not say it, the reading is `interprete`. */
  readonly axes: readonly Axe[];
  /** Cited lines of these axes, each once, shared ones included. */
  readonly lines: readonly FundingLine[];
  readonly citedEur: number;
  /** Part of the envelope that the cited examples show, 0 to 1. It is a share shown, never a rate of use. */
  readonly ratio: number;
  /** Of `citedEur`. */
  readonly certainty: Certainty;
  /** Of `ratio`. */
  readonly ratioCertainty: Certainty;
}

/** Cited examples against each envelope. Both métropoles are inside the envelopes. */
export function envelopeShares(model: Model): readonly EnvelopeShare[] {
  return model.pacts.enveloppes.map((enveloppe) => {
    const axes = model.pacts.axes.filter((axe) => axe.volet === enveloppe.volet);
    const nums = new Set(axes.map((axe) => axe.num));
    const lines = model.pacts.actions
      .filter((action) => nums.has(action.axe))
      .flatMap((action) => action.lignes);
    const citedEur = sumEur(lines);
    const certainty = compose([moneyCertainty(model, NO_FILTER, { lines }), voletCertainty(axes)]);
    return {
      enveloppe,
      axes,
      lines,
      citedEur,
      ratio: citedEur / enveloppe.montantEur,
      certainty,
      ratioCertainty: compose([certainty, envelopesCertainty([enveloppe]), SHARE_OF_ENVELOPE]),
    };
  });
}
