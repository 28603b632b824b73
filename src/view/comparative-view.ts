import type { Command } from '../state/store';
import type { Figure, Provenance } from './figure';
import type { PlaceLink } from './panel-view';

/** Sheets that come when asked for: the region in detail, and territories side by side. */

/** One line of a chart: a name, a bar, its numbers as text. */
export interface ChartRow {
  readonly key: string;
  readonly label: string;
  /** Length of the bar, 0 to 1 of the axis; `null`: an absence, no bar. */
  readonly length: number | null;
  /** The first is what the bar shows; the others are said beside it. */
  readonly figures: readonly Figure[];
  /** Reference (the region): drawn hollow and dashed, and never part of a sum. */
  readonly reference: boolean;
}

export interface ChartView {
  readonly id: string;
  readonly titre: string;
  /** What a bar measures, with its unit. */
  readonly mesure: string;
  readonly rows: readonly ChartRow[];
  /** Place of the reference's value on the axis, drawn across every bar; `null` where it says nothing. */
  readonly repere: number | null;
  /** Ends of the axis in words: "0" and "8 €/hab.". */
  readonly axe: readonly [string, string];
}

/** Two to four territories, and the region as reference. */
export interface ComparisonSheet {
  readonly kind: 'comparison';
  readonly titre: string;
  readonly places: readonly PlaceLink[];
  readonly reference: PlaceLink;
  /** The chosen places together, nothing counted twice; empty for a single one. */
  readonly sum: readonly Figure[];
  readonly charts: readonly ChartView[];
  /** Cells: the places in order, then the reference. */
  readonly rows: readonly { readonly label: string; readonly cells: readonly Figure[] }[];
  /** What may be added, nearest first; empty when four are compared. */
  readonly choices: readonly PlaceLink[];
  readonly notes: readonly string[];
}

/** An envelope against what the deck cites of it. */
export interface EnvelopeRow {
  readonly titre: string;
  readonly montant: Figure;
  readonly partEtat: Figure;
  readonly cite: Figure;
  readonly part: Figure;
  /** 0 to 1. */
  readonly ratio: number;
  /** "axes 1, 3, 4 (interprété)"; `null` for the total. */
  readonly axes: string | null;
}

export interface CallRow {
  readonly id: string;
  readonly titre: string;
  readonly sigle: string | null;
  /** `null`: the deck gives no period. */
  readonly parAn: Figure | null;
  readonly surDuree: Figure | null;
  readonly total: Figure;
  /** "exact", "arrondi dans le support", "environ". */
  readonly precision: string;
  readonly note: string | null;
}

export interface AxeBlock {
  readonly num: number;
  readonly titre: string;
  readonly description: string;
  /** `null`: attached to no volet. */
  readonly volet: string | null;
  readonly total: Figure;
  readonly thematiques: readonly {
    readonly id: string;
    readonly titre: string;
    readonly actions: string;
    readonly total: Figure;
    /** Shows it on the map. */
    readonly command: Command;
  }[];
}

export interface FactGroup {
  readonly id: string;
  readonly titre: string;
  readonly facts: readonly { readonly texte: string; readonly provenance: Provenance }[];
}

/** The single contract of a métropole: lines of the Pacte on one side, of the politique de la ville on the other. */
export interface MelContract {
  readonly titre: string;
  readonly intro: readonly string[];
  readonly rows: readonly {
    readonly axe: string;
    readonly pacte: readonly string[];
    readonly politiqueVille: readonly string[];
    readonly provenance: Provenance;
  }[];
}

/** The region in detail. */
export interface RegionSheet {
  readonly kind: 'region';
  readonly titre: string;
  readonly intro: string;
  readonly figures: readonly Figure[];
  readonly enveloppes: readonly EnvelopeRow[];
  readonly enveloppesNote: readonly string[];
  /** Titles of parts, with the filters that their amounts follow, or « sans filtre ». */
  readonly enveloppesTitre: string;
  readonly axesTitre: string;
  readonly appels: readonly CallRow[];
  readonly appelsTotal: {
    readonly parAn: Figure | null;
    readonly surDuree: Figure | null;
    readonly total: Figure | null;
  };
  readonly appelsNotes: readonly string[];
  /** "Sur 3 ans", from the data. */
  readonly duree: string;
  readonly axes: readonly AxeBlock[];
  readonly partenaires: readonly PlaceLink[];
  readonly methode: readonly FactGroup[];
  readonly contrat: MelContract | null;
  readonly choices: readonly PlaceLink[];
  readonly notes: readonly string[];
}
