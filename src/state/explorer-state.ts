import type { Place } from '../domain/place';
import type { Camera } from '../domain/projection';
import { CHOICES } from '../themes/choices';
import { THEMES } from '../themes/list';

/**
 * Only what the reader chose. Rule for where state lives: what a link must carry is here (and in the URL); taste would
 * go to storage; the rest (hover, open menus, text being typed) stays in its component.
 */
type Themes = typeof CHOICES;
export type ThemeKind = keyof Themes;
export const THEME_KINDS: readonly ThemeKind[] = THEMES;

/** What is chosen in each theme; one that is not on the map keeps its own. */
export type Choices = { readonly [T in ThemeKind as Themes[T]['slot']]: Themes[T]['start'] };
/** Fields of the choices to be changed, by theme. */
export type ChoiceChange = { readonly [S in keyof Choices]?: Partial<Choices[S]> };

/** Boundary levels that can be shown or hidden over any theme. */
export type BoundaryLevel = 'departement' | 'arrondissement' | 'epci' | 'commune';
export const BOUNDARY_LEVELS: readonly BoundaryLevel[] = ['departement', 'arrondissement', 'epci', 'commune'];

/** What a click selects: the units of the theme (parties, perimeters), or the units of one level. */
export type Maille = 'theme' | BoundaryLevel;
export const MAILLES: readonly Maille[] = ['theme', ...BOUNDARY_LEVELS];

/** A theme drawn over another one as outline and hatch, or the places of the actions. */
export type Overlay = ThemeKind | 'lieux';
export const OVERLAYS: readonly Overlay[] = [...THEME_KINDS.filter((id) => CHOICES[id].laidOver), 'lieux'];

export type Selection =
  | { readonly kind: 'none' }
  /** One or more places; several are summed and compared. */
  | { readonly kind: 'places'; readonly places: readonly [Place, ...Place[]] }
  | { readonly kind: 'action'; readonly id: string }
  /** The amounts that several parties share, and what splitting them changes. */
  | { readonly kind: 'partages' };

export const NO_SELECTION: Selection = { kind: 'none' };

/** What is chosen whatever the theme. */
export interface Frame {
  readonly theme: ThemeKind;
  readonly limites: readonly BoundaryLevel[];
  readonly maille: Maille;
  readonly overlays: readonly Overlay[];
  readonly selection: Selection;
  /** `null`: the whole region, fitted to the window. */
  readonly camera: Camera | null;
  readonly tableau: boolean;
}

export interface ExplorerState extends Frame, Choices {}

const complete = (some: Partial<Choices>): some is Choices =>
  Object.values(CHOICES).every(({ slot }) => some[slot] !== undefined);

function startChoices(): Choices {
  let all: Partial<Choices> = {};
  for (const { slot, start } of Object.values(CHOICES)) all = { ...all, [slot]: start };
  if (!complete(all)) throw new Error('themes/choices: a theme has no start');
  return all;
}

export const START: ExplorerState = {
  theme: THEMES[0],
  ...startChoices(),
  limites: ['departement', 'epci'],
  maille: 'theme',
  overlays: [],
  selection: NO_SELECTION,
  camera: null,
  tableau: false,
};

export const selectedPlaces = (selection: Selection): readonly Place[] =>
  selection.kind === 'places' ? selection.places : [];
