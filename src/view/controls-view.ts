import type { Certainty } from '../domain/certainty/certainty';
import type { BoundaryLevel, Maille, Overlay, ThemeKind } from '../state/explorer-state';
import type { Command } from '../state/store';
import type { Figure, Provenance } from './figure';
import type { Swatch } from './legend';

export interface Option<T> {
  readonly value: T;
  readonly label: string;
  readonly on: boolean;
}

/** A choice with the command that makes it. */
export interface ControlOption extends Option<string> {
  readonly command: Command;
}

interface Exclusive {
  readonly name: string;
  readonly titre: string;
  readonly options: readonly (ControlOption & { readonly detail?: string })[];
}

/** One group of settings of a theme, in the form that shows it best. */
export type ControlGroup = ControlForm & {
  /** The legend is the same filter: the group is left out where both stand side by side. */
  readonly inLegend?: true;
};
type ControlForm =
  /** Exclusive choices, side by side or one under the other. */
  | ({ readonly kind: 'segments' } & Exclusive)
  | ({ readonly kind: 'choices' } & Exclusive)
  /** Exclusive choices, each with what it amounts to and its share of all. */
  | {
      readonly kind: 'measured';
      readonly name: string;
      readonly titre: string;
      readonly options: readonly (ControlOption & { readonly figure: Figure; readonly ratio: number })[];
    }
  /** A long list, by groups. */
  | {
      readonly kind: 'select';
      readonly name: string;
      readonly titre: string;
      readonly none: ControlOption;
      readonly groups: readonly { readonly label: string; readonly options: readonly ControlOption[] }[];
    }
  /** Exclusive choices in a row, from the least to the most: a slider whose text says where it stands. */
  | ({ readonly kind: 'slider' } & Exclusive)
  /** Any number of choices, each with its sign and what choosing it leaves. */
  | {
      readonly kind: 'checks';
      readonly titre: string;
      readonly options: readonly (ControlOption & {
        readonly count: string;
        readonly swatch: Swatch | null;
      })[];
    }
  /** Walks from step to step, which may play by themselves. */
  | {
      readonly kind: 'walks';
      readonly titre: string;
      readonly walks: readonly Walk[];
    };

export interface Walk {
  readonly value: string;
  readonly label: string;
  readonly steps: readonly { readonly on: boolean; readonly command: Command }[];
}

/** Left column: what can be chosen for the theme in force, each choice with its count or amount. */
export interface ControlsView {
  readonly themes: readonly Option<ThemeKind>[];
  readonly groups: readonly ControlGroup[];
  /** There are filters that are not seen at first. */
  readonly moreFilters: boolean;
  readonly limites: readonly Option<BoundaryLevel>[];
  readonly mailles: readonly Option<Maille>[];
  readonly overlays: readonly Option<Overlay>[];
}

/** A filter or a hypothesis in force. */
export interface Chip {
  readonly label: string;
  /** Lifts this filter alone; `null` for what is no filter. */
  readonly remove: Command | null;
  /** Shows what the chip is about. */
  readonly opens: Command | null;
}

/** Nothing answers: each filter that, lifted alone, brings something back. */
export interface NoResult {
  readonly text: string;
  readonly lifts: readonly { readonly label: string; readonly result: string; readonly command: Command }[];
}

/** Sentence above the map, filters in force, source line. */
export interface Caption {
  /** All of it: subject and conditions. */
  readonly title: string;
  /** Theme and indicator; beside it, what narrows them or is added (empty for nothing), which chips may show instead. */
  readonly subject: string;
  readonly conditions: string;
  /** What is seen, above the subject; `null` where the figures carry no such sentence. */
  readonly conclusion: string | null;
  /** Second sentence: what a wave adds; `null` for none. */
  readonly detail: string | null;
  /** The detail keeps a figure from being read wrong: it is not left out for want of room. */
  readonly cautions: boolean;
  readonly chips: readonly Chip[];
  readonly empty: NoResult | null;
  readonly source: string;
  /** The same, shorter, where the legend stands beside it. */
  readonly foot: string;
  /** How sure the figures of the map are, taken together. */
  readonly certainty: Certainty;
  /** Source of every figure of the map, its caption, its legend and its table. */
  readonly provenance: Provenance;
  /** Document title. */
  readonly documentTitle: string;
}

/** Text shown at the pointer. */
export interface HoverView {
  readonly title: string;
  readonly lines: readonly string[];
}
