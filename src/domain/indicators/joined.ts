import type { Untold } from './indicator';

/** What joining has done, told to the reader. */
export interface Joined {
  readonly valeurs: readonly (readonly [string, number | Untold])[];
  /** Territories of the region with a line, of so many. */
  readonly matched: number;
  readonly of: number;
  /** Territories of the region that the file has no line for. */
  readonly missing: readonly string[];
  /** Lines of another region, left aside. */
  readonly outside: number;
  /** Codes that had lost their zero. */
  readonly zeros: number;
  /** Former communes whose value counts for today's. */
  readonly carried: readonly string[];
  /** Former communes that could not be: today's has its own line, or a ratio cannot be added up. */
  readonly dropped: readonly string[];
  /** What is no code of this level. */
  readonly unknown: readonly string[];
  /** Codes given twice: the first line counts. */
  readonly twice: readonly string[];
  /** Cells that are no number. */
  readonly unread: readonly string[];
}
