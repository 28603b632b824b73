/**
 * What changes from one deck to the next, as `data/edition.csv`, `vagues.csv` and `natures.csv` hold it. Sentences that
 * name the site, the deck or a vintage are composed from it in `view/text/copy.ts`, and stand nowhere else.
 */
export interface Edition {
  /** First and last year of the pacts. */
  readonly debut: number;
  readonly fin: number;
  /** "Pactes des solidarités", without region or years. */
  readonly titre: string;
  /** Under the icon of an installed site. */
  readonly titreCourt: string;
  /** Code of the region, Code officiel géographique. */
  readonly region: string;
  /** The region with its preposition: "en Hauts-de-France". */
  readonly enRegion: string;
  /** Title of the deck. */
  readonly support: string;
  /** "non daté", or "daté du …": agrees with « support ». */
  readonly dateSupport: string;
  /** Licence of the figures. */
  readonly licence: string;
  /** May hold `{parties}` and `{periode}`; empty for none. */
  readonly intro: string;
  /** Year of the Code officiel géographique. */
  readonly cog: string;
  /** What inhabitants count, and of which year: "population municipale 2023". */
  readonly population: string;
  /** Source of the outlines. */
  readonly limites: string;
  /** What has followed the France Travail experimentation, in one sentence; `null` when there is nothing to say. */
  readonly suiteFt: string | null;
}

/** Number of a wave of the France Travail experimentation: one of `vagues.csv`, checked when data are read. */
export type Vague = number;

export interface Wave {
  readonly num: Vague;
  readonly annee: string;
  /** After « annoncée »; `null` when not known. */
  readonly annonce: string | null;
  /** After « démarrée ». */
  readonly demarrage: string | null;
  /** Public source of the dates. */
  readonly reference: string | null;
  /** Rank of its colour, from 1. */
  readonly couleur: number;
}

/** A kind of contracting party: the words for it, and the level of its units. */
export interface PartyKind {
  readonly id: string;
  readonly niveau: 'departement' | 'epci';
  readonly singulier: string;
  readonly pluriel: string;
  /** After « financé à l’échelle ». */
  readonly echelle: string;
  readonly genre: 'f' | 'm';
}
