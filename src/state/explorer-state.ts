import type { PartyCode } from '../domain/codes';
import type { CrossClass } from '../domain/cross-coverage';
import type { Vague } from '../domain/deck/edition';
import type { Sharing } from '../domain/money/sharing';
import type { AxeNum, Precision } from '../domain/pacts';
import type { Place } from '../domain/place';
import type { Camera } from '../domain/projection';

/**
 * Only what the reader chose. Rule for where state lives: what a link must carry is here (and in the URL); taste would
 * go to storage; the rest (hover, open menus, text being typed) stays in its component.
 */
export type Indicator = 'par-habitant' | 'euros' | 'actions';
export const INDICATORS: readonly Indicator[] = ['par-habitant', 'euros', 'actions'];

export type ThemeKind = 'financements' | 'france-travail' | 'pactes-territoriaux' | 'couverture';
export const THEME_KINDS: readonly ThemeKind[] = [
  'financements',
  'france-travail',
  'pactes-territoriaux',
  'couverture',
];

/** How the breaks of an indicator are found; `arrondi`: natural breaks at readable values, as few as tell enough. */
export type Classing = 'arrondi' | 'jenks' | 'quantiles' | 'intervalles-egaux';
export const CLASSINGS: readonly Classing[] = ['arrondi', 'jenks', 'quantiles', 'intervalles-egaux'];

/** Breaks and circles of the axe, thématique or subject alone, or the same for all axes. */
export type FundingScale = 'indicateur' | 'commune';
export const FUNDING_SCALES: readonly FundingScale[] = ['indicateur', 'commune'];

/** A class of the funding legend: a rank from the lowest, or an absence. */
export type FundingClass = `classe-${0 | 1 | 2 | 3 | 4}` | 'aucune-action-citee' | 'partage-non-ventile';
export const FUNDING_CLASSES: readonly FundingClass[] = [
  'classe-0',
  'classe-1',
  'classe-2',
  'classe-3',
  'classe-4',
  'aucune-action-citee',
  'partage-non-ventile',
];

export interface FundingChoice {
  readonly indicator: Indicator;
  readonly axe: AxeNum | null;
  readonly thematique: string | null;
  readonly sujet: string | null;
  /** Empty: all. */
  readonly parties: readonly PartyCode[];
  /** Euros, both ends included. */
  readonly montantMin: number | null;
  readonly montantMax: number | null;
  readonly inspirante: boolean;
  readonly texte: string;
  /** Parties of one class of the legend only. */
  readonly classe: FundingClass | null;
  readonly classement: Classing;
  readonly echelle: FundingScale;
  /** A hypothesis, and no filter: it stays when filters are cleared. */
  readonly partage: Sharing;
}
export interface FtChoice {
  /** `null`: every wave. */
  readonly vague: Vague | null;
  /** With the waves before it; only for a wave between the first and the last, where it is not said otherwise. */
  readonly cumul: boolean;
  /** Empty: all. */
  readonly precisions: readonly Precision[];
  readonly texte: string;
}
export interface PtsChoice {
  /** A pact must work on all of them. */
  readonly thematiques: readonly string[];
  readonly publics: readonly string[];
  /** Empty: all. */
  readonly precisions: readonly Precision[];
  readonly texte: string;
}

export type CoverageUnit = 'epci' | 'commune';
export const COVERAGE_UNITS: readonly CoverageUnit[] = ['epci', 'commune'];
export interface CoverageChoice {
  readonly unite: CoverageUnit;
  /** One class of the two schemes crossed only. */
  readonly classe: CrossClass | null;
}

/** Boundary levels that can be shown or hidden over any theme. */
export type BoundaryLevel = 'departement' | 'arrondissement' | 'epci' | 'commune';
export const BOUNDARY_LEVELS: readonly BoundaryLevel[] = ['departement', 'arrondissement', 'epci', 'commune'];

/** What a click selects: the units of the theme (parties, perimeters), or the units of one level. */
export type Maille = 'theme' | BoundaryLevel;
export const MAILLES: readonly Maille[] = ['theme', ...BOUNDARY_LEVELS];

/** A scheme drawn over another theme as outline and hatch. */
export type Overlay = 'france-travail' | 'pactes-territoriaux' | 'lieux';
export const OVERLAYS: readonly Overlay[] = ['france-travail', 'pactes-territoriaux', 'lieux'];

export type Selection =
  | { readonly kind: 'none' }
  /** One or more places; several are summed and compared. */
  | { readonly kind: 'places'; readonly places: readonly [Place, ...Place[]] }
  | { readonly kind: 'action'; readonly id: string }
  /** The amounts that several parties share, and what splitting them changes. */
  | { readonly kind: 'partages' };

export const NO_SELECTION: Selection = { kind: 'none' };

export interface ExplorerState {
  readonly theme: ThemeKind;
  readonly funding: FundingChoice;
  readonly ft: FtChoice;
  readonly pts: PtsChoice;
  readonly couverture: CoverageChoice;
  readonly limites: readonly BoundaryLevel[];
  readonly maille: Maille;
  readonly overlays: readonly Overlay[];
  readonly selection: Selection;
  /** `null`: the whole region, fitted to the window. */
  readonly camera: Camera | null;
  readonly tableau: boolean;
}

export const START: ExplorerState = {
  theme: 'financements',
  funding: {
    indicator: 'par-habitant',
    axe: null,
    thematique: null,
    sujet: null,
    parties: [],
    montantMin: null,
    montantMax: null,
    inspirante: false,
    texte: '',
    classe: null,
    classement: 'arrondi',
    echelle: 'indicateur',
    partage: 'non-ventile',
  },
  ft: { vague: null, cumul: false, precisions: [], texte: '' },
  pts: { thematiques: [], publics: [], precisions: [], texte: '' },
  couverture: { unite: 'commune', classe: null },
  limites: ['departement', 'epci'],
  maille: 'theme',
  overlays: [],
  selection: NO_SELECTION,
  camera: null,
  tableau: false,
};

export const selectedPlaces = (selection: Selection): readonly Place[] =>
  selection.kind === 'places' ? selection.places : [];
