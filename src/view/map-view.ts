import type { Bbox, LonLat } from '../domain/cog';
import type { ClassRank } from '../domain/indicators/classes';
import type { NoValue } from '../domain/indicators/indicator';
import type { PerimeterMembers, Precision } from '../domain/pacts';
import type { PlaceKey } from '../domain/place';
import type { CrossClass } from '../domain/schemes/cross-coverage';
import type { Category } from '../tokens/design-tokens';

/**
 * What the map shows, in words that know no pixel library. Both renderers draw this and nothing else. Rules of
 * cartographic semiology are in the types: an area is filled by a class or a category, never by an absolute amount; an
 * absolute amount is a symbol whose *area* is proportional; an absence has a kind of its own, none of them a zero.
 */

export type MoneyAbsence = 'aucune-action-citee' | 'partage-non-ventile';
/** Of an amount, or of an indicator. */
export type AbsenceKind = MoneyAbsence | NoValue;
/** Land that a scheme does not reach: quiet, and each scheme has its own word for it. */
export type SchemeAbsence = 'hors-experimentation' | 'sans-pacte' | 'aucun-des-deux';
/** The same, or land without a contract. */
export type UncoveredKind = SchemeAbsence | 'sans-contrat';

/** Colour of a class (rank on the ramp of the theme) or of a category; tokens, resolved by the theme. */
export type Fill =
  | { readonly kind: 'class'; readonly rank: ClassRank }
  | { readonly kind: 'category'; readonly category: CategoryToken }
  | { readonly kind: 'absence'; readonly absence: AbsenceKind }
  /** `asked`: the view is about what is not reached, which is then no quiet ground any more. */
  | { readonly kind: 'uncovered'; readonly why: UncoveredKind; readonly asked: boolean }
  /** The two schemes crossed; `partial`: some communes of the unit only. */
  | { readonly kind: 'crossed'; readonly crossed: CrossedToken; readonly partial: boolean }
  /** Not of this view, and known to be there: plain ground, in an outline of its own colour. */
  | { readonly kind: 'outlined'; readonly category: CategoryToken }
  /** Nothing to say: plain land, under symbols or left out by a filter. */
  | { readonly kind: 'land' };

/** What an area shows: a fill of its own, or what lies under it. */
export type AreaFill =
  | Fill
  /** A contract on top of a wider one never hides it: the wider one's fill shows through. */
  | { readonly kind: 'through' };

export type CrossedToken = Exclude<CrossClass, 'aucun'>;
export type CategoryToken = Category;

/** Geometry of a mark: one or several official units of one level, dissolved into one shape. */
export type Shape = Exclude<PerimeterMembers, { niveau: 'infracommunal' }> | { readonly niveau: 'region' };

export interface AreaMark {
  /** Place of the mark; also what a click on it selects when the click follows the theme. */
  readonly key: PlaceKey;
  readonly shape: Shape;
  readonly fill: AreaFill;
  /** Hatch over the fill when the perimeter is approached; dash of the outline when it is not exact. */
  readonly precision: Precision;
  /** False: pattern and outline only (a scheme laid over another theme). */
  readonly overlay: boolean;
  /** Drawn around the shape; `none` where boundary lines already do it, `left-out` around what a filter leaves out, `alone` around what nothing fills. */
  readonly outline: 'none' | 'party' | 'perimeter' | 'left-out' | 'alone';
}

/** Boundary lines of a level, thinner as the level is finer. */
export interface BoundaryMark {
  readonly level: 'departement' | 'arrondissement' | 'epci' | 'commune';
}

export type SymbolMark = {
  readonly key: PlaceKey;
  readonly at: LonLat;
  /** Spoken and shown on hover. */
  readonly text: string;
} & (
  | {
      /** Proportional circle: `radius` in CSS pixels, area ∝ value. `dashed`: shared amounts only. */
      readonly kind: 'circle';
      readonly radius: number;
      readonly absence: AbsenceKind | null;
    }
  /** A contract on top of a wider one, whose fill shows: the class, or the absence, of this one alone. */
  | { readonly kind: 'disc'; readonly fill: DiscFill }
  /** One coloured part per thématique, in order (1 to 3); it may hide its perimeter, and is as sure as that is. */
  | {
      readonly kind: 'parts';
      readonly parts: readonly { readonly token: string; readonly letter: string }[];
      readonly precision: Precision;
    }
  /** A place below commune level, or a commune too small to see at this scale. */
  | { readonly kind: 'point'; readonly category: CategoryToken; readonly precision: Precision }
);

export type DiscFill = Extract<Fill, { kind: 'class' } | { kind: 'absence' }>;

export interface LabelMark {
  readonly key: PlaceKey;
  readonly at: LonLat;
  /** First line the name, then the value; the name may be broken in two by the layout, the value at its line breaks. */
  readonly name: string;
  readonly value: string | null;
  /** Higher stays when two collide. */
  readonly priority: number;
  /** Shown from this zoom on. */
  readonly minZoom: number;
  /** Ground box that the label must stay near. */
  readonly bbox: Bbox;
  /** `unit`: of the theme; `district` (an EPCI), `town`, `sea`, `country`: context. */
  readonly kind: 'unit' | 'district' | 'town' | 'sea' | 'country';
  /** Free CSS pixels needed below the anchor (a symbol stands there): label goes beside it. */
  readonly clearRadius: number;
  /** The value is said from this zoom on; by default, at every one. */
  readonly valueZoom?: number;
  /** Rather unnamed than written over a border between fills. */
  readonly settled?: true;
  /** Written on the area of its own key alone, wherever that has room: on another it would be read as the name of that one. */
  readonly own?: true;
  /** Wider units that this one is a part of: on their ground its name is still at home. */
  readonly over?: readonly PlaceKey[];
}

export interface MapView {
  /** In drawing order: the last is on top. */
  readonly areas: readonly AreaMark[];
  readonly boundaries: readonly BoundaryMark[];
  readonly symbols: readonly SymbolMark[];
  readonly labels: readonly LabelMark[];
  /** Outer contours to outline as selected (accent). */
  readonly selected: readonly SelectedMark[];
  /** Contours lit by a selected action (its parties and places), weaker than the selection. */
  readonly lit: readonly SelectedMark[];
  /** Perimeters that reach a chosen place and that the theme does not draw: outlined, as sure as they are. */
  readonly reaching: readonly ReachingMark[];
  /** True when commune geometry is needed to draw this view. */
  readonly needsCommunes: boolean;
  /** Text alternative of the whole map. */
  readonly description: string;
}

/** Outline of a perimeter; one below commune level has none. */
export interface ReachingMark extends SelectedMark {
  /** « Thiérache · France Travail, vague 2 ». */
  readonly label: string;
  readonly precision: Precision;
}

export interface SelectedMark {
  readonly key: PlaceKey;
  /** `null` below commune level: the point of the symbol is outlined. */
  readonly shape: Shape | null;
  readonly at: LonLat;
}
