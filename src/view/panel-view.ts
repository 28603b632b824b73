import type { Measured } from '../domain/certainty/words';
import type { Sharing } from '../domain/money/sharing';
import type { Precision } from '../domain/pacts';
import type { Place, PlaceKey } from '../domain/place';
import type { ExplorerState, ThemeKind } from '../state/explorer-state';
import type { ContractBlock, ReachView } from './contract-view';
import type { NoResult, Option } from './controls-view';
import type { Figure, Provenance } from './figure';

/** A link to a place, as breadcrumb step, neighbour, member. */
export interface PlaceLink {
  readonly place: Place;
  readonly key: PlaceKey;
  readonly label: string;
  /** "Département", "Vague 2"… */
  readonly nature: string;
}

/** One amount of an action for one or several parties. */
export interface AmountRow {
  readonly id: string;
  readonly parties: string;
  readonly libelle: string | null;
  readonly figure: Figure;
  /** "montant partagé, non réparti" */
  readonly partage: boolean;
  readonly places: readonly PlaceLink[];
}

export interface ActionRow {
  readonly id: string;
  readonly titre: string;
  /** Thématique, partners: one short line. */
  readonly detail: string;
  readonly inspirante: boolean;
  readonly amounts: readonly Figure[];
  readonly partage: boolean;
  readonly part?: string; // "part de 106 000 €": of what a hypothesis splits
}

export interface ActionGroup {
  readonly id: string;
  /** "Axe 2 · Emploi". */
  readonly titre: string;
  readonly count: string;
  /** By thématique; `figure` is what the party's (or the region's) amounts add up to. */
  readonly sousGroupes: readonly {
    readonly titre: string;
    readonly figure: Figure;
    readonly actions: readonly ActionRow[];
  }[];
}

/** Bar of an axe: share of the longest, and its figure. `figure.value === null`: an absence, no bar. */
export interface BarRow {
  readonly id: string;
  readonly label: string;
  readonly ratio: number;
  readonly figure: Figure;
}

/** A scheme that applies, as a tag. */
export interface SchemeTag {
  readonly link: PlaceLink;
  readonly scheme: 'ft' | 'pts';
  readonly precision: Precision;
  /** "entier", "partiel : 12 communes sur 40", "part inconnue". */
  readonly coverage: string;
  readonly motif: string;
}

interface Sheet {
  readonly titre: string;
  readonly nature: string;
  readonly breadcrumb: readonly PlaceLink[];
  readonly figures: readonly Figure[];
  readonly notes: readonly string[];
}

/** Region, département, arrondissement, EPCI, commune. */
export interface TerritorySheet extends Sheet {
  readonly kind: 'territory';
  readonly place: Place;
  /** The sentence that answers: what reaches the place. */
  readonly answer: string;
  /** What reaches a place by contracts that are not its own, or not alone; `null` where its own says all. */
  readonly reach: ReachView | null;
  /** Every contract that covers the place, its own first. */
  readonly contracts: readonly ContractBlock[];
  /** Of the amounts by axe, with the filters that they follow. */
  readonly barsTitle: string;
  readonly schemes: readonly SchemeTag[];
  /** Said where no scheme reaches it; `null` where the deck tells no scheme at all. */
  readonly schemesEmpty: string | null;
  readonly neighbours: readonly PlaceLink[];
  /** What it may be compared with, the region first. */
  readonly choices: readonly PlaceLink[];
  readonly members: readonly PlaceLink[];
  /** Address of its page, from the root of the site; `null`: it has none. */
  readonly page: string | null;
}

/** A France Travail or PTS perimeter. */
export interface PerimeterSheet extends Sheet {
  readonly kind: 'perimeter';
  readonly place: Place;
  readonly precision: {
    readonly id: Precision;
    readonly label: string;
    readonly motif: string;
    readonly reference: string | null;
  };
  /** The deck's own spelling, quoted. */
  readonly support: readonly string[];
  /** Themes and publics for a PTS; wave and dates for France Travail. */
  readonly facts: readonly {
    readonly label: string;
    readonly values: readonly string[];
    readonly note: string | null;
  }[];
  /** What reaches it by the contracts that cover it, on all of it or in part. */
  readonly reach: ReachView | null;
  readonly contracts: readonly ContractBlock[];
  /** The other perimeters on the same ground. */
  readonly schemes: readonly SchemeTag[];
  readonly members: readonly PlaceLink[];
  readonly siblings: readonly PlaceLink[];
  readonly provenance: Provenance;
}

export interface ActionSheet {
  readonly kind: 'action';
  readonly id: string;
  readonly titre: string;
  readonly description: string;
  readonly axe: string;
  readonly thematique: string;
  readonly rubrique: string;
  readonly inspirante: boolean;
  readonly total: Figure;
  readonly amounts: readonly AmountRow[];
  readonly lieux: readonly {
    readonly label: string;
    readonly precision: string;
    readonly motif: string;
    readonly link: PlaceLink | null;
  }[];
  readonly siblings: readonly ActionRow[];
  readonly notes: readonly string[];
  readonly provenance: Provenance;
}

/**
 * A sheet that comes with a file of its own, when asked for: its content is built by `view/comparative`. Here only what the
 * panel must know at once.
 */
export interface ComparativeSheetView {
  readonly kind: 'comparative';
  readonly sheet: 'region' | 'comparison';
  readonly places: readonly [Place, ...Place[]];
  readonly titre: string;
}

/** One class of the two schemes crossed, with its EPCI. */
export interface CrossRowView {
  readonly id: string;
  readonly label: string;
  readonly figures: readonly Figure[];
  readonly shares: readonly Figure[]; // of the inhabitants of each département; empty for what is no class
  /** What must be known to read the class: the rule where the experiment is not, why a share is not known. */
  readonly note: string | null;
  readonly title: string;
  readonly places: readonly { readonly link: PlaceLink; readonly detail: string }[];
}

/** A question to begin with: answered by a view, or by the search. */
export type FirstQuestion = { readonly label: string } & (
  | { readonly kind: 'vue'; readonly change: Partial<ExplorerState> }
  | { readonly kind: 'recherche' }
);

/** Nothing selected: the region's sheet, what the map shows, questions to begin with. */
export interface StartSheet {
  readonly kind: 'start';
  /** What the map shows: the sheet of another theme is another sheet. */
  readonly theme: ThemeKind;
  readonly titre: string;
  readonly intro: string;
  /** What the map shows, and what a press on it does. */
  readonly carte: string;
  /** Version of the data and age of what they say: never the clock. */
  readonly maj: string;
  /** The sheet of the region, where the rest of the deck is. */
  readonly region: PlaceLink;
  /** What stands there, in words. */
  readonly regionParts: string;
  readonly figures: readonly Figure[];
  /** What to lift while nothing answers. */
  readonly empty: NoResult | null;
  readonly questions: readonly FirstQuestion[];
  readonly bars: readonly BarRow[];
  /** Titles of parts, which say the filters that they follow, or that they follow none. */
  readonly barsTitle: string;
  readonly crossTitle: string;
  /** Units of the theme on the map, to select without a pointer: the list in step with the map. */
  readonly units: readonly UnitRow[];
  readonly unitsTitle: string;
  /** Coverage by the two schemes; empty for the funding theme. */
  readonly cross: readonly CrossRowView[];
  readonly groups: readonly ActionGroup[];
  readonly notes: readonly string[];
}

/** Question 7: the shared amounts, and what splitting them changes. */
export interface SharedSheet {
  readonly kind: 'partages';
  readonly titre: string;
  readonly intro: string;
  readonly total: Figure;
  readonly region: Figure;
  readonly amounts: readonly (AmountRow & { readonly actionId: string; readonly titre: string })[];
  /** `rule`: how it divides, and how it rounds. */
  readonly options: readonly (Option<Sharing> & { readonly short: string; readonly rule: string })[];
  /** One party a row; `cells` in the order of `options`; `moves`: changes of class on the map. */
  readonly rows: readonly {
    readonly link: PlaceLink;
    readonly cells: readonly Figure[];
    readonly moves: readonly string[];
  }[];
  readonly change: string;
}

export interface UnitRow {
  readonly link: PlaceLink;
  readonly value: string;
  readonly worded?: boolean; // its value is words, under its name: at the end of the line they would be ragged
  readonly detail: string;
  /** Length of its bar, as a share of the longest; absent where nothing is measured. */
  readonly ratio?: number;
  /** How sure its figures are; absent where it has none. */
  readonly sure?: Measured;
}

export type PanelView =
  | SharedSheet
  | TerritorySheet
  | PerimeterSheet
  | ActionSheet
  | ComparativeSheetView
  | StartSheet;
