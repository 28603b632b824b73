import type { Sharing } from '../domain/money/sharing';
import type { Command } from '../state/store';
import type { Option } from './controls-view';

/** A choice of a filter, with what would be left by it and the other filters. */
export interface FilterOption {
  readonly id: string;
  readonly label: string;
  /** "3 actions citées". */
  readonly count: string;
  readonly on: boolean;
  readonly command: Command;
}

export interface FilterGroup {
  readonly id: string;
  readonly titre: string;
  /** `one`: choosing one leaves the others. */
  readonly kind: 'many' | 'one';
  readonly options: readonly FilterOption[];
}

/** Filters that are not seen at first. */
export interface FiltersView {
  readonly groups: readonly FilterGroup[];
  /** Bounds in euros that were typed; `null` where amounts are not filtered. */
  readonly montant: {
    readonly min: number | null;
    readonly max: number | null;
    readonly command: (min: number | null, max: number | null) => Command;
  } | null;
  /** `label`: what the text is looked for in; `null` where there is nothing to read. */
  readonly texte: {
    readonly id: string;
    readonly value: string;
    readonly label: string;
    readonly command: (texte: string) => Command;
  } | null;
  readonly sharing: readonly (Option<Sharing> & { readonly command: Command })[] | null;
  /** What all filters leave: "12 actions citées". */
  readonly result: string;
}
