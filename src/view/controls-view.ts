import type { Certainty } from '../domain/certainty/certainty';
import type { CrossClass } from '../domain/cross-coverage';
import type { Vague } from '../domain/deck/edition';
import type { AxeNum } from '../domain/pacts';
import type { BoundaryLevel, Maille, Overlay, ThemeKind } from '../state/explorer-state';
import type { Command } from '../state/store';
import type { CoverageUnit } from '../themes/couverture/choice';
import type { Indicator } from '../themes/financements/choice';
import type { Figure, Provenance } from './figure';
import type { waveSteps } from './text/waves';

export interface Option<T> {
  readonly value: T;
  readonly label: string;
  readonly on: boolean;
}

/** Left column: what can be chosen for the theme in force, each choice with its count or amount. */
export interface ControlsView {
  readonly themes: readonly Option<ThemeKind>[];
  readonly funding: {
    readonly indicators: readonly Option<Indicator>[];
    readonly axes: readonly (Option<AxeNum | null> & { readonly figure: Figure; readonly ratio: number })[];
    /** Thématiques grouped by axe, and subjects across axes. */
    readonly thematiques: readonly {
      readonly label: string;
      readonly options: readonly (Option<string> & { readonly axe: AxeNum })[];
    }[];
    readonly sujets: readonly Option<string>[];
  } | null;
  readonly ft: {
    readonly vagues: readonly (Option<Vague | null> & { readonly detail: string })[];
    readonly pas: ReturnType<typeof waveSteps>;
  } | null;
  readonly couverture: {
    readonly unites: readonly Option<CoverageUnit>[];
    readonly classes: readonly (Option<CrossClass | null> & { readonly detail: string })[];
  } | null;
  readonly pts: {
    readonly thematiques: readonly (Option<string> & {
      readonly count: string;
      readonly letter: string;
      readonly token: string;
      readonly command: Command;
    })[];
    readonly publics: readonly (Option<string> & { readonly count: string; readonly command: Command })[];
  } | null;
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
  /** Second sentence: what a wave adds; `null` for none. */
  readonly detail: string | null;
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
