import type { ArrondissementCode, CommuneCode, DepartementCode, EpciCode, PartyCode } from './codes';
import type { Edition, PartyKind, Vague, Wave } from './deck/edition';
import type { Indicator } from './indicators/indicator';
import type { Version } from './versions/version';

/**
 * What the deck says, as validated records. This is the shape that `load` produces from `data/*.csv`; nothing here is
 * computed. Amounts are in euros. The deck does not say whether an action's amount is yearly or for the whole
 * period, nor whether it is the State's part or the whole: never multiply, halve or annualise it.
 */

/** Where a line stands in the deck: section + slide title + heading on the slide + rank under that heading. */
export interface SourceRef {
  readonly section: string;
  readonly diapositive: string;
  readonly rubrique: string | null;
  /** Rank of the bullet under its heading, from 1; `null` for a whole slide. */
  readonly rang: number | null;
}

/** Number of an axe: one of `axes.csv`, checked when data are read. */
export type AxeNum = number;
/** Id of a volet: one of `enveloppes.csv`. */
export type VoletId = string;

/** How sure a reading is. Drawn (outline, hatch), written in legend and panel. */
export type Precision = 'exact' | 'interprete' | 'approche';
/** How sure an amount is, from the deck's own words ("environ", 4,74 M€). */
export type AmountPrecision = 'exact' | 'arrondi' | 'environ';

export interface Axe {
  readonly num: AxeNum;
  readonly titre: string;
  /** One or two words for tight places: "Enfance". */
  readonly titreCourt: string;
  readonly description: string;
  /** `null` without envelope. Where the deck does not map axes to volets, `voletPrecision` is `interprete`. */
  readonly volet: VoletId | null;
  readonly voletPrecision: Precision;
  readonly voletNote: string;
  readonly source: SourceRef;
}

/** One of the thématiques of the reminder slides. */
export interface Thematique {
  readonly id: string;
  readonly axe: AxeNum;
  readonly titre: string;
  readonly titreCourt: string;
  readonly source: SourceRef;
}

/** Heading above the bullets in the deck. `sujet` groups headings of several axes (question 2: mobilité). */
export interface Rubrique {
  readonly id: string;
  readonly axe: AxeNum;
  /** The deck's own heading. */
  readonly titre: string;
  readonly sujet: string | null;
}

/** Cross-axis subject made of rubriques (interprété). */
export interface Sujet {
  readonly id: string;
  readonly titre: string;
}

export interface FundingLine {
  readonly id: string;
  readonly actionId: string;
  /** Name of the sub-measure where the deck gives several amounts for one party ("respectivement"). */
  readonly libelle: string | null;
  readonly parties: readonly PartyCode[];
  readonly montantEur: number;
  /** True when several parties stand behind one amount: counted once in the region, in no party's own total. */
  readonly partage: boolean;
}

/** Where an action takes place, when the deck names a place inside the party. Money stays with the party. */
export interface ActionPlace {
  readonly libelle: string;
  readonly perimeter: Perimeter;
}

export interface Action {
  readonly id: string;
  readonly axe: AxeNum;
  readonly thematique: string;
  readonly rubrique: string;
  /** Ours, ≤ 90 characters. */
  readonly titre: string;
  readonly description: string;
  readonly inspirante: boolean;
  readonly lignes: readonly FundingLine[];
  readonly lieux: readonly ActionPlace[];
  readonly source: SourceRef;
  /** Repeated mentions of the same action in the deck; never added. */
  readonly mentions: readonly SourceRef[];
}

/** Official units that make a perimeter. Below commune level there is a point, no area, no population. */
export type PerimeterMembers =
  | { readonly niveau: 'departement'; readonly codes: readonly DepartementCode[] }
  | { readonly niveau: 'arrondissement'; readonly codes: readonly ArrondissementCode[] }
  | { readonly niveau: 'epci'; readonly codes: readonly EpciCode[] }
  | { readonly niveau: 'commune'; readonly codes: readonly CommuneCode[] }
  | { readonly niveau: 'infracommunal'; readonly codes: readonly CommuneCode[] };

export interface Perimeter {
  readonly members: PerimeterMembers;
  readonly precision: Precision;
  /** One line: why this precision. */
  readonly motif: string;
  /** Public source of the reading, by name and date; `null` where none is known. */
  readonly reference: string | null;
}

export interface FranceTravailTerritory {
  readonly id: string;
  /** Our short label: "Laon". */
  readonly nom: string;
  /** The deck's own words for the line; three perimeters share one. */
  readonly libelleSupport: string;
  readonly departement: DepartementCode;
  readonly vague: Vague;
  readonly perimeter: Perimeter;
  readonly source: SourceRef;
}

export interface PactTerritory {
  readonly id: string;
  readonly nom: string;
  /** The deck's own spelling of each EPCI or town, in order. */
  readonly libellesSupport: readonly string[];
  readonly departement: DepartementCode;
  /** The deck's own arrondissement cell. */
  readonly arrondissement: string;
  readonly perimeter: Perimeter;
  /** Ids of {@link PtsThematique}, in the deck's order (1 to 3). */
  readonly thematiques: readonly string[];
  /** Ids of {@link PtsPublic}, in the deck's order. */
  readonly publics: readonly string[];
  /** Said on screen when a cell cannot be read in the deck ("non lisible dans le support"). */
  readonly publicNote: string | null;
  readonly source: SourceRef;
}

/** PTS thématiques are a vocabulary apart. */
export interface PtsThematique {
  readonly id: string;
  readonly titre: string;
  readonly libelleSupport: string;
}
export interface PtsPublic {
  readonly id: string;
  readonly titre: string;
  readonly libelleSupport: string;
}

export interface Enveloppe {
  readonly volet: VoletId;
  readonly titre: string;
  readonly montantEur: number;
  readonly partEtatEur: number;
  readonly source: SourceRef;
}

export interface NationalCall {
  readonly id: string;
  readonly titre: string;
  readonly sigle: string | null;
  readonly montantEur: number;
  /** `an`: the amount is per year, for `annees` years. `null`: the deck gives no period. */
  readonly periode: 'an' | null;
  readonly annees: number | null;
  readonly precision: AmountPrecision;
  readonly libelleSupport: string;
  readonly note: string | null;
  readonly source: SourceRef;
}

/** One row of a métropole's single contract: a Pacte axis with its lines, against politique de la ville lines. */
export interface MelContractRow {
  readonly partie: PartyCode;
  readonly axe: AxeNum;
  readonly titre: string;
  readonly pacte: readonly string[];
  readonly politiqueVille: readonly string[];
  readonly source: SourceRef;
}

/** Method and partnership facts, in our words, grouped by `groupe` (`comite-suivi`, `methode-locale`, `methode-pts`…). */
export interface MethodNote {
  readonly id: string;
  readonly groupe: string;
  readonly ordre: number;
  readonly texte: string;
  readonly source: SourceRef;
}

/** An acronym of the trade, in our words; `definition` is longer, for the help. Kept apart from {@link Pacts}: it comes later. */
export interface GlossaryTerm {
  readonly sigle: string;
  readonly nom: string;
  readonly definition: string;
}

/** Contracting party, with the name to show in full and in tight places. */
export interface Party {
  readonly code: PartyCode;
  readonly nom: string;
  /** With its article, for a sentence: "l’Aisne". */
  readonly nomArticle: string;
  readonly nomCourt: string;
  /** Id of a {@link PartyKind}. */
  readonly nature: string;
  /** The département, or what stands in its place, that surrounds a métropole; `null` for these. */
  readonly dans: PartyCode | null;
  /** The départements in whose place a collectivity stands: its ground; absent for any other party. */
  readonly departements?: readonly DepartementCode[];
  /** Units inside its own that are none of its ground, since another party stands there in its place; absent: none. */
  readonly hors?: readonly PartyCode[];
}

/** Everything `data/` says. */
export interface Pacts {
  readonly version: string;
  /** Which state of the figures this is, as it was published; absent where it has not been. */
  readonly chiffres?: Version;
  readonly edition: Edition;
  readonly natures: readonly PartyKind[];
  readonly vagues: readonly Wave[];
  readonly parties: readonly Party[];
  readonly axes: readonly Axe[];
  readonly thematiques: readonly Thematique[];
  readonly rubriques: readonly Rubrique[];
  readonly sujets: readonly Sujet[];
  readonly actions: readonly Action[];
  readonly franceTravail: readonly FranceTravailTerritory[];
  readonly ptsThematiques: readonly PtsThematique[];
  readonly ptsPublics: readonly PtsPublic[];
  readonly pactesTerritoriaux: readonly PactTerritory[];
  readonly enveloppes: readonly Enveloppe[];
  readonly appels: readonly NationalCall[];
  readonly melContrat: readonly MelContractRow[];
  readonly methode: readonly MethodNote[];
  /** Context, from public statistics: none of it is in the deck. */
  readonly indicateurs: readonly Indicator[];
}
