import type { Measured } from '../domain/certainty/words';
import type { MelContract } from './comparative-view';
import type { Figure } from './figure';
import type { ActionGroup, AmountRow, BarRow, PlaceLink } from './panel-view';

/** One contract that covers a place: the party's own figures, each divided by the party's own inhabitants. */
export interface ContractBlock {
  readonly party: PlaceLink;
  /** True when the place is the party itself. */
  readonly own: boolean;
  /** "Contrat du département : Nord". */
  readonly titre: string;
  /** "Nord", "MEL". */
  readonly court: string;
  /** Which part of the place it covers, "89 communes sur 114…"; `null`: all of it. */
  readonly coverage: string | null;
  /** "22 685 000 € · 8,67 €/hab. (sur 2 615 635 habitants)", or the kind of absence. */
  readonly value: string;
  readonly amount: Figure;
  /** Amount, per inhabitant, actions. */
  readonly figures: readonly Figure[];
  readonly bars: readonly BarRow[];
  /** Shared amounts in a line of their own: nothing above holds any of them as an own amount, nor tells it twice. */
  readonly shared: readonly AmountRow[];
  /** « Montants partagés, en plus »: in addition to own ones, where there are any. */
  readonly sharedTitle: string;
  readonly groups: readonly ActionGroup[];
  /** What the list of its actions holds, as the figures count them: « 11 actions citées en propre et 2 partagées ». */
  readonly counted: string;
  /** What it merges, where it is one with the contract of politique de la ville. */
  readonly unique: MelContract | null;
}

/** The answer to "how much reaches this place": every contract by name, each value with its own divisor, no sum. */
export interface ReachView {
  /** "Financé à l’échelle du département et de la métropole :" */
  readonly intro: string;
  readonly rows: readonly {
    readonly link: PlaceLink;
    readonly value: string;
    readonly part: string | null;
    /** How sure the value is; an absence has no degree. */
    readonly sure: Measured;
  }[];
  readonly notes: readonly string[];
}
