import type { PartyCode } from './codes';
import { population } from './extent';
import type { Model } from './model';
import type { Action, AxeNum, FundingLine } from './pacts';
import { partyPlace } from './place';

/** Which actions are looked at. All `null`: every cited action. */
export interface ActionFilter {
  readonly axe: AxeNum | null;
  readonly thematique: string | null;
  readonly sujet: string | null;
}

export const NO_FILTER: ActionFilter = { axe: null, thematique: null, sujet: null };

/** An amount, or the kind of its absence. Absent is not zero. */
export type Amount =
  | { readonly kind: 'euros'; readonly value: number }
  | { readonly kind: 'aucune-action-citee' }
  | { readonly kind: 'partage-non-ventile'; readonly value: number };

export const matches = (model: Model, action: Action, filter: ActionFilter): boolean =>
  (filter.axe === null || action.axe === filter.axe) &&
  (filter.thematique === null || action.thematique === filter.thematique) &&
  (filter.sujet === null || model.rubrique.get(action.rubrique)?.sujet === filter.sujet);

export const filterActions = (model: Model, filter: ActionFilter): readonly Action[] =>
  model.pacts.actions.filter((action) => matches(model, action, filter));

export const sumEur = (lines: readonly FundingLine[]): number =>
  lines.reduce((total, line) => total + line.montantEur, 0);

/** What the cited actions amount to for one contracting party. */
export interface PartyFigures {
  readonly party: PartyCode;
  /** Lines of this party alone. */
  readonly own: readonly FundingLine[];
  readonly ownEur: number;
  /** Lines shared with other parties: in no party's own total. */
  readonly shared: readonly FundingLine[];
  readonly sharedEur: number;
  /** Actions with at least one line of its own. */
  readonly ownActions: number;
  /** Actions reached through shared lines only. */
  readonly sharedActions: number;
  readonly population: number;
  readonly amount: Amount;
  /** Euros per inhabitant of the party's whole population; `null` when there is no amount of its own. */
  readonly perCapita: number | null;
}

export function partyFigures(model: Model, party: PartyCode, filter: ActionFilter): PartyFigures {
  const lines = filterActions(model, filter)
    .flatMap((action) => action.lignes)
    .filter((line) => line.parties.includes(party));
  const own = lines.filter((line) => !line.partage);
  const shared = lines.filter((line) => line.partage);
  const ownIds = new Set(own.map((line) => line.actionId));
  const sharedIds = new Set(shared.map((line) => line.actionId).filter((id) => !ownIds.has(id)));
  const inhabitants = population(model, partyPlace(party)) ?? 0;
  const ownEur = sumEur(own);
  const sharedEur = sumEur(shared);
  return {
    party,
    own,
    ownEur,
    shared,
    sharedEur,
    ownActions: ownIds.size,
    sharedActions: sharedIds.size,
    population: inhabitants,
    amount:
      own.length > 0
        ? { kind: 'euros', value: ownEur }
        : shared.length > 0
          ? { kind: 'partage-non-ventile', value: sharedEur }
          : { kind: 'aucune-action-citee' },
    perCapita: own.length > 0 && inhabitants > 0 ? ownEur / inhabitants : null,
  };
}

/** Regional total: every amount once, the shared ones included. */
export interface RegionFigures {
  readonly eur: number;
  readonly sharedEur: number;
  readonly actions: number;
  readonly lines: number;
  readonly population: number;
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
  };
}
