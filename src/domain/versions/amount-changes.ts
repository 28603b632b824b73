import type { Action, FundingLine, Pacts } from '../pacts';
import { pairUp } from './pairing';

/** An amount with the action that it is cited for. */
export interface CitedAmount extends FundingLine {
  readonly axe: Action['axe'];
  readonly thematique: string;
  readonly titre: string;
  readonly source: Action['source'];
}

/**
 * `reclasse`: the same euros, told under another axe or thématique, or shared where they were not; `renomme`: the same
 * euros under another name of their own.
 */
export type AmountChangeKind = 'hausse' | 'baisse' | 'ajout' | 'retrait' | 'reclasse' | 'renomme';

/** One amount that is not what it was; `null` on the side where it is not cited. */
export interface AmountChange {
  readonly kind: AmountChangeKind;
  readonly before: CitedAmount | null;
  readonly after: CitedAmount | null;
}

/** Every amount that a state of the figures cites. */
export const citedAmounts = ({ actions }: Pacts): readonly CitedAmount[] =>
  actions.flatMap(({ axe, thematique, titre, source, lignes }) =>
    lignes.map((line) => ({ ...line, axe, thematique, titre, source })),
  );

type Pair = readonly [before: CitedAmount, after: CitedAmount];

const written = (...parts: readonly (string | number | boolean | null)[]): string => JSON.stringify(parts);
const who = ({ parties }: CitedAmount): string => [...parties].sort().join('|');
/** From what tells an amount best to what tells it least; an amount of other parties is another amount. */
const KEYS: readonly ((amount: CitedAmount) => string)[] = [
  (one) => written(one.actionId, who(one), one.libelle, one.montantEur),
  (one) => written(one.actionId, who(one), one.libelle),
  (one) => written(one.actionId, who(one)),
  // The id of an action is ours, and may be written anew.
  (one) => written(one.titre, who(one), one.libelle),
];

function kindOf([was, is]: Pair): AmountChangeKind | null {
  if (is.montantEur !== was.montantEur) return is.montantEur > was.montantEur ? 'hausse' : 'baisse';
  if (is.axe !== was.axe || is.thematique !== was.thematique || is.partage !== was.partage) return 'reclasse';
  return is.libelle === was.libelle ? null : 'renomme';
}

/** Amounts up, down, added and gone from one state of the figures to another; equal ones are left out. */
export function amountChanges(before: Pacts, after: Pacts): readonly AmountChange[] {
  const { pairs, came, went } = pairUp(citedAmounts(before), citedAmounts(after), KEYS);
  const changes: readonly AmountChange[] = [
    ...pairs.flatMap((pair): AmountChange[] => {
      const kind = kindOf(pair);
      return kind === null ? [] : [{ kind, before: pair[0], after: pair[1] }];
    }),
    ...came.map((one): AmountChange => ({ kind: 'ajout', before: null, after: one })),
    ...went.map((one): AmountChange => ({ kind: 'retrait', before: one, after: null })),
  ];
  const axeOf = ({ before: was, after: is }: AmountChange): number => (is ?? was)?.axe ?? 0;
  return changes.toSorted((a, b) => axeOf(a) - axeOf(b) || Math.abs(difference(b)) - Math.abs(difference(a)));
}

/** Euros that a change adds to the sum of what is cited; below zero where it takes some away. */
export const difference = ({ before, after }: AmountChange): number =>
  (after?.montantEur ?? 0) - (before?.montantEur ?? 0);
