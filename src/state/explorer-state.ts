import type { AxeNum, Vague } from '../domain/pacts';
import type { Place } from '../domain/place';
import type { Camera } from '../domain/projection';

/**
 * Only what the reader chose. Rule for where state lives: what a link must carry is here (and in the URL); taste would
 * go to storage; the rest (hover, open menus, text being typed) stays in its component.
 */
export type Indicator = 'par-habitant' | 'euros' | 'actions';
export const INDICATORS: readonly Indicator[] = ['par-habitant', 'euros', 'actions'];

export type ThemeKind = 'financements' | 'france-travail' | 'pactes-territoriaux';
export const THEME_KINDS: readonly ThemeKind[] = ['financements', 'france-travail', 'pactes-territoriaux'];

export interface FundingChoice {
  readonly indicator: Indicator;
  readonly axe: AxeNum | null;
  readonly thematique: string | null;
  readonly sujet: string | null;
}
export interface FtChoice {
  /** `null`: both waves. */
  readonly vague: Vague | null;
}
export interface PtsChoice {
  /** A pact must work on all of them. */
  readonly thematiques: readonly string[];
  readonly publics: readonly string[];
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
  | { readonly kind: 'action'; readonly id: string };

export const NO_SELECTION: Selection = { kind: 'none' };

export interface ExplorerState {
  readonly theme: ThemeKind;
  readonly funding: FundingChoice;
  readonly ft: FtChoice;
  readonly pts: PtsChoice;
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
  funding: { indicator: 'par-habitant', axe: null, thematique: null, sujet: null },
  ft: { vague: null },
  pts: { thematiques: [], publics: [] },
  limites: ['departement', 'epci'],
  maille: 'theme',
  overlays: [],
  selection: NO_SELECTION,
  camera: null,
  tableau: false,
};

export const selectedPlaces = (selection: Selection): readonly Place[] =>
  selection.kind === 'places' ? selection.places : [];
