import type { LineLevel } from '../domain/geometry';
import type { Precision } from '../domain/pacts';
import type { PlaceKey } from '../domain/place';
import type { Command } from '../state/store';
import type { Option } from './controls-view';
import type { AbsenceKind, CategoryToken, DiscFill, Fill, UncoveredKind } from './map-view';
import { DOT } from './text/formats';

export type Swatch =
  /** `letter`: of the symbol that stands on it. */
  | { readonly kind: 'fill'; readonly fill: Fill; readonly letter?: string }
  /** Several fills that mean one thing, side by side. */
  | { readonly kind: 'bands'; readonly fills: readonly Fill[] }
  /** Dots around plain land: left out by a filter. */
  | { readonly kind: 'left-out' }
  /** Outline of what is selected, or lit by an action, a list, a pointer. */
  | { readonly kind: 'contour'; readonly of: 'selected' | 'lit' }
  /** Outline of a perimeter that reaches a chosen place. */
  | { readonly kind: 'reaching'; readonly precision: Precision }
  /** `of`: what the outline is around, where it is filled: a boundary line has the same ground on both sides. */
  | { readonly kind: 'precision'; readonly precision: Precision; readonly of?: CategoryToken }
  | { readonly kind: 'circle'; readonly radius: number }
  /** On the fill that it stands on. */
  | { readonly kind: 'disc'; readonly fill: DiscFill; readonly ground: Fill }
  | { readonly kind: 'part'; readonly token: string; readonly letter: string }
  /** One disc a colour that the view draws. */
  | {
      readonly kind: 'point';
      readonly discs: readonly { readonly category: CategoryToken; readonly overlay: boolean }[];
    }
  /** Boundary lines, strongest first. */
  | { readonly kind: 'limits'; readonly lines: readonly (LineLevel | 'party')[] }
  | { readonly kind: 'ring' }
  | { readonly kind: 'overlay'; readonly category: CategoryToken };

/** What a click on a class narrows the view to, or lifts. */
export interface LegendFilter {
  readonly command: Command;
  readonly on: boolean;
}

export interface LegendEntry {
  readonly id: string;
  readonly label: string;
  readonly swatch: Swatch;
  /** Places in this class: lit when the entry is hovered or focused. */
  readonly keys: readonly PlaceKey[];
  /** "1,6 % hab.": what a reader looks for first, beside the name. */
  readonly share?: string | undefined;
  /** "3 territoires"; `null` where counting says nothing. */
  readonly count: string | null;
  /** Values of its places, for a map that has no room to write them. */
  readonly values?: string | undefined;
  /** What must stand beside the entry wherever it is shown: the rule that holds where an experiment does not. */
  readonly note?: string | undefined;
  /** Absent: a click only keeps its places lit. */
  readonly filter?: LegendFilter | undefined;
}

/** What it counts, in one line of words. */
export const countText = ({ share, count }: Pick<LegendEntry, 'share' | 'count'>): string =>
  [share, count].filter(Boolean).join(DOT);

/** Meaning of a sign, always available in the legend even when the view does not use it. */
export interface LegendSign {
  readonly swatch: Swatch;
  readonly label: string;
  readonly meaning: string;
  readonly id:
    | AbsenceKind
    | UncoveredKind
    | Precision
    | 'pastille'
    | 'anneau'
    | 'selection'
    | 'montre'
    | 'ecarte'
    | 'contrat-en-plus';
}

/** « Même échelle pour tous les axes ». */
export interface LegendScale {
  readonly label: string;
  readonly on: boolean;
  readonly command: Command;
}

export interface Legend {
  readonly title: string;
  /** Unit and method: "€ par habitant, classes fixes établies sur l'ensemble de l'indicateur". */
  readonly method: string;
  /** Ways to class the indicator; `null` where nothing is classed. */
  readonly classing: readonly (Option<string> & { readonly command: Command })[] | null;
  /** One scale for all axes, or one of its own; absent where there is nothing to compare. */
  readonly scale?: LegendScale;
  /** Entries drawn in this view. */
  readonly entries: readonly LegendEntry[];
  /** Absences, precisions, and what stands for a territory too small to be seen: explained. */
  readonly signs: readonly LegendSign[];
}
