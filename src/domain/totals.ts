import type { Certainty } from './certainty/certainty';
import { moneyCertainty } from './certainty/money';
import type { PartyCode } from './codes';
import { population } from './extent';
import type { Model } from './model';
import { type ActionFilter, filterActions, narrows } from './money/action-filter';
import { partyPopulation } from './money/ground';
import { partOf, type Sharing } from './money/sharing';
import type { FundingLine } from './pacts';

export type { ActionFilter } from './money/action-filter';
export { filterActions, NO_FILTER, narrows } from './money/action-filter';

/** A filter, and what is done with shared amounts (absent: not split). */
export interface Reading extends ActionFilter {
  readonly partage?: Sharing;
}

/** An amount, or the kind of its absence. Absent is not zero. */
export type Amount =
  | { readonly kind: 'euros'; readonly value: number }
  /** `narrowed`: none that the filters leave; the deck may cite others. */
  | { readonly kind: 'aucune-action-citee'; readonly narrowed: boolean }
  | { readonly kind: 'partage-non-ventile'; readonly value: number };

export const sumEur = (lines: readonly FundingLine[]): number =>
  lines.reduce((total, line) => total + line.montantEur, 0);

/** What the cited actions amount to for one contracting party. */
export interface PartyFigures {
  readonly party: PartyCode;
  /** What they were read with. */
  readonly reading: Reading;
  /** Lines of this party alone. */
  readonly own: readonly FundingLine[];
  readonly ownEur: number;
  /** Lines shared with other parties: in no party's own total. */
  readonly shared: readonly FundingLine[];
  readonly sharedEur: number;
  /** What the hypothesis in force gives of the shared lines; 0 while they are not split. */
  readonly splitEur: number;
  /** The hypothesis in force. */
  readonly partage: Sharing;
  /** Actions with at least one line of its own. */
  readonly ownActions: number;
  /** Actions reached through shared lines only. */
  readonly sharedActions: number;
  /** Actions behind `amount`: its own, and the shared ones while a hypothesis splits them. */
  readonly actions: number;
  readonly population: number;
  /** Own lines, plus the parts of the hypothesis in force: the value of map, table and sheet. */
  readonly amount: Amount;
  /** Euros per inhabitant of the party's whole population; `null` when there is no amount to divide. */
  readonly perCapita: number | null;
  /** Of `amount`, `perCapita` and the counts of actions. */
  readonly certainty: Certainty;
}

export function partyFigures(model: Model, party: PartyCode, reading: Reading): PartyFigures {
  const lines = filterActions(model, reading)
    .flatMap((action) => action.lignes)
    .filter((line) => line.parties.includes(party));
  const own = lines.filter((line) => !line.partage);
  const shared = lines.filter((line) => line.partage);
  const ownIds = new Set(own.map((line) => line.actionId));
  const sharedIds = new Set(shared.map((line) => line.actionId).filter((id) => !ownIds.has(id)));
  const inhabitants = partyPopulation(model, party);
  const ownEur = sumEur(own);
  const sharing = reading.partage ?? 'non-ventile';
  const splitEur = shared.reduce((total, line) => total + partOf(model, line, party, sharing), 0);
  const counted = own.length > 0 || (sharing !== 'non-ventile' && shared.length > 0);
  const value = ownEur + splitEur;
  return {
    party,
    reading,
    own,
    ownEur,
    shared,
    sharedEur: sumEur(shared),
    splitEur,
    partage: sharing,
    ownActions: ownIds.size,
    sharedActions: sharedIds.size,
    actions: ownIds.size + (sharing === 'non-ventile' ? 0 : sharedIds.size),
    population: inhabitants,
    amount: counted
      ? { kind: 'euros', value }
      : shared.length > 0
        ? { kind: 'partage-non-ventile', value: sumEur(shared) }
        : { kind: 'aucune-action-citee', narrowed: narrows(reading) },
    perCapita: counted && inhabitants > 0 ? value / inhabitants : null,
    certainty: moneyCertainty(
      model,
      reading,
      sharing === 'non-ventile'
        ? { lines: own, aside: shared }
        : { lines: [...own, ...shared], partage: sharing },
    ),
  };
}

/** Regional total: every amount once, the shared ones included. */
export interface RegionFigures {
  readonly eur: number;
  readonly sharedEur: number;
  readonly actions: number;
  readonly lines: number;
  readonly population: number;
  readonly certainty: Certainty;
}

export function regionFigures(model: Model, filter: ActionFilter): RegionFigures {
  const actions = filterActions(model, filter);
  const lines = actions.flatMap((action) => action.lignes);
  return {
    eur: sumEur(lines),
    sharedEur: sumEur(lines.filter((line) => line.partage)),
    actions: actions.length,
    lines: lines.length,
    population: population(model, { kind: 'region' }) ?? 0,
    certainty: moneyCertainty(model, filter, { lines }),
  };
}
