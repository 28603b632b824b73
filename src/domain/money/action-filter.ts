import type { Certainty } from '../certainty/certainty';
import type { PartyCode } from '../codes';
import { textMatches } from '../fold-text';
import type { Model } from '../model';
import type { Action, AxeNum, FundingLine } from '../pacts';

/**
 * Which actions and amounts are looked at; criteria combine. Those of an action: axe, thématique, subject, inspiring,
 * text. Those of an amount: parties, range; an action stays while one of its amounts does, with these amounts only.
 */
export interface ActionFilter {
  readonly axe: AxeNum | null;
  readonly thematique: string | null;
  readonly sujet: string | null;
  /** Amounts of at least one of these; absent or empty: of any party. A shared amount stays whole. */
  readonly parties?: readonly PartyCode[];
  /** Euros, both ends included; `null` or absent: no bound. */
  readonly montantMin?: number | null;
  readonly montantMax?: number | null;
  /** True: only the actions that the deck calls inspiring. */
  readonly inspirante?: boolean;
  /** Words of the title, description, heading, thématique or place. */
  readonly texte?: string;
  /** How sure the choice of `parties` is, where a class of figures made it; absent: the reader chose them. */
  readonly choix?: Certainty;
}

/**
 * True when more than an axe, or a subject over all axes, is chosen: what is not there may be cited all the same, and left
 * out. A thématique is of one axe: what another axe has is left out by it.
 */
export const narrows = ({
  axe,
  thematique,
  sujet,
  parties,
  montantMin,
  montantMax,
  inspirante,
  texte,
}: ActionFilter): boolean =>
  thematique !== null ||
  (sujet !== null && axe !== null) ||
  (parties ?? []).length > 0 ||
  (montantMin ?? null) !== null ||
  (montantMax ?? null) !== null ||
  inspirante === true ||
  Boolean(texte);

export const NO_FILTER: ActionFilter = { axe: null, thematique: null, sujet: null };

/** All that is written of an action, its title apart. */
export const actionText = (model: Model, action: Action): string =>
  [
    action.description,
    model.rubrique.get(action.rubrique)?.titre ?? '',
    model.thematique.get(action.thematique)?.titre ?? '',
    ...action.lignes.map((line) => line.libelle ?? ''),
    ...action.lieux.map(({ libelle }) => libelle),
  ].join(' ');

const actionMatches = (model: Model, action: Action, filter: ActionFilter): boolean =>
  (filter.axe === null || action.axe === filter.axe) &&
  (filter.thematique === null || action.thematique === filter.thematique) &&
  (filter.sujet === null || model.rubrique.get(action.rubrique)?.sujet === filter.sujet) &&
  (filter.inspirante !== true || action.inspirante) &&
  (!filter.texte || textMatches(`${action.titre} ${actionText(model, action)}`, filter.texte));

const hasParty = (line: FundingLine, parties: readonly PartyCode[] | undefined): boolean =>
  parties === undefined || parties.length === 0 || line.parties.some((code) => parties.includes(code));

const lineMatches = (line: FundingLine, filter: ActionFilter): boolean =>
  hasParty(line, filter.parties) &&
  line.montantEur >= (filter.montantMin ?? Number.NEGATIVE_INFINITY) &&
  line.montantEur <= (filter.montantMax ?? Number.POSITIVE_INFINITY);

/**
 * The actions of a filter, each with the amounts that answer it and no other: a sum over them is the filtered sum.
 * An action without any amount stays only while no criterion of amounts is set.
 */
export const filterActions = (model: Model, filter: ActionFilter): readonly Action[] =>
  model.pacts.actions.flatMap((action) => {
    if (!actionMatches(model, action, filter)) return [];
    const lignes = action.lignes.filter((line) => lineMatches(line, filter));
    if (lignes.length === action.lignes.length) return [action];
    return lignes.length === 0 ? [] : [{ ...action, lignes }];
  });
