/**
 * Official codes, as text (`02` keeps its zero). A code is only made by the guards below, so that a département
 * can never be passed where an EPCI is expected.
 *
 * Source of the forms: Code officiel géographique (INSEE); SIREN for EPCI.
 */
declare const brand: unique symbol;
type Branded<K extends string> = string & { readonly [brand]: K };

export type DepartementCode = Branded<'departement'>;
export type ArrondissementCode = Branded<'arrondissement'>;
export type EpciCode = Branded<'epci'>;
export type CommuneCode = Branded<'commune'>;
/** A collectivity in the place of one or several départements, as INSEE codes it: digits, then one or two letters. */
export type CollectiviteCode = Branded<'collectivite'>;
/** A contracting party: a département, a collectivity in the place of some, or an EPCI (SIREN). */
export type PartyCode = DepartementCode | CollectiviteCode | EpciCode;

export const isDepartementCode = (text: string): text is DepartementCode => /^(\d{2}|2[AB]|97\d)$/.test(text);
export const isArrondissementCode = (text: string): text is ArrondissementCode =>
  /^(\d{2}|2[AB]|97\d)\d$/.test(text);
export const isEpciCode = (text: string): text is EpciCode => /^\d{9}$/.test(text);
export const isCommuneCode = (text: string): text is CommuneCode => /^(\d{5}|2[AB]\d{3})$/.test(text);
export const isCollectiviteCode = (text: string): text is CollectiviteCode =>
  /^(\d[A-Z]{2}|\d{2,3}[A-Z])$/.test(text);
export const isPartyCode = (text: string): text is PartyCode =>
  isDepartementCode(text) || isEpciCode(text) || isCollectiviteCode(text);
