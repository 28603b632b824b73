import type { PartyCode } from '../codes';
import type { AxeNum, FundingLine, Pacts } from '../pacts';

/** What a sum of cited amounts is the sum of. */
export type TotalOf =
  | { readonly kind: 'region' }
  | { readonly kind: 'axe'; readonly axe: AxeNum }
  | { readonly kind: 'partie'; readonly party: PartyCode }
  | { readonly kind: 'partage' };

/** A cited amount, as far as sums ask. */
export interface Summed extends Pick<FundingLine, 'parties' | 'partage' | 'montantEur'> {
  readonly axe: AxeNum;
}

/** True when a sum holds an amount: shared ones are in the region, in their axe and in no party. */
export function totalHolds(of: TotalOf, { axe, parties, partage }: Summed): boolean {
  switch (of.kind) {
    case 'region':
      return true;
    case 'axe':
      return axe === of.axe;
    case 'partie':
      return !partage && parties.includes(of.party);
    case 'partage':
      return partage;
  }
}

/** One sum of a state of the figures. */
export interface EditionTotal {
  /** The same sum has the same key in every state, whatever its label. */
  readonly key: string;
  readonly of: TotalOf;
  readonly label: string;
  /** `null` where no amount is cited: absent is not zero. */
  readonly eur: number | null;
}

const keyOf = (of: TotalOf): string =>
  of.kind === 'axe' ? `axe-${of.axe}` : of.kind === 'partie' ? `partie-${of.party}` : of.kind;

/** Sums of the amounts cited: the region, each axe, each party, and what is shared. */
export function editionTotals(pacts: Pacts): readonly EditionTotal[] {
  const amounts = pacts.actions.flatMap(({ axe, lignes }): Summed[] =>
    lignes.map((line) => ({ ...line, axe })),
  );
  const total = (of: TotalOf, label: string): EditionTotal => {
    const held = amounts.filter((amount) => totalHolds(of, amount));
    const eur = held.length === 0 ? null : held.reduce((sum, { montantEur }) => sum + montantEur, 0);
    return { key: keyOf(of), of, label, eur };
  };
  return [
    total({ kind: 'region' }, 'région, chaque montant une fois'),
    ...pacts.axes.map(({ num }) => total({ kind: 'axe', axe: num }, `axe ${num}`)),
    ...pacts.parties.map(({ code, nom }) =>
      total({ kind: 'partie', party: code }, `${nom}, montants non partagés`),
    ),
    total({ kind: 'partage' }, 'partagés, non répartis'),
  ];
}

/** One sum before and after; `null` where nothing is summed. */
export interface TotalRow extends Omit<EditionTotal, 'eur'> {
  readonly before: number | null;
  readonly after: number | null;
}

/** The same sums of two states of the figures, side by side; those that only the first has come last. */
export function totalRows(before: Pacts | null, after: Pacts | null): readonly TotalRow[] {
  const [old, now] = [before ? editionTotals(before) : [], after ? editionTotals(after) : []];
  const eurIn = (list: readonly EditionTotal[], key: string): number | null =>
    list.find((one) => one.key === key)?.eur ?? null;
  const gone = old.filter(({ key }) => !now.some((one) => one.key === key));
  return [...now, ...gone].map(({ key, of, label }) => ({
    ...{ key, of, label },
    before: eurIn(old, key),
    after: eurIn(now, key),
  }));
}
